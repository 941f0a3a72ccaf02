import type * as Y from "yjs";
import { knownTypes } from "./blockNodes";
import { readTree } from "./bodyTree";
import { layoutVersion, rootsOf, schemaOf } from "./layout";
import type { NodeJson } from "./nodeJson";

/**
 * Why this Galley must not edit the document, in one sentence, or null when it may. An editor that does not know a node's type cannot be
 * bound to a document that holds one: it would show less than is there.
 */
export function whyReadOnly(doc: Y.Doc): string | null {
  if (schemaOf(doc) > layoutVersion) {
    return "This story was written by a newer Galley. You can read it and export it, not change it.";
  }
  const foreign = findForeign(readTree(rootsOf(doc).body));
  if (foreign === null) return null;
  return `This story holds something this Galley does not know (${foreign}). You can read it and export it, not change it.`;
}

function findForeign(nodes: readonly NodeJson[]): string | null {
  for (const node of nodes) {
    if (!knownTypes.has(node.type)) return node.type;
    const inside = findForeign(node.children ?? []);
    if (inside !== null) return inside;
  }
  return null;
}
