import {
  $createParagraphNode,
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
} from "lexical";
import { $topBlock } from "../shared/blocks";

/**
 * What is typed or pasted while a whole block is selected goes into a new paragraph below it. Left to itself the browser, which then has no
 * selection, writes at the start of the story.
 */
export function registerTypingBelow(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (writes(event)) $goBelow();
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (event instanceof ClipboardEvent && event.clipboardData?.types.includes("text/plain")) $goBelow();
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** A letter, or the beginning of one: an input method says "Process" or 229, a dead key "Dead". */
function writes(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return [...event.key].length === 1 || event.key === "Process" || event.key === "Dead" || event.keyCode === 229;
}

function $goBelow(): void {
  const selection = $getSelection();
  const block = $isNodeSelection(selection) ? selection.getNodes()[0] : undefined;
  const top = block ? $topBlock(block) : null;
  if (top === null) return;
  const paragraph = $createParagraphNode();
  top.insertAfter(paragraph);
  paragraph.select();
}
