import { useEffect, useState } from "react";
import type { PlacedThread } from "../../../article/comments/threadPlaces";
import type { Draft } from "../draft";
import { whenCaretRests } from "../whenCaretRests";
import type { Commenting } from "./commenting";
import type { Marks } from "./marks";

/** The thread that is looked at: the one whose words hold the caret, until another is pressed in the panel. */
export function useThreadHere(draft: Draft, commenting: Commenting | undefined, marks: Marks | undefined) {
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => marks?.showHere(here), [marks, here]);
  useEffect(() => {
    if (!commenting || !marks) return undefined;
    return whenCaretRests(() => {
      const found = threadAtCaret(draft, commenting.read(), marks);
      if (found !== undefined) setHere(found);
    });
  }, [draft, commenting, marks]);
  return { here, setHere };
}

/** Null where nothing was said; undefined while the caret is neither in the text nor in a field. */
function threadAtCaret(draft: Draft, placed: readonly PlacedThread[], marks: Marks): string | null | undefined {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement && field.dataset.field !== undefined) {
    const at = field.selectionStart;
    const holds = ({ thread, place }: PlacedThread) =>
      place?.kind === "field" &&
      place.field === field.dataset.field &&
      !thread.resolved &&
      place.start <= at &&
      at <= place.end;
    return placed.findLast(holds)?.thread.id ?? null;
  }
  const selection = window.getSelection();
  const node = selection?.anchorNode;
  if (!selection || !node || !draft.body.editor.getRootElement()?.contains(node)) return undefined;
  return marks.at(node, selection.anchorOffset);
}
