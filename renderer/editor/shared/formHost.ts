import { type LexicalEditor, REDO_COMMAND, setDOMUnmanaged, UNDO_COMMAND } from "lexical";
import { isCommand } from "../../ui/keys";

/*
 * A form that belongs to a block stands in the block's own element, in a host that Lexical leaves alone. What happens in its fields is none
 * of the text's business, so their events stop at the host; undo and redo go to the story's history, and Escape leads back to the text.
 */

const ownEvents = [
  "beforeinput",
  "input",
  "compositionstart",
  "compositionend",
  "cut",
  "copy",
  "paste",
  "click",
  "dragstart",
  "dragover",
  "drop",
];

const formHostClass = "block-form";

/** The place for a block's form, to be put beside the element's children with `getDOMSlot`. */
export function createFormHost(): HTMLElement {
  const host = document.createElement("div");
  host.className = formHostClass;
  host.contentEditable = "false";
  setDOMUnmanaged(host, { captureSelection: true });
  return host;
}

export function formHostOf(element: HTMLElement): HTMLElement | null {
  return element.querySelector<HTMLElement>(`:scope > .${formHostClass}`);
}

/** Keeps the events of the form from the editor; returns what ends that. */
export function listenToForm(editor: LexicalEditor, host: HTMLElement): () => void {
  const listening = new AbortController();
  const options = { signal: listening.signal };
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    const key = event.code;
    if (event.key === "Escape") returnToText(editor);
    else if (isCommand(event) && key === "KeyZ") dispatchUndo(editor, event.shiftKey);
    else if (isCommand(event) && key === "KeyY") dispatchUndo(editor, true);
    else return;
    event.preventDefault();
  };
  const onNativeUndo = (event: InputEvent) => {
    if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return;
    event.preventDefault();
    dispatchUndo(editor, event.inputType === "historyRedo");
  };
  host.addEventListener("keydown", onKey, options);
  host.addEventListener("beforeinput", onNativeUndo, options);
  for (const name of ownEvents) host.addEventListener(name, (event) => event.stopPropagation(), options);
  return () => listening.abort();
}

/** While a field has the focus, Lexical leaves the selection where it is; so the text is focused first. */
function returnToText(editor: LexicalEditor): void {
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.focus();
}

function dispatchUndo(editor: LexicalEditor, isRedo: boolean): void {
  editor.dispatchCommand(isRedo ? REDO_COMMAND : UNDO_COMMAND, undefined);
}
