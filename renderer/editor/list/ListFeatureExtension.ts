import { registerTabIndentation } from "@lexical/extension";
import {
  $isListItemNode,
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  ListExtension,
  type ListType,
  REMOVE_LIST_COMMAND,
} from "@lexical/list";
import { COMMAND_PRIORITY_LOW, defineExtension, KEY_TAB_COMMAND, type LexicalEditor, mergeRegister } from "lexical";
import { List, ListOrdered } from "lucide-react";
import type { Action } from "../shared/action";
import { $besideCards } from "../shared/besideCards";
import { $closest, $holderOfCaret } from "../shared/blocks";

function $listType(): ListType | null {
  return $holderOfCaret($isListNode)?.getListType() ?? null;
}

/** Within one update, so that it is one step with what was done just before it: taking away the letters that asked for the list. */
function toggle(editor: LexicalEditor, type: ListType): void {
  editor.update(() => {
    const insert = type === "number" ? INSERT_ORDERED_LIST_COMMAND : INSERT_UNORDERED_LIST_COMMAND;
    const command = $listType() === type ? REMOVE_LIST_COMMAND : insert;
    $besideCards(() => editor.dispatchCommand(command, undefined));
  });
}

export const bulletedListAction: Action = {
  name: "Bulleted list",
  icon: List,
  typed: "- ",
  run: (editor) => toggle(editor, "bullet"),
  $isOn: () => $listType() === "bullet",
};

export const numberedListAction: Action = {
  name: "Numbered list",
  icon: ListOrdered,
  typed: "1. ",
  run: (editor) => toggle(editor, "number"),
  $isOn: () => $listType() === "number",
};

const deepest = 4;

/** Bulleted and numbered lists; Tab and Shift+Tab change the depth of an item. */
export const ListFeatureExtension = defineExtension({
  name: "galley/list",
  dependencies: [ListExtension],
  register: (editor) =>
    mergeRegister(
      registerTabIndentation(editor, deepest, (node) => $closest(node, $isListItemNode) !== null),
      // Elsewhere Tab leads on, as it does everywhere else in the window.
      editor.registerCommand(KEY_TAB_COMMAND, () => $listType() === null, COMMAND_PRIORITY_LOW),
    ),
});
