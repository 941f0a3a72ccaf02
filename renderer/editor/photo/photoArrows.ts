import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type PointType,
} from "lexical";
import { $closest, $topBlock } from "../shared/blocks";
import { $isAtEdge } from "../shared/edges";
import { $isStoryPhoto, type PhotoNode } from "../shared/photo/PhotoNode";

/**
 * The arrows at a photo's edges. Left to the browser, the caret would stop beside the picture, where nothing can be written; and before a
 * photo that begins the story, or behind one that ends it, it would find no place at all.
 */
export function registerPhotoArrows(editor: LexicalEditor): () => void {
  const $onArrow = (isBackward: boolean, isSideways: boolean) => (event: KeyboardEvent) => {
    const selection = $getSelection();
    if (event.shiftKey || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
    const photo = $closest(selection.anchor.getNode(), $isStoryPhoto);
    const isDone = photo
      ? $leave(photo, selection.anchor, isBackward, isSideways)
      : isSideways && $enter(selection.anchor, isBackward);
    if (isDone) event.preventDefault();
    return isDone;
  };
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, $onArrow(true, true), COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, $onArrow(false, true), COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, $onArrow(true, false), COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, $onArrow(false, false), COMMAND_PRIORITY_LOW),
  );
}

function $leave(photo: PhotoNode, point: PointType, isBackward: boolean, isSideways: boolean): boolean {
  if (!$isAtEdge(point, photo, isBackward ? "start" : "end")) return false;
  const neighbour = isBackward ? photo.getPreviousSibling() : photo.getNextSibling();
  if (neighbour === null) {
    const offset = isBackward ? 0 : $getRoot().getChildrenSize();
    $getRoot().select(offset, offset);
    return true;
  }
  if (!isSideways || !$isElementNode(neighbour) || neighbour.isShadowRoot()) return false;
  if (isBackward) neighbour.selectEnd();
  else neighbour.selectStart();
  return true;
}

function $enter(point: PointType, isBackward: boolean): boolean {
  const block = $topBlock(point.getNode());
  if (!$isElementNode(block) || block.isShadowRoot()) return false;
  const neighbour = isBackward ? block.getPreviousSibling() : block.getNextSibling();
  if (!$isStoryPhoto(neighbour) || !$isAtEdge(point, block, isBackward ? "start" : "end")) return false;
  if (isBackward) neighbour.selectEnd();
  else neighbour.selectStart();
  return true;
}
