import type { Block } from "../../article/blocks/block";
import type { Difference } from "../editor/shared/mirror";

/** What the log may say of a difference between editor and document: where it is, and nothing that the reporter wrote. */
export function differenceInShort({ index, editor, document }: Difference): string {
  return `block ${index}, in the editor ${inShort(editor)}, in the document ${inShort(document)}`;
}

function inShort(block: Block | null): string {
  return block ? `${block.kind} ${block.id} of length ${JSON.stringify(block).length}` : "none";
}
