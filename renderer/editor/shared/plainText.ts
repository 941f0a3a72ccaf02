import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type TextNode,
} from "lexical";
import { changeOnto, type TextChange } from "../../ui/textChange";

/**
 * Makes the change from `before` to `after`, typed into a field, in a plain part's own text, letter for letter, so that a caret in it and what
 * another person types there stay where they are.
 */
export function $changePlainText(part: ElementNode, before: string, after: string): void {
  const words = part.getTextContent();
  const change = changeOnto(words, before, after);
  const [only] = part.getChildren();
  if (part.getChildrenSize() === 1 && $isTextNode(only)) {
    $splice(only, change);
    return;
  }
  const { at, removed, inserted } = change;
  const changed = words.slice(0, at) + inserted + words.slice(at + removed.length);
  part.clear();
  if (changed !== "") part.append($createTextNode(changed));
}

function $splice(text: TextNode, { at, removed, inserted }: TextChange): void {
  if (removed.length === text.getTextContentSize() && inserted === "") {
    text.remove();
    return;
  }
  const selection = $getSelection();
  text.spliceText(at, removed.length, inserted);
  if (!$isRangeSelection(selection)) return;
  for (const point of [selection.anchor, selection.focus]) {
    if (point.key !== text.getKey() || point.offset <= at) continue;
    const moved = Math.max(at, point.offset - removed.length) + inserted.length;
    point.set(point.key, Math.min(moved, text.getTextContentSize()), "text");
  }
}
