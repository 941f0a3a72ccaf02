import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type EditorState,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from "lexical";
import type { Standing } from "../../../article/suggestions/items";
import type { Point } from "../../../article/suggestions/markEdits";
import type { Placed } from "./placeTree";

/** Where the selection stands, told by letters: its moving end first. */
export function $selectionPoints(wentForward: boolean): readonly Point[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  if (selection.isCollapsed()) return [$pointOf(selection.focus, wentForward ? "right" : "left")];
  const focusIsEnd = !selection.isBackward();
  return [
    $pointOf(selection.focus, focusIsEnd ? "left" : "right"),
    $pointOf(selection.anchor, focusIsEnd ? "right" : "left"),
  ];
}

/** What was selected there, from its start to its end, when now there is only a caret; null where nothing was. */
export function replacedIn(state: EditorState): readonly [Point, Point] | null {
  const now = $getSelection();
  if (!$isRangeSelection(now) || !now.isCollapsed()) return null;
  return state.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
    const [start, end] = selection.isBackward()
      ? [selection.focus, selection.anchor]
      : [selection.anchor, selection.focus];
    return [$pointOf(start, "right"), $pointOf(end, "left")];
  });
}

function $pointOf(point: PointType, side: Point["side"]): Point {
  const node = point.getNode();
  const before = $isElementNode(node) && point.offset > 0 ? node.getChildAtIndex(point.offset - 1) : null;
  if (before === null) return { key: point.key, offset: point.offset, side };
  return { key: before.getKey(), offset: Math.max(1, before.getTextContentSize()), side };
}

/** Puts the selection where its letters are now. */
export function $restorePoints(found: readonly (Standing | null)[], placed: Placed): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const [focus, anchor = focus] = found;
  $put(selection, "focus", focus, placed);
  $put(selection, "anchor", anchor, placed);
}

function $put(
  selection: RangeSelection,
  end: "anchor" | "focus",
  standing: Standing | null | undefined,
  placed: Placed,
): void {
  const node = standing && placed.get(standing.node);
  if (!standing || !node?.isAttached()) return;
  const point = selection[end];
  if ($isTextNode(node)) point.set(node.getKey(), standing.at, "text");
  else if ($isElementNode(node)) $putAtStart(point, node.getFirstDescendant() ?? node);
  else point.set(node.getParentOrThrow().getKey(), node.getIndexWithinParent() + standing.at, "element");
}

function $putAtStart(point: PointType, node: LexicalNode): void {
  if ($isTextNode(node)) point.set(node.getKey(), 0, "text");
  else if ($isElementNode(node)) point.set(node.getKey(), 0, "element");
  else point.set(node.getParentOrThrow().getKey(), node.getIndexWithinParent(), "element");
}
