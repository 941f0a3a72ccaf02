import { getExtensionDependencyFromEditor, type Signal, signal } from "@lexical/extension";
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COLLABORATION_TAG,
  defineExtension,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  PASTE_TAG,
  type PointType,
} from "lexical";
import { typesetTyped } from "../../../article/typography/asTyped";
import { $topBlock } from "../shared/blocks";
import { automaticTag } from "../shared/describeEdit";
import { $editPassageAt, $passageAt } from "../shared/passages";

const notTyped = [COLLABORATION_TAG, HISTORIC_TAG, HISTORY_MERGE_TAG, PASTE_TAG, automaticTag];

/**
 * Good typography as one types, by the story's language. The letter is in the document before anything is changed about it, so that one undo
 * brings it back as it was typed. A letter within a word costs one look at that letter.
 */
export const TypographyExtension = defineExtension({
  name: "galley/typography",
  build: () => ({ language: signal("") }),
  register: (editor, _config, state) => {
    const { language } = state.getOutput();
    return editor.registerUpdateListener(({ dirtyLeaves, tags, editorState, prevEditorState }) => {
      const isTyping = dirtyLeaves.size > 0 && dirtyLeaves.size < 3 && !notTyped.some((tag) => tags.has(tag));
      if (!isTyping || language.peek() === "" || editor.isComposing()) return;
      const isDue = editorState.read(() => $endedWord(prevEditorState), { editor });
      if (isDue) queueMicrotask(() => setTyped(editor, language.peek()));
    });
  },
});

/** The language that typed text is set in, a BCP 47 tag; empty while it is left as it is typed. */
export function typographyIn(editor: LexicalEditor): Signal<string> {
  return getExtensionDependencyFromEditor(editor, TypographyExtension).output.language;
}

/** Whether one character came in before the caret that is neither letter nor figure. */
function $endedWord(before: EditorState): boolean {
  const point = $caret();
  const node = point?.getNode();
  if (!point || !$isTextNode(node)) return false;
  const text = node.getTextContent();
  if (point.offset === 0 || /[\p{L}\p{N}\p{M}]/u.test(text.charAt(point.offset - 1))) return false;
  const was = before._nodeMap.get(node.getKey());
  return text.length - ($isTextNode(was) ? was.__text.length : 0) === 1;
}

function $caret(): PointType | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.type === "text"
    ? selection.anchor
    : null;
}

function setTyped(editor: LexicalEditor, language: string): void {
  editor.update(
    () => {
      const point = $caret();
      const passage = point && $passageAt(point);
      if (!point || !passage) return;
      const own = $topBlock(point.getNode())?.exportJSON().$?.language;
      const spoken = typeof own === "string" && own !== "" ? own : language;
      $editPassageAt(passage, typesetTyped(passage.text, passage.offset, spoken, passage.spared));
    },
    { tag: automaticTag },
  );
}
