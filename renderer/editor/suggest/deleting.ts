import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type PointType,
} from "lexical";
import { $isToGo } from "../shared/suggestedState";

/**
 * Watches in which direction people delete. What is deleted stays where it is in suggest mode, and the caret goes on past it: the next key deletes
 * the next letter that is still there.
 */
export function watchDeleting(
  editor: LexicalEditor,
  isSuggesting: () => boolean,
): { readonly wentForward: () => boolean; readonly stop: () => void } {
  let forward = false;
  const watch = (isBackward: boolean) => {
    forward = !isBackward;
    if (isSuggesting()) $passDeleted(isBackward);
    return false;
  };
  const stop = mergeRegister(
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(command, watch, COMMAND_PRIORITY_CRITICAL),
    ),
    editor.registerUpdateListener(() => {
      forward = false;
    }),
  );
  return { wentForward: () => forward, stop };
}

function $passDeleted(isBackward: boolean): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  while ($passOne(selection.anchor, isBackward)) {
    selection.focus.set(selection.anchor.key, selection.anchor.offset, selection.anchor.type);
  }
}

/** Moves a caret that stands in, or right beside, words to go to their other end; false where there are none. */
function $passOne(point: PointType, isBackward: boolean): boolean {
  const node = point.getNode();
  if (!$isTextNode(node)) return false;
  const size = node.getTextContentSize();
  const isAtEdge = point.offset === (isBackward ? 0 : size);
  const next = !isAtEdge ? node : isBackward ? node.getPreviousSibling() : node.getNextSibling();
  if (!$isTextNode(next) || !$isToGo(next)) return false;
  point.set(next.getKey(), isBackward ? 0 : next.getTextContentSize(), "text");
  return true;
}
