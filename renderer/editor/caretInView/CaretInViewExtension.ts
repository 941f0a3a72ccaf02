import { COLLABORATION_TAG, defineExtension, type LexicalEditor } from "lexical";
import { rectOf, selectedRange } from "../shared/selectedRange";

/**
 * Keeps the line that is being written clear of what lies over the sheet's edges: as far from them as the scroller's `scroll-padding` says. The browser
 * minds that by itself for single letters; after Enter, a paste or a menu, Lexical brings the caret to the very edge, and there it can not be read.
 */
export const CaretInViewExtension = defineExtension({
  name: "galley/caret-in-view",
  register: (editor) => {
    let frame = 0;
    const show = () => {
      frame = 0;
      showCaret(editor);
    };
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      const isEdit = dirtyElements.size > 0 || dirtyLeaves.size > 0;
      if (isEdit && frame === 0 && editor.getRootElement() !== null && !tags.has(COLLABORATION_TAG))
        frame = requestAnimationFrame(show);
    });
  },
});

function showCaret(editor: LexicalEditor): void {
  const root = editor.getRootElement();
  const range = selectedRange(editor);
  if (root === null || document.activeElement !== root || !range?.collapsed) return;
  const caret = rectOf(range);
  const scroller = scrollerOf(root);
  if (caret === null || scroller === null) return;
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(scroller);
  const sheet = scroller.getBoundingClientRect();
  const below = caret.bottom - (sheet.bottom - pixels(scrollPaddingBottom));
  const above = sheet.top + pixels(scrollPaddingTop) - caret.top;
  if (below > 0) scroller.scrollTop += below;
  else if (above > 0) scroller.scrollTop -= above;
}

function scrollerOf(root: Element): Element | null {
  let element = root.parentElement;
  while (element && !/auto|scroll/.test(getComputedStyle(element).overflowY)) element = element.parentElement;
  return element;
}

function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}
