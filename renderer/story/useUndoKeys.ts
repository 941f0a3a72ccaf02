import { type RefObject, useEffect, useRef } from "react";
import { isCommand } from "../ui/keys";

/**
 * Undo in the fields of a story is the story's undo: the browser's own would take back text that the document keeps.
 * The body, which is no textarea, minds its own keys.
 */
export function useUndoKeys(onUndo: () => void, onRedo: () => void): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const newest = useRef({ onUndo, onRedo });
  newest.current = { onUndo, onRedo };
  useEffect(() => {
    const element = root.current;
    const pressed = (event: KeyboardEvent) => {
      if (!isField(event.target) || !isCommand(event)) return;
      if (event.code === "KeyZ") event.shiftKey ? newest.current.onRedo() : newest.current.onUndo();
      else if (event.code === "KeyY") newest.current.onRedo();
      else return;
      event.preventDefault();
    };
    const changing = (event: InputEvent) => {
      if (!isField(event.target)) return;
      if (event.inputType === "historyUndo") newest.current.onUndo();
      else if (event.inputType === "historyRedo") newest.current.onRedo();
      else return;
      event.preventDefault();
    };
    element?.addEventListener("keydown", pressed);
    element?.addEventListener("beforeinput", changing);
    return () => {
      element?.removeEventListener("keydown", pressed);
      element?.removeEventListener("beforeinput", changing);
    };
  }, []);
  return root;
}

/** What is typed in a form with `data-own-undo` is not in the story before it is handed over. */
function isField(target: EventTarget | null): boolean {
  const isInput = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  return isInput && target.closest("[data-own-undo]") === null;
}
