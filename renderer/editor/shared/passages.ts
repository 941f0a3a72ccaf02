import { createDOMRange } from "@lexical/selection";
import {
  $createRangeSelection,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from "lexical";
import type { TextEdit } from "../../../article/textEdit";
import type { Span } from "../../../article/typography/worked";
import { $selectNode } from "./nodeSelection";
import { $isToGo } from "./suggestedState";

/*
 * Places in a block as preflight and comments tell them: they count in the text of article's `blockText`, each passage on a line of its own. A passage is an
 * element here that holds no other block: a paragraph, a list's item, a caption.
 */

interface Placed {
  readonly passage: ElementNode;
  /** Where it begins in the block's text. */
  readonly from: number;
  readonly length: number;
}

function $passages(block: LexicalNode): readonly Placed[] {
  let from = 0;
  return $passageElements(block).map((passage) => {
    const length = $leaves(passage).reduce((sum, leaf) => sum + leaf.getTextContentSize(), 0);
    const placed = { passage, from, length };
    from += length + 1;
    return placed;
  });
}

function $passageElements(node: LexicalNode): readonly ElementNode[] {
  if (!$isElementNode(node)) return [];
  const blocks = node.getChildren().filter((child) => $isElementNode(child) && !child.isInline());
  if (blocks.length > 0) return blocks.filter((block) => !$isLeft(block)).flatMap($passageElements);
  return node.isShadowRoot() ? [] : [node]; // A table's row without cells has no passage.
}

/** Somebody suggests that it shall go: the story's text is without it. */
function $isLeft(block: LexicalNode): boolean {
  return $isToGo(block) && ($leaves(block).length === 0 || ($isElementNode(block) && block.isShadowRoot()));
}

function $leaves(node: LexicalNode): readonly LexicalNode[] {
  if ($isElementNode(node)) return node.getChildren().flatMap($leaves);
  return ($isTextNode(node) && !$isToGo(node)) || $isLineBreakNode(node) ? [node] : [];
}

/** Selects the words of the block from `start` to `end`, or as near to them as its text still allows; all of a block without any text. */
export function $selectWords(block: LexicalNode, start: number, end: number): void {
  const passages = $passages(block);
  if (passages.length === 0) {
    $selectNode(block);
    return;
  }
  const selection = $createRangeSelection();
  $put(selection.anchor, passages, start, false);
  $put(selection.focus, passages, Math.max(start, end), end > start);
  $setSelection(selection);
}

/** Where the words of the block stand on the page; null where it has none, or is not drawn. */
export function $wordsRange(editor: LexicalEditor, block: LexicalNode, start: number, end: number): Range | null {
  const passages = $passages(block);
  if (passages.length === 0) return null;
  const { anchor, focus } = $createRangeSelection();
  $put(anchor, passages, start, false);
  $put(focus, passages, end, true);
  return createDOMRange(editor, anchor.getNode(), anchor.offset, focus.getNode(), focus.offset);
}

/** How long the block's text is. */
export function $textLength(block: LexicalNode): number {
  const last = $passages(block).at(-1);
  return last ? last.from + last.length : 0;
}

/** From where to where the line goes that holds the place. */
export function $lineAt(block: LexicalNode, offset: number): { readonly start: number; readonly end: number } {
  const line = $passages(block).find(({ from, length }) => offset <= from + length);
  return line ? { start: line.from, end: line.from + line.length } : { start: 0, end: 0 };
}

/** Where in the block's text a point stands. */
export function $offsetOf(block: LexicalNode, point: PointType): number {
  const node = point.getNode();
  const child = $isElementNode(node) ? node.getChildAtIndex(point.offset) : null;
  let behind = 0; // The end of the last words within the point's node.
  for (const { passage, from } of $passages(block)) {
    let at = from;
    if (holds(child ?? node, passage) && $leaves(passage).length === 0) return at;
    for (const leaf of $leaves(passage)) {
      if (leaf.is(node)) return at + point.offset;
      if (child && holds(child, leaf)) return at;
      at += leaf.getTextContentSize();
      if (holds(node, leaf)) behind = at;
    }
  }
  return behind;
}

function holds(node: LexicalNode, other: LexicalNode): boolean {
  return node.is(other) || ($isElementNode(node) && node.isParentOf(other));
}

/** `isEnd`: between two words it goes to the end of the first, not to the start of the second. */
function $put(point: PointType, passages: readonly Placed[], offset: number, isEnd: boolean): void {
  const placed = passages.find(({ from, length }) => offset <= from + length) ?? passages.at(-1);
  if (placed === undefined) return;
  let left = Math.max(0, offset - placed.from);
  const texts = $leaves(placed.passage);
  for (const leaf of texts) {
    const size = leaf.getTextContentSize();
    if ($isTextNode(leaf) && (isEnd ? left <= size : left < size)) {
      point.set(leaf.getKey(), left, "text");
      return;
    }
    if (left < size) {
      // Before a line break, which can hold no point itself.
      point.set(leaf.getParentOrThrow().getKey(), leaf.getIndexWithinParent(), "element");
      return;
    }
    left -= size;
  }
  const last = texts.at(-1);
  if ($isTextNode(last)) point.set(last.getKey(), last.getTextContentSize(), "text");
  else point.set(placed.passage.getKey(), placed.passage.getChildrenSize(), "element");
}

/** The passage that the point stands in: its text, where in it the point is, and what of it is a link or set as code. */
export interface PointedPassage {
  readonly element: ElementNode;
  readonly text: string;
  readonly offset: number;
  readonly spared: readonly Span[];
}

/** Null where the point is no place between letters. */
export function $passageAt(point: PointType): PointedPassage | null {
  const node = point.getNode();
  if (!$isTextNode(node) || $isToGo(node)) return null;
  const element = $findMatchingParent(node, (parent) => $isElementNode(parent) && !parent.isInline());
  if (!$isElementNode(element)) return null;
  let [text, offset] = ["", 0];
  const spared: Span[] = [];
  for (const leaf of $leaves(element)) {
    if (leaf.is(node)) offset = text.length + point.offset;
    const start = text.length;
    text += leaf.getTextContent();
    const isSpared = ($isTextNode(leaf) && leaf.hasFormat("code")) || !leaf.getParent()?.is(element);
    if (isSpared) spared.push({ start, end: text.length });
  }
  return { element, text, offset, spared };
}

/** Makes the edits in the passage's text. They stand in order and do not overlap. */
export function $editPassageAt({ element }: PointedPassage, edits: readonly TextEdit[]): void {
  for (const { start, end, text } of [...edits].reverse()) $editPassage(element, start, end, text);
}

/** Makes the edits in the block's text, letter for letter, so that everything beside them stays as it is. They do not overlap. */
export function $editWords(block: LexicalNode, edits: readonly TextEdit[]): void {
  for (const edit of [...edits].sort((one, other) => other.start - one.start)) {
    const placed = $passages(block).find(({ from, length }) => edit.start >= from && edit.end <= from + length);
    if (placed) $editPassage(placed.passage, edit.start - placed.from, edit.end - placed.from, edit.text);
  }
}

/** What is put in takes the marks and the link of the first letter that it stands for. */
function $editPassage(passage: ElementNode, start: number, end: number, text: string): void {
  let at = 0;
  let toWrite = text;
  for (const leaf of $leaves(passage)) {
    const from = at;
    at += leaf.getTextContentSize();
    if (!$isTextNode(leaf) || end <= from || start >= at) continue;
    const [first, last] = [Math.max(0, start - from), Math.min(at, end) - from];
    const written = toWrite;
    toWrite = "";
    if (written === "" && last - first === at - from) {
      leaf.remove();
      continue;
    }
    const edited = leaf.spliceText(first, last - first, written);
    $keepSelection(edited.getKey(), first, last, written.length);
  }
}

/** What was selected stays selected: behind an edit it moves along, and within it it goes to the end of what was put in. */
function $keepSelection(key: string, first: number, last: number, length: number): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  for (const point of [selection.anchor, selection.focus]) {
    if (point.key !== key || point.offset <= first) continue;
    point.set(key, point.offset >= last ? point.offset + length - (last - first) : first + length, "text");
  }
}
