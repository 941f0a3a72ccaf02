import { useMemo, useSyncExternalStore } from "react";
import type { Draft } from "./draft";
import type { Language } from "./languages";
import type { Checking } from "./preflight/checking";
import { useField } from "./useDraft";

/** Draws anew when the language is another, and never for a key. */
export function useLanguage(draft: Draft, checking: Checking | null): Language {
  const said = useField(draft, "language");
  const taken = useSyncExternalStore(checking?.onChange ?? never, () => checking?.language() ?? unknown);
  return useMemo(() => (said === "" ? taken : { tag: said, from: "story" }), [said, taken]);
}

const unknown: Language = { tag: "", from: "words" };
const never = () => () => undefined;
