import {
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $isParagraphNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import { $insertBlock, $topBlock } from "../shared/blocks";
import type { Gap } from "../shared/photo/arrivals";

/** Where photos go: where the caret is, or beside a block. */
export type Place =
  | { readonly kind: "caret" }
  | { readonly kind: "beside"; readonly block: NodeKey; readonly side: "before" | "after" };

export const atCaret: Place = { kind: "caret" };

export function placeInGap({ previous, next }: Gap): Place {
  if (next !== null) return { kind: "beside", block: next, side: "before" };
  return previous === null ? atCaret : { kind: "beside", block: previous, side: "after" };
}

/** Puts the photos there, one behind the other, and makes sure that one can go on writing after them. */
export function $insertAt(place: Place, [first, ...others]: readonly LexicalNode[]): void {
  if (!first) return;
  const block = place.kind === "beside" ? $getNodeByKey(place.block) : null;
  if (place.kind === "caret" || block === null) $insertBlock(first);
  else if ($isParagraphNode(block) && block.isEmpty()) block.replace(first);
  else if (place.side === "before") block.insertBefore(first);
  else block.insertAfter(first);
  let last = first;
  for (const other of others) last = last.insertAfter(other);
  if (last.getNextSibling() === null) last.insertAfter($createParagraphNode());
}

/** The block that the pointer is over, and which half of it; null beside all blocks. */
export function $placeUnder(editor: LexicalEditor, event: DragEvent): Extract<Place, { kind: "beside" }> | null {
  const node = event.target instanceof Node ? $getNearestNodeFromDOMNode(event.target) : null;
  const block = (node && $topBlock(node)?.getKey()) ?? keyBelow(editor, event.clientY);
  const rect = block && editor.getElementByKey(block)?.getBoundingClientRect();
  if (!block || !rect) return null;
  return { kind: "beside", block, side: event.clientY < rect.top + rect.height / 2 ? "before" : "after" };
}

/** Between two blocks the lower one is meant, and below all of them the last. */
function keyBelow(editor: LexicalEditor, y: number): NodeKey | null {
  const blocks = [...(editor.getRootElement()?.children ?? [])];
  const element = blocks.find((child) => child.getBoundingClientRect().bottom > y) ?? blocks.at(-1);
  const node = element && $getNearestNodeFromDOMNode(element);
  return node?.getKey() ?? null;
}
