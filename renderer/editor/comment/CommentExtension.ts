import {
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  defineExtension,
  type LexicalCommand,
  type LexicalEditor,
} from "lexical";
import { MessageSquarePlus } from "lucide-react";
import { keyName } from "../../ui/keys";
import type { Action } from "../shared/action";

const COMMENT_COMMAND: LexicalCommand<undefined> = createCommand("COMMENT");

export const commentAction: Action = {
  name: "Comment",
  icon: MessageSquarePlus,
  keys: keyName("M", { alt: true }),
  isAboutFields: true,
  run: (editor) => editor.dispatchCommand(COMMENT_COMMAND, undefined),
};

/** Comments stand beside the text, not in it: the editor only passes on that somebody wants to make one. */
export const CommentExtension = defineExtension({ name: "galley/comment" });

/** Calls `begin` when a comment is asked for; returns what stops that. */
export function onCommentWanted(editor: LexicalEditor, begin: () => void): () => void {
  return editor.registerCommand(
    COMMENT_COMMAND,
    () => {
      queueMicrotask(begin); // A command runs within an update, and what it begins reads what that leaves.
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
}
