import type { LexicalEditor } from "lexical";

/** Calls the listener when blocks came, went or moved; not while one writes in a block. */
export function whenOrderChanges(editor: LexicalEditor, listener: () => void): () => void {
  return editor.registerUpdateListener(({ editorState, prevEditorState }) => {
    // Nodes do not change: a root with other children is another object. That it is dirty says less, since it is so after every letter.
    if (editorState._nodeMap.get("root") !== prevEditorState._nodeMap.get("root")) listener();
  });
}
