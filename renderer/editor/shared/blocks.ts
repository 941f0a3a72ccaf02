import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  type ElementNode,
  type LexicalNode,
} from "lexical";

/** The block of the story that holds the node, or is it; null for the root and for what is not attached. Lexical's own stops at a quote or a card. */
export function $topBlock(node: LexicalNode): LexicalNode | null {
  for (let block: LexicalNode | null = node; block !== null; block = block.getParent()) {
    if ($isRootNode(block.getParent())) return block;
  }
  return null;
}

/** The top-level block that holds the caret, or the first selected node; null when nothing is selected. */
export function $currentBlock(): LexicalNode | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return $topBlock(selection.getNodes()[0] ?? $getRoot());
  if (!$isRangeSelection(selection)) return null;
  return $topBlock(selection.anchor.getNode());
}

/**
 * Puts a block of the story after the block that holds the caret, or in the place of that block when it is an empty paragraph,
 * and makes sure that one can go on writing after it.
 */
export function $insertBlock(block: LexicalNode): void {
  const current = $currentBlock();
  if (current === null) $getRoot().append(block);
  else if ($isParagraphNode(current) && current.isEmpty()) current.replace(block);
  else current.insertAfter(block);
  if (block.getNextSibling() === null) block.insertAfter($createParagraphNode());
}

/** The element of this class that holds the node, or is it. */
export function $closest<Node extends ElementNode>(
  node: LexicalNode | null,
  isIt: (candidate: LexicalNode) => candidate is Node,
): Node | null {
  for (let candidate = node; candidate !== null; candidate = candidate.getParent()) {
    if (isIt(candidate)) return candidate;
  }
  return null;
}

/** The element of this class that holds the caret, or the place where the selection began. */
export function $holderOfCaret<Node extends ElementNode>(isIt: (node: LexicalNode) => node is Node): Node | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $closest(selection.anchor.getNode(), isIt) : null;
}

/** Takes the inline content out of a node that has no place here, as a paragraph's worth of children; nothing is lost. */
export function $inlineChildren(node: LexicalNode): LexicalNode[] {
  if (!$isElementNode(node) || node.isInline()) return [node];
  return node.getChildren().flatMap($inlineChildren);
}
