import { signal } from "@lexical/extension";
import { COMMAND_PRIORITY_EDITOR, defineExtension, mergeRegister, REDO_COMMAND, safeCast, UNDO_COMMAND } from "lexical";
import * as Y from "yjs";
import type { NewId } from "../../../article/ids";
import { bindBody } from "./binding";
import { registerBlockIds } from "./blockIds";
import { type StoryHistory, startHistory } from "./history";
import { type Mirror, startMirror } from "./mirror";

export interface DocumentConfig {
  readonly storyId: string;
  readonly doc: Y.Doc;
  readonly history: StoryHistory;
  readonly newId: NewId;
}

/** Stands for "not configured": a document of its own, so that nothing is shared by accident. */
function emptyConfig(): DocumentConfig {
  const doc = new Y.Doc();
  return { storyId: "", doc, history: startHistory(doc), newId: () => "" };
}

/** Binds the editor to the story's document, once every feature has registered its repairs. */
export const DocumentExtension = defineExtension({
  name: "galley/document",
  config: safeCast<DocumentConfig>(emptyConfig()),
  build: () => ({ mirror: signal<Mirror | null>(null) }),
  afterRegistration: (editor, { doc, history, newId }, state) => {
    const { mirror } = state.getOutput();
    const stop = mergeRegister(registerBlockIds(editor, newId), bindBody(editor, doc, history));
    const started = startMirror(editor, doc);
    mirror.value = started;
    return mergeRegister(
      editor.registerCommand(UNDO_COMMAND, () => act(history.undo), COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(REDO_COMMAND, () => act(history.redo), COMMAND_PRIORITY_EDITOR),
      () => started.stop(),
      stop,
    );
  },
});

/** A command is an update of the editor, and a change of the document must not begin within one. */
function act(step: () => void): true {
  queueMicrotask(step);
  return true;
}
