import { type Anchor, blockAnchor, fieldAnchor, wholeStory } from "../../../article/comments/anchor";
import { proseFields } from "../../../article/story";
import { $selectedWords } from "../../editor/shared/selectedWords";
import type { Draft } from "../draft";

/** What a comment that is begun now is about: the words that are selected in the text or in a field, else the line with the caret, else the story. */
export function newAnchor(draft: Draft): Anchor {
  const element = document.activeElement;
  const field = proseFields.find((name) => element instanceof HTMLTextAreaElement && element.dataset.field === name);
  if (field && element instanceof HTMLTextAreaElement) {
    const { selectionStart, selectionEnd } = element;
    const text = draft.around().fields[field];
    return selectionStart === selectionEnd
      ? fieldAnchor(field, text, 0, text.length)
      : fieldAnchor(field, text, selectionStart, selectionEnd);
  }
  const words = draft.body.editor.getEditorState().read($selectedWords);
  return words ? blockAnchor(draft.body.mirror.blocks(), words.from, words.to) : wholeStory;
}
