/** The caret has to rest for so long, in milliseconds, before the card of what it stands in is raised. */
const rest = 120;

/** Calls `look` whenever the selection moved and then stands still for a moment; returns what stops that. */
export function whenCaretRests(look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const moved = () => {
    clearTimeout(timer);
    timer = setTimeout(look, rest);
  };
  document.addEventListener("selectionchange", moved);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("selectionchange", moved);
  };
}
