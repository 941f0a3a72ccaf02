import { $getClipboardDataFromSelection, copyToClipboard } from "@lexical/clipboard";
import {
  $createNodeSelection,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  COPY_COMMAND,
  CUT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from "lexical";

/**
 * Copies and cuts a block that is selected as a whole. Lexical's own way sets the browser's selection for a moment to get at the clipboard, and
 * may take that for a click elsewhere: the block is no longer selected then, and would not be cut.
 */
export function registerNodeClipboard(editor: LexicalEditor, isIt: (node: LexicalNode) => boolean): () => void {
  const $take = (event: ClipboardEvent | KeyboardEvent | null, isCut: boolean): boolean => {
    const selection = $getSelection();
    const [node, ...others] = $isNodeSelection(selection) ? selection.getNodes() : [];
    if (event instanceof ClipboardEvent || node === undefined || others.length > 0 || !isIt(node)) return false;
    const key = node.getKey();
    void copyToClipboard(editor, null, $getClipboardDataFromSelection(selection)).then((isCopied) =>
      editor.update(() => $finish(key, isCut && isCopied)),
    );
    return true;
  };
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, (event) => $take(event, false), COMMAND_PRIORITY_LOW),
    editor.registerCommand(CUT_COMMAND, (event) => $take(event, true), COMMAND_PRIORITY_LOW),
  );
}

function $finish(key: NodeKey, isCut: boolean): void {
  const node = $getNodeByKey(key);
  if (node === null) return;
  if (!isCut) {
    const selection = $createNodeSelection();
    selection.add(key);
    $setSelection(selection);
    return;
  }
  const neighbour = node.getNextSibling() ?? node.getPreviousSibling();
  node.remove();
  neighbour?.selectStart();
}
