import { type ComponentProps, type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { changeBetween, offsetAfter } from "./textChange";
import "./liveText.css";

/*
 * One paragraph of text whose truth lives elsewhere. The element belongs to the person typing: it is never set while it says the same,
 * a value that changed from outside (undo, another person) is put in by its difference, so that the caret stays in its words,
 * and nothing is put in while an input method is composing. It grows with its text by a mirror in css, without measuring.
 */

type Without = "value" | "defaultValue" | "onChange" | "onInput" | "rows";

interface LiveTextProps extends Omit<ComponentProps<"textarea">, Without | "children"> {
  readonly value: string;
  /** `before` is what the element held until now; `changeOnto` needs it when `value` has moved on meanwhile. */
  readonly onText: (text: string, before: string) => void;
  readonly onEnter?: (() => void) | undefined;
}

export function LiveText({ value, onText, onEnter, className, placeholder = "", onKeyDown, ...rest }: LiveTextProps) {
  const live = useLive(value, placeholder, onText);
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    onKeyDown?.(event);
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter?.();
  };
  return (
    <span className={className ? `live-text ${className}` : "live-text"} data-text={value || placeholder}>
      <textarea {...rest} placeholder={placeholder} {...live} rows={1} defaultValue={value} onKeyDown={pressed} />
    </span>
  );
}

function useLive(value: string, placeholder: string, onText: (text: string, before: string) => void) {
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

  return {
    ref: area,
    onInput: () => {
      if (!area.current) return;
      if (!composing.current) joinLines(area.current);
      const text = area.current.value;
      const before = held.current;
      held.current = text;
      if (area.current.parentElement) area.current.parentElement.dataset.text = text || placeholder;
      if (text !== before) onText(text, before);
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
