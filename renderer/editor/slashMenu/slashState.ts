import { signal } from "@lexical/extension";
import { defineExtension } from "lexical";
import type { Action } from "../shared/action";

/** The menu as it is asked for: the paragraph's key and what stands after its slash; null while there is none. */
export interface SlashQuery {
  readonly key: string;
  readonly words: string;
}

export const SlashStateExtension = defineExtension({
  name: "galley/slash-menu/state",
  build: () => ({
    groups: signal<readonly (readonly Action[])[]>([]),
    query: signal<SlashQuery | null>(null),
    chosen: signal(0),
  }),
});
