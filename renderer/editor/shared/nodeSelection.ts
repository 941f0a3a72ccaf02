import {
  $createNodeSelection,
  $createParagraphNode,
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from "lexical";
import { registerNodeClipboard } from "./nodeClipboard";

export function $selectNode(node: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}

/**
 * Makes a click select these blocks as a whole, and shows it by `data-selected`; Enter then goes on below in a new paragraph.
 * `isOwn` says whether a click at this place is meant for the block and not for the text inside it.
 */
export function registerNodeSelection(
  editor: LexicalEditor,
  isIt: (node: LexicalNode) => boolean,
  isOwn: (target: Element) => boolean = () => true,
): () => void {
  const $selected = (): LexicalNode | null => {
    const selection = $getSelection();
    const node = $isNodeSelection(selection) ? selection.getNodes()[0] : undefined;
    return node !== undefined && isIt(node) ? node : null;
  };
  let marked: HTMLElement | null = null;
  const mark = () => {
    const key = editor.getEditorState().read(() => $selected()?.getKey());
    const dom = key === undefined ? null : editor.getElementByKey(key);
    if (dom === marked) return;
    marked?.removeAttribute("data-selected");
    dom?.setAttribute("data-selected", "true");
    marked = dom;
  };
  return mergeRegister(
    editor.registerUpdateListener(mark),
    registerNodeClipboard(editor, isIt),
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        if (!(event.target instanceof Element)) return false;
        if (!isOwn(event.target)) return $followClick(editor, event.target);
        const node = $getNearestNodeFromDOMNode(event.target);
        const block = node === null ? undefined : [node, ...node.getParents()].find(isIt);
        if (block === undefined) return $followClick(editor, event.target);
        $selectNode(block);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const node = $selected();
        if (node === null) return false;
        event?.preventDefault();
        const paragraph = $createParagraphNode();
        node.insertAfter(paragraph);
        paragraph.select();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** A quick click into the text comes before the browser tells where the caret went; Lexical would then only forget the selected block. */
function $followClick(editor: LexicalEditor, target: Element): boolean {
  if (!$isNodeSelection($getSelection()) || !(target instanceof HTMLElement && target.isContentEditable)) return false;
  const selection = $createRangeSelectionFromDom(window.getSelection(), editor);
  if (selection === null) return false;
  $setSelection(selection);
  return true;
}
