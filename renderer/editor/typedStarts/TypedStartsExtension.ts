import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  COLLABORATION_TAG,
  defineExtension,
  HISTORIC_TAG,
  type LexicalEditor,
  PASTE_TAG,
  safeCast,
} from "lexical";
import type { Action } from "../shared/action";

export interface TypedStartsConfig {
  /** What can be begun by typing; each action says how. */
  readonly actions: readonly Action[];
}

const ignoredTags = [COLLABORATION_TAG, HISTORIC_TAG, PASTE_TAG];

/**
 * Turns `## `, `- `, `1. `, `> ` and the like at the start of a paragraph into what they stand for. The letters are in the document before they
 * are taken away, so that one undo brings them back as they were typed.
 */
export const TypedStartsExtension = defineExtension({
  name: "galley/typed-starts",
  config: safeCast<TypedStartsConfig>({ actions: [] }),
  register: (editor, { actions }) =>
    editor.registerUpdateListener(({ dirtyLeaves, tags, editorState }) => {
      if (dirtyLeaves.size === 0 || ignoredTags.some((tag) => tags.has(tag)) || editor.isComposing()) return;
      const start = editorState.read($typedStart, { editor });
      const action = start === null ? undefined : actions.find(({ typed }) => typed === start);
      if (action) queueMicrotask(() => begin(editor, action));
    }),
});

/** What stands between the paragraph's start and the caret, when it is short, plain and ends in a space. */
function $typedStart(): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { offset } = selection.anchor;
  const node = selection.anchor.getNode();
  if (offset < 2 || offset > 4 || !$isTextNode(node) || node.getPreviousSibling() !== null) return null;
  const paragraph = node.getParent();
  if (!$isParagraphNode(paragraph) || !$isRootNode(paragraph.getParent())) return null;
  const typed = node.getTextContent().slice(0, offset);
  return typed.endsWith(" ") ? typed.replace(/^\* $/, "- ").replace(/^1\) $/, "1. ") : null;
}

function begin(editor: LexicalEditor, action: Action): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const node = selection.anchor.getNode();
    if ($isTextNode(node)) node.spliceText(0, selection.anchor.offset, "", true);
  });
  action.run(editor);
}
