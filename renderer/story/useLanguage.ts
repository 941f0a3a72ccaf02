import { useSyncExternalStore } from "react";
import type { Draft } from "./draft";
import type { Checking } from "./preflight/checking";
import { useField } from "./useDraft";

/** A story's language, a BCP 47 tag, empty where nothing tells. */
export interface Language {
  readonly tag: string;
  /** The story says it; otherwise it is the publication's, or what its words look like. */
  readonly isSaid: boolean;
}

/** Draws anew when the language is another, and never for a key. */
export function useLanguage(draft: Draft, checking: Checking | null): Language {
  const said = useField(draft, "language");
  const taken = useSyncExternalStore(checking?.onChange ?? never, () => checking?.language() ?? "");
  return { tag: said || taken, isSaid: said !== "" };
}

const never = () => () => undefined;
