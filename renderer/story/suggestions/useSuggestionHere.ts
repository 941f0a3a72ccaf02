import { useEffect, useState } from "react";
import { suggestionsAt } from "../../editor/shared/suggestionsAt";
import type { Draft } from "../draft";
import { whenCaretRests } from "../whenCaretRests";

/** The suggestion that is looked at: the one that holds the caret, until another is pressed in the panel. */
export function useSuggestionHere({ body: { editor } }: Draft) {
  const [here, setHere] = useState<string | null>(null);
  useEffect(
    () =>
      whenCaretRests(() => {
        if (editor.getRootElement() !== document.activeElement) return;
        const [first = null] = suggestionsAt(editor);
        setHere(first);
      }),
    [editor],
  );
  return { here, setHere };
}
