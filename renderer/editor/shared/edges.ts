import {
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type PointType,
} from "lexical";
import { $closest, $topBlock } from "./blocks";

export type Edge = "start" | "end";

/** Whether the point stands before everything in the element, or after everything. */
export function $isAtEdge(point: PointType, element: ElementNode, edge: Edge): boolean {
  const isStart = edge === "start";
  const holder: LexicalNode = point.getNode();
  const size = $isTextNode(holder)
    ? holder.getTextContentSize()
    : $isElementNode(holder)
      ? holder.getChildrenSize()
      : 0;
  if (point.offset !== (isStart ? 0 : size)) return false;
  for (let node = holder; !node.is(element); ) {
    if ((isStart ? node.getPreviousSibling() : node.getNextSibling()) !== null) return false;
    const parent = node.getParent();
    if (parent === null) return false;
    node = parent;
  }
  return true;
}

export interface Card {
  /** Whether the node is the card: a block of several parts that never run into each other. */
  readonly isCard: (node: LexicalNode) => node is ElementNode;
  /** Dissolves the card; what Backspace at its very start does. */
  readonly $unwrap: (card: ElementNode) => void;
  /** Joins a part with the one before it; true when it did. Without it parts stay apart and only the caret moves. */
  readonly $join?: (part: ElementNode, previous: ElementNode) => boolean;
}

/**
 * What Backspace and Delete do at the edges of a card and of its parts. Lexical would melt neighbouring parts into one or do nothing
 * at all; here the caret crosses the edge, an empty paragraph beside the card goes, and no word is taken away.
 */
export function registerCardEdges(editor: LexicalEditor, card: Card): () => void {
  const $cross = (isBackward: boolean) => $crossEdge(card, isBackward);
  return mergeRegister(
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $cross, COMMAND_PRIORITY_LOW),
    editor.registerCommand(DELETE_WORD_COMMAND, $cross, COMMAND_PRIORITY_LOW),
    editor.registerCommand(DELETE_LINE_COMMAND, $cross, COMMAND_PRIORITY_LOW),
  );
}

function $crossEdge(card: Card, isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const point = selection.anchor;
  const own = $closest(point.getNode(), card.isCard);
  return own ? $crossInside(card, own, point, isBackward) : $crossInto(card, point, isBackward);
}

function $crossInside(card: Card, own: ElementNode, point: PointType, isBackward: boolean): boolean {
  // Between two parts, where the caret can land after something was moved out of the card.
  if (own.is(point.getNode())) {
    const beside = own.getChildAtIndex(isBackward ? point.offset - 1 : point.offset);
    if (isBackward) (beside ?? own).selectEnd();
    else (beside ?? own).selectStart();
    return true;
  }
  const part = own.getChildren().find((child) => child.is(point.getNode()) || child.isParentOf(point.getNode()));
  if (!$isElementNode(part) || !$isAtEdge(point, part, isBackward ? "start" : "end")) return false;
  const neighbour = isBackward ? part.getPreviousSibling() : part.getNextSibling();
  if (!$isElementNode(neighbour)) {
    if (isBackward) card.$unwrap(own);
    else own.getNextSibling()?.selectStart();
    return true;
  }
  const [first, second] = isBackward ? [neighbour, part] : [part, neighbour];
  if (card.$join?.(second, first)) return true;
  if (isBackward) neighbour.selectEnd();
  else neighbour.selectStart();
  return true;
}

function $crossInto(card: Card, point: PointType, isBackward: boolean): boolean {
  const node = point.getNode();
  const block = $topBlock(node);
  if ($isRootNode(node)) {
    const neighbour = node.getChildAtIndex(isBackward ? point.offset - 1 : point.offset);
    return $enter(card, neighbour, isBackward);
  }
  if (!$isElementNode(block) || block.isShadowRoot() || !$isAtEdge(point, block, isBackward ? "start" : "end"))
    return false;
  if (!$enter(card, isBackward ? block.getPreviousSibling() : block.getNextSibling(), isBackward)) return false;
  if ($isParagraphNode(block) && block.isEmpty()) block.remove();
  return true;
}

function $enter(card: Card, neighbour: LexicalNode | null, fromBehind: boolean): boolean {
  if (neighbour === null || !card.isCard(neighbour)) return false;
  if (fromBehind) neighbour.selectEnd();
  else neighbour.selectStart();
  return true;
}
