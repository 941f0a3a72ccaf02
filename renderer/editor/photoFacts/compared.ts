import { signal } from "@lexical/extension";
import { defineExtension, type NodeKey } from "lexical";

/** Which photo is compared with its file; null while none is. */
export const ComparedExtension = defineExtension({
  name: "galley/compared-photo",
  build: () => ({ compared: signal<NodeKey | null>(null) }),
});
