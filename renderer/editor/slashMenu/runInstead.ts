import { $getNodeByKey, $isParagraphNode, type LexicalEditor } from "lexical";
import type { Action } from "../shared/action";
import type { SlashQuery } from "./slashState";

/** Runs the action in the place of the slash and what was typed after it. */
export function runInstead(editor: LexicalEditor, query: SlashQuery, action: Action): void {
  editor.update(() => {
    const paragraph = $getNodeByKey(query.key);
    if ($isParagraphNode(paragraph)) paragraph.clear().select();
  });
  action.run(editor);
}
