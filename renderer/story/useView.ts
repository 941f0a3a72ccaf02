import { type RefObject, useEffect } from "react";
import { isQuoteKey } from "../../article/quotes/judgements";
import { isUntouched, storyOf } from "../../article/story";
import { $placeCaret, $readCaret } from "../editor/shared/caret";
import type { StoryHistory } from "../editor/shared/history";
import { call } from "../machine";
import { releaseTyping } from "../typedAhead";
import type { Draft } from "./draft";
import { whenIdleAfter } from "./whenIdleAfter";

const pause = 1000;

/** Brings the person back to where the story was left, and says where they are when it is left again. */
export function useView(draft: Draft, scroller: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const { editor } = draft.body;
    let caret = draft.view ?? { block: "", offset: 0 };
    const typed = releaseTyping();
    if (isUntouched(storyOf(draft.id, draft.body.mirror.blocks(), draft.around().fields))) beginHeadline(typed);
    else if (caret.block !== "") editor.update(() => $placeCaret(caret), { onUpdate: () => editor.focus() });
    if (scroller.current && draft.view) scroller.current.scrollTop = draft.view.scroll;
    // The caret is read as it moves: when the story is left, the focus and with it the selection may be gone.
    const whereIs = () => ({ ...caret, scroll: scroller.current?.scrollTop ?? 0 });
    // After a crash the person should be where they were, and not at the start.
    const later = whenIdleAfter(pause, () => call("saveView", { id: draft.id, view: whereIs() }));
    const stop = editor.registerUpdateListener(({ editorState }) => {
      caret = editorState.read($readCaret, { editor }) ?? caret;
      later.ask();
    });
    draft.whereIs.current = whereIs;
    return () => {
      later.cancel();
      stop();
      draft.whereIs.current = null;
    };
  }, [draft, scroller]);
}

function beginHeadline(typed: string): void {
  document.querySelector<HTMLTextAreaElement>('textarea[data-field="headline"]')?.focus();
  // As typed there: it is seen by whatever looks at what is typed, and undone like that.
  if (typed !== "") document.execCommand("insertText", false, typed);
}

/** These stand above the story and not in the panel. */
const inHead: readonly string[] = ["headline", "standfirst"];

/** Undo and redo in a field put the caret into that field; `onDetails` shows the fields that stand in the panel. */
export function useRestoredFocus(history: StoryHistory, onDetails: () => void): void {
  useEffect(
    () =>
      history.onRestore((place) => {
        if (place.kind !== "field") return;
        if (isQuoteKey(place.name)) return; // What was decided stands in its card, and the person with it.
        if (!inHead.includes(place.name)) onDetails();
        requestAnimationFrame(() => {
          const field = document.querySelector<HTMLTextAreaElement>(`[data-field="${CSS.escape(place.name)}"]`);
          field?.focus();
          field?.setSelectionRange?.(place.offset, place.offset);
        });
      }),
    [history, onDetails],
  );
}
