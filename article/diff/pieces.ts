import type { Inline, Mark } from "../text";
import { changesBetween, type Tokens } from "./changes";
import { type Span, spanCutter, spansOf, styleOf } from "./spans";
import { tokensOf } from "./tokens";
import { trim } from "./trim";

/** A stretch of text that stayed, came or went. A line break is a piece of its own, with the text "\n". */
export interface Piece {
  readonly change: PieceChange;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Empty where there is no link. */
  readonly url: string;
}

export type PieceChange = "same" | "inserted" | "deleted";

/**
 * What changed between two inline contents in normal form, by word; a word whose marks or link changed is deleted and inserted. What is
 * not deleted is `after`, what is not inserted is `before`; where both stand in one place, the deleted comes first.
 */
export function diffInline(before: readonly Inline[], after: readonly Inline[]): readonly Piece[] {
  return diffSpans(spansOf(before), spansOf(after));
}

export function diffText(before: string, after: string): readonly Piece[] {
  return diffSpans(spansOfText(before), spansOfText(after));
}

/** All of the content as it stayed, came or went. */
export function wholePieces(content: readonly Inline[], change: PieceChange): readonly Piece[] {
  return spansOf(content).map((span) => ({ change, ...span }));
}

/** Line ends are spans of their own, as they are in inline content. */
function spansOfText(text: string): readonly Span[] {
  return text
    .split(/(\r\n?|\n)/)
    .filter((line) => line !== "")
    .map((line) => ({ text: line, marks: [], url: "" }));
}

function diffSpans(before: readonly Span[], after: readonly Span[]): readonly Piece[] {
  const trimmed = trim(before, after);
  const pieces: Piece[] = [];
  const add = (change: PieceChange, spans: readonly Span[]): void => {
    for (const span of spans) append(pieces, { change, ...span });
  };
  add("same", trimmed.start);
  addChanges(trimmed.before, trimmed.after, add);
  add("same", trimmed.end);
  return pieces;
}

function append(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  const continues = last?.change === piece.change && last.text !== "\n" && piece.text !== "\n";
  if (continues && styleOf(last) === styleOf(piece))
    pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
  else pieces.push(piece);
}

function addChanges(
  before: readonly Span[],
  after: readonly Span[],
  add: (change: PieceChange, spans: readonly Span[]) => void,
): void {
  const [left, right] = [readTokens(before), readTokens(after)];
  const [cutBefore, cutAfter] = [spanCutter(before), spanCutter(after)];
  let from = 0;
  for (const change of changesBetween(left, right)) {
    add("same", cutAfter(from, right.startOf(change.afterFrom)));
    add("deleted", cutBefore(left.startOf(change.beforeFrom), left.startOf(change.beforeTo)));
    from = right.startOf(change.afterTo);
    add("inserted", cutAfter(right.startOf(change.afterFrom), from));
  }
  add("same", cutAfter(from, Number.POSITIVE_INFINITY));
}

interface PlacedTokens extends Tokens {
  /** The offset at which the token of this index begins; the text's end for the one after the last. */
  readonly startOf: (index: number) => number;
}

function readTokens(spans: readonly Span[]): PlacedTokens {
  const texts = tokensOf(spans.map((span) => span.text).join(""));
  const starts: number[] = [];
  const keys: string[] = [];
  const styles = styleReader(spans);
  let start = 0;
  for (const text of texts) {
    const style = styles(start, start + text.length);
    // Neither holds a line end, unless the token is one: a key cannot be read in two ways.
    keys.push(style === "" ? text : `${style}\n${text}`);
    starts.push(start);
    start += text.length;
  }
  starts.push(start);
  return { texts, keys, startOf: (index) => starts[index] ?? start };
}

/** Says how the text from one offset to another looks; each question begins where the last one ended. A word may change its look within. */
function styleReader(spans: readonly Span[]): (from: number, to: number) => string {
  let index = 0;
  let spanStart = 0;
  return (from, to) => {
    const styles: string[] = [];
    for (let span = spans[index]; span; span = spans[++index]) {
      const spanEnd = spanStart + span.text.length;
      const style = styleOf(span);
      if (spanStart <= from && spanEnd >= to) {
        if (spanEnd === to) {
          index++;
          spanStart = spanEnd;
        }
        return style;
      }
      styles.push(`${Math.min(to, spanEnd) - Math.max(from, spanStart)}${style}`);
      if (spanEnd > to) return styles.join();
      spanStart = spanEnd;
      if (spanEnd === to) {
        index++;
        return styles.join();
      }
    }
    return styles.join();
  };
}
