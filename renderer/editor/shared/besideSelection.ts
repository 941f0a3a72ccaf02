import type { LexicalEditor } from "lexical";
import { type RefObject, useLayoutEffect } from "react";
import { elementOf, rectOf, selectedRange } from "./selectedRange";

const gap = 8;

/**
 * Keeps a fixed box 8 px below the selection, or above where there is no room below; it never covers the selected line. Its left edge is that of
 * the element around the selection which `along` selects, so that it stays while one types or moves in there.
 */
export function useBesideSelection(
  editor: LexicalEditor,
  box: RefObject<HTMLElement | null>,
  along: string,
  isOpen: boolean,
): void {
  useLayoutEffect(() => {
    if (!isOpen || box.current === null) return undefined;
    let range: Range | null = null;
    const place = () => {
      // A field in the box takes the selection away; the words it is about are still there.
      range = selectedRange(editor)?.cloneRange() ?? range;
      if (box.current && range) placeBeside(box.current, range, along);
    };
    place();
    const stop = editor.registerUpdateListener(() => requestAnimationFrame(place));
    const resized = new ResizeObserver(place);
    resized.observe(box.current);
    window.addEventListener("resize", place);
    document.addEventListener("scroll", place, true);
    return () => {
      stop();
      resized.disconnect();
      window.removeEventListener("resize", place);
      document.removeEventListener("scroll", place, true);
    };
  }, [editor, box, along, isOpen]);
}

function placeBeside(box: HTMLElement, range: Range, along: string): void {
  const rect = rectOf(range);
  if (rect === null) return;
  const around = elementOf(range.startContainer)?.closest(along);
  const start = around?.getClientRects()[0]?.left ?? rect.left;
  const { width, height } = box.getBoundingClientRect();
  const below = rect.bottom + gap;
  const top = below + height <= window.innerHeight - gap ? below : Math.max(gap, rect.top - gap - height);
  box.style.top = `${top}px`;
  box.style.left = `${Math.max(gap, Math.min(start, window.innerWidth - width - gap))}px`;
}
