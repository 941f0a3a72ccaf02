import {
  type ComponentProps,
  createContext,
  type FormEvent,
  type KeyboardEvent,
  useContext,
  useLayoutEffect,
  useRef,
} from "react";
import { changeBetween, offsetAfter } from "./textChange";
import "./liveText.css";

/*
 * One paragraph of text whose truth lives elsewhere. The element belongs to the person typing: it is never set while it says the same,
 * a value that changed from outside (undo, another person) is put in by its difference, so that the caret stays in its words,
 * and nothing is put in while an input method is composing. It grows with its text by a mirror in css, without measuring.
 */

/** What becomes of a text when a character was typed before the caret. */
export type Correct = (text: string, caret: number) => { readonly text: string; readonly caret: number };

/** What corrects the fields `isProse` below it. */
export const TypedProse = createContext<Correct | null>(null);

type Without = "value" | "defaultValue" | "onChange" | "onInput" | "rows";

interface LiveTextProps extends Omit<ComponentProps<"textarea">, Without | "children"> {
  readonly value: string;
  /** `before` is what the element held until now; `changeOnto` needs it when `value` has moved on meanwhile. */
  readonly onText: (text: string, before: string) => void;
  readonly onEnter?: (() => void) | undefined;
  /** It is written like prose, and corrected like it. */
  readonly isProse?: boolean | undefined;
}

export function LiveText({
  value,
  onText,
  onEnter,
  isProse,
  className,
  placeholder = "",
  onKeyDown,
  ...rest
}: LiveTextProps) {
  const correct = useContext(TypedProse);
  const live = useLive(value, placeholder, onText, isProse ? correct : null);
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    onKeyDown?.(event);
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter?.();
  };
  return (
    <span
      className={className ? `live-text ${className}` : "live-text"}
      data-text={isProse ? undefined : value || placeholder}
    >
      {isProse && <Mirror text={value || placeholder} isWritten={value !== ""} />}
      <textarea {...rest} placeholder={placeholder} {...live} rows={1} defaultValue={value} onKeyDown={pressed} />
    </span>
  );
}

function useLive(
  value: string,
  placeholder: string,
  onText: (text: string, before: string) => void,
  correct: Correct | null,
) {
  const area = useRef<HTMLTextAreaElement>(null);
  const held = useRef(value);
  const newest = useRef(value);
  const composing = useRef(false);
  newest.current = value;

  const takeOver = () => {
    if (!area.current || composing.current) return;
    putIn(area.current, newest.current);
    held.current = newest.current;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new value is taken over; a redraw with the old one must not undo what is being typed.
  useLayoutEffect(takeOver, [value]);

  const tell = (element: HTMLTextAreaElement) => {
    const text = element.value;
    const before = held.current;
    held.current = text;
    reflect(element, text || placeholder);
    if (text !== before) onText(text, before);
  };
  return {
    ref: area,
    onInput: ({ nativeEvent }: FormEvent<HTMLTextAreaElement>) => {
      const element = area.current;
      if (!element) return;
      if (!composing.current) joinLines(element);
      tell(element);
      const isTyped = nativeEvent instanceof InputEvent && nativeEvent.inputType === "insertText";
      if (!correct || !isTyped || composing.current) return;
      const corrected = correct(element.value, element.selectionEnd);
      if (corrected.text === element.value) return;
      putIn(element, corrected.text);
      element.setSelectionRange(corrected.caret, corrected.caret);
      tell(element); // A change of its own, so that undoing it leaves what was typed.
    },
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: () => {
      composing.current = false;
      takeOver();
    },
  };
}

/** Real text, in which words can be marked; it is drawn without colour, behind what is typed. */
function Mirror({ text, isWritten }: { readonly text: string; readonly isWritten: boolean }) {
  return (
    <span className="live-text-mirror" data-written={isWritten ? "" : undefined} aria-hidden="true">
      {`${text} `}
    </span>
  );
}

/** The mirror follows at once, before anything is drawn anew: the height goes by it. */
function reflect({ parentElement }: HTMLTextAreaElement, text: string) {
  const mirrored = parentElement?.querySelector(".live-text-mirror")?.firstChild;
  if (mirrored instanceof Text) mirrored.data = `${text} `;
  else if (parentElement) parentElement.dataset.text = text;
}

function putIn(area: HTMLTextAreaElement, text: string) {
  if (area.value === text) return;
  const change = changeBetween(area.value, text);
  const selected = [area.selectionStart, area.selectionEnd].map((offset) => offsetAfter(offset, change));
  area.setRangeText(change.inserted, change.at, change.at + change.removed.length);
  // The element's own ways to keep the selection select all that was put in, and the next key would replace it.
  area.setSelectionRange(selected[0] ?? 0, selected[1] ?? 0);
}

/** Pasted lines become one paragraph; the caret stays behind the same letter. */
function joinLines(area: HTMLTextAreaElement) {
  if (!area.value.includes("\n")) return;
  const join = (text: string) => text.replace(/\s*\n\s*/g, " ");
  const caret = join(area.value.slice(0, area.selectionEnd)).length;
  area.value = join(area.value);
  area.setSelectionRange(caret, caret);
}
