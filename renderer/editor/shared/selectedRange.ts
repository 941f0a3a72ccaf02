import type { LexicalEditor } from "lexical";

/** What the browser has selected in the text, or null while that is elsewhere. */
export function selectedRange(editor: LexicalEditor): Range | null {
  const selection = window.getSelection();
  const root = editor.getRootElement();
  if (!selection || selection.rangeCount === 0 || !root?.contains(selection.anchorNode)) return null;
  return selection.getRangeAt(0);
}

/** Where it stands on the screen. An empty line has no rectangle of its own, so its block's stands in. */
export function rectOf(range: Range): DOMRect | null {
  const rect = range.getBoundingClientRect();
  if (rect.width > 0 || rect.height > 0) return rect;
  return elementOf(range.startContainer)?.getBoundingClientRect() ?? null;
}

export function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
