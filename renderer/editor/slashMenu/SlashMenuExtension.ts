import { ReactExtension } from "@lexical/react/ReactExtension";
import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  safeCast,
} from "lexical";
import type { Action } from "../shared/action";
import { matchingActions } from "./matchingActions";
import { runInstead } from "./runInstead";
import { SlashMenu } from "./SlashMenu";
import { type SlashQuery, SlashStateExtension } from "./slashState";

export interface SlashMenuConfig {
  readonly groups: readonly (readonly Action[])[];
}

/** A slash on an empty line opens a menu of what can be put there; typing on narrows it, Escape leaves the slash as text. */
export const SlashMenuExtension = defineExtension({
  name: "galley/slash-menu",
  config: safeCast<SlashMenuConfig>({ groups: [] }),
  dependencies: [SlashStateExtension, configExtension(ReactExtension, { decorators: [SlashMenu] })],
  register: (editor, { groups }, state) => {
    const output = state.getDependency(SlashStateExtension).output;
    const { query, chosen } = output;
    output.groups.value = groups;
    let dismissed: string | null = null;
    const options = () => matchingActions(groups, query.peek()?.words ?? "").flat();
    const follow = () => {
      const next = editor.getEditorState().read($slashQuery, { editor });
      if (next?.key !== dismissed) dismissed = null;
      const shown =
        next === null || next.key === dismissed || matchingActions(groups, next.words).length === 0 ? null : next;
      const now = query.peek();
      if (shown?.key === now?.key && shown?.words === now?.words) return;
      query.value = shown;
      chosen.value = 0;
    };
    const move = (by: number) => (event: KeyboardEvent | null) => {
      if (query.peek() === null) return false;
      event?.preventDefault();
      const count = options().length;
      chosen.value = (chosen.peek() + by + count) % count;
      return true;
    };
    const take = (event: KeyboardEvent | null) => {
      const now = query.peek();
      const action = options()[chosen.peek()];
      if (now === null || !action) return false;
      event?.preventDefault();
      runInstead(editor, now, action);
      return true;
    };
    const dismiss = () => {
      const now = query.peek();
      if (now === null) return false;
      dismissed = now.key;
      query.value = null;
      return true;
    };
    const close = () => {
      query.value = null;
      return false;
    };
    return mergeRegister(
      editor.registerUpdateListener(follow),
      editor.registerCommand(BLUR_COMMAND, close, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, move(1), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, move(-1), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ENTER_COMMAND, take, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_TAB_COMMAND, take, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ESCAPE_COMMAND, dismiss, COMMAND_PRIORITY_CRITICAL),
    );
  },
});

/** The paragraph that holds nothing but a slash and a few letters up to the caret. */
function $slashQuery(): SlashQuery | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const paragraph = selection.anchor.getNode().getTopLevelElement();
  if (!$isParagraphNode(paragraph) || paragraph.getChildrenSize() !== 1) return null;
  const words = /^\/([\p{L} ]{0,20})$/u.exec(paragraph.getTextContent())?.[1];
  return words === undefined ? null : { key: paragraph.getKey(), words };
}
