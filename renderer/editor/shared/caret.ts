import {
  $createRangeSelection,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalNode,
} from "lexical";
import { $findBlock } from "./blockIds";
import { $topBlock } from "./blocks";
import { $idOf } from "./nodeState";

/** A place in the body that outlives the window: a block's id, and how many characters of its text stand before it. */
export interface Caret {
  readonly block: string;
  readonly offset: number;
}

/** Where the selection ends, or null when nothing in the text is selected. */
export function $readCaret(): Caret | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const { focus } = selection;
  const node = focus.getNode();
  const block = $topBlock(node);
  if (block === null) return null;
  let before = 0;
  for (const leaf of $leaves(block)) {
    if (focus.type === "text" ? leaf.is(node) : $isAtOrAfter(leaf, node, focus.offset)) break;
    before += leaf.getTextContentSize();
  }
  return { block: $idOf(block), offset: before + (focus.type === "text" ? focus.offset : 0) };
}

/** Puts the caret there, or as near as the text still allows. */
export function $placeCaret(caret: Caret): void {
  const block = $findBlock(caret.block);
  if (block === null) return;
  let left = caret.offset;
  let last: LexicalNode | null = null;
  for (const leaf of $leaves(block)) {
    last = leaf;
    if ($isTextNode(leaf) && left <= leaf.getTextContentSize()) {
      $collapseTo(leaf.getKey(), left);
      return;
    }
    left -= leaf.getTextContentSize();
  }
  if (last !== null) last.selectEnd();
  else if ($isElementNode(block)) block.selectStart();
}

function $collapseTo(key: string, offset: number): void {
  const selection = $createRangeSelection();
  selection.anchor.set(key, offset, "text");
  selection.focus.set(key, offset, "text");
  $setSelection(selection);
}

function $leaves(node: LexicalNode): readonly LexicalNode[] {
  if ($isElementNode(node)) return node.getChildren().flatMap($leaves);
  return $isTextNode(node) || $isLineBreakNode(node) ? [node] : [];
}

/** Whether the leaf stands at or behind this child position of the element. */
function $isAtOrAfter(leaf: LexicalNode, element: LexicalNode, index: number): boolean {
  const child = $isElementNode(element) ? element.getChildAtIndex(index) : null;
  if (child !== null)
    return child.is(leaf) || ($isElementNode(child) && child.isParentOf(leaf)) || child.isBefore(leaf);
  return !element.isParentOf(leaf) && element.isBefore(leaf);
}
