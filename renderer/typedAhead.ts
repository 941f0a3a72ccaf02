/*
 * A new story is made on a disk, which may be slow, and whoever asked for it goes on typing. What is typed until its headline is there goes into a field that
 * nobody sees, so that an input method works in it as anywhere, and then into the headline.
 */

let waiting: { readonly field: HTMLTextAreaElement; readonly before: Element | null } | null = null;

/** Until `releaseTyping`; asked for twice, as by a double press, it keeps what was typed between. */
export function holdTyping(): void {
  if (!isTypingHeld()) releaseTyping(); // Of a story that never opened.
  if (waiting === null) {
    const field = document.createElement("textarea");
    field.setAttribute("aria-label", "New story");
    Object.assign(field.style, { position: "fixed", top: "0", opacity: "0", pointerEvents: "none" });
    waiting = { field, before: document.activeElement };
    document.body.append(field);
  }
  waiting.field.focus({ preventScroll: true });
}

/** What was typed, on one line. Where no other field has the focus yet, the one that had it before has it again. */
export function releaseTyping(): string {
  if (waiting === null) return "";
  const { field, before } = waiting;
  waiting = null;
  const isLeft = document.activeElement !== field;
  const typed = field.value.replace(/\s*\n\s*/g, " ");
  field.remove();
  if (!isLeft && before instanceof HTMLElement) before.focus();
  return typed;
}

/** Whether that field has the focus. */
export function isTypingHeld(): boolean {
  return waiting !== null && document.activeElement === waiting.field;
}
