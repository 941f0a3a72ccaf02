import type { LexicalEditor } from "lexical";
import { type RefObject, useLayoutEffect } from "react";

const gap = 8;

/** Keeps a fixed box 8 px below the selection, or above where there is no room below; it never covers the selected line. */
export function useBesideSelection(editor: LexicalEditor, box: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const place = () => placeBeside(editor, box.current);
    place();
    const stop = editor.registerUpdateListener(() => requestAnimationFrame(place));
    window.addEventListener("resize", place);
    document.addEventListener("scroll", place, true);
    return () => {
      stop();
      window.removeEventListener("resize", place);
      document.removeEventListener("scroll", place, true);
    };
  }, [editor, box, isOpen]);
}

function placeBeside(editor: LexicalEditor, box: HTMLElement | null): void {
  const rect = selectionRect(editor);
  if (box === null || rect === null) return;
  const { width, height } = box.getBoundingClientRect();
  const below = rect.bottom + gap;
  const top = below + height <= window.innerHeight - gap ? below : Math.max(gap, rect.top - gap - height);
  box.style.top = `${top}px`;
  box.style.left = `${Math.max(gap, Math.min(rect.left, window.innerWidth - width - gap))}px`;
}

/** An empty line has no rectangle of its own, so the element that holds the caret stands in for it. */
function selectionRect(editor: LexicalEditor): DOMRect | null {
  const selection = window.getSelection();
  const root = editor.getRootElement();
  if (!selection || selection.rangeCount === 0 || !root?.contains(selection.anchorNode)) return null;
  const range = selection.getRangeAt(0);
  const rect = range.getBoundingClientRect();
  if (rect.width > 0 || rect.height > 0) return rect;
  const node = range.startContainer;
  return (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect() ?? null;
}
