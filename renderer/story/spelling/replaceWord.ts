import { $createRangeSelection, $setSelection, type LexicalEditor } from "lexical";
import type { StoryHistory } from "../../editor/shared/history";
import type { PageWord } from "./passages";

/** Puts another word in the place of one, in the text or in a field, as one step that can be undone; the caret stands behind it. */
export function replaceWord(word: PageWord, by: string, editor: LexicalEditor, history: StoryHistory): void {
  const area = fieldOf(word.range);
  if (area) {
    area.focus();
    area.setRangeText(by, word.start, word.end, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertReplacementText" }));
    return;
  }
  editor.getRootElement()?.focus({ preventScroll: true });
  history.flush();
  history.step(() =>
    editor.update(
      () => {
        const selection = $createRangeSelection();
        selection.applyDOMRange(word.range);
        $setSelection(selection);
        selection.insertText(by);
      },
      { discrete: true },
    ),
  );
}

/** Puts the caret behind the range. The browser's own selection would be taken back by the editor's. */
export function putCaret(range: Range, editor: LexicalEditor): void {
  const end = range.cloneRange();
  end.collapse(false);
  editor.update(
    () => {
      const selection = $createRangeSelection();
      selection.applyDOMRange(end);
      $setSelection(selection);
    },
    { discrete: true },
  );
  editor.getRootElement()?.focus({ preventScroll: true });
}

/** The field that the words stand behind; null for words of the text. */
export function fieldOf(range: Range): HTMLTextAreaElement | null {
  const mirror = range.startContainer.parentElement?.closest(".live-text-mirror");
  return mirror?.parentElement?.querySelector("textarea") ?? null;
}
