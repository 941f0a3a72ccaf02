import { useEffect, useState } from "react";
import { suggestionsAt } from "../../editor/shared/suggestionsAt";
import type { Draft } from "../draft";

/** The caret has to rest for so long, in milliseconds, before its card is raised. */
const rest = 120;

/** The suggestion that is looked at: the one that holds the caret, until another is pressed in the panel. */
export function useSuggestionHere({ body: { editor } }: Draft) {
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (editor.getRootElement() !== document.activeElement) return;
      const [first = null] = suggestionsAt(editor);
      setHere(first);
    };
    const moved = () => {
      clearTimeout(timer);
      timer = setTimeout(look, rest);
    };
    document.addEventListener("selectionchange", moved);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", moved);
    };
  }, [editor]);
  return { here, setHere };
}
