import type { Piece } from "../diff/pieces";

/** One side is empty where everything that changed was added, or removed. */
export interface BeforeAndAfter {
  readonly before: string;
  readonly after: string;
}

/** Both texts of the pieces, cut down to the whole sentences that something changed in. */
export function sentencesAround(pieces: readonly Piece[]): BeforeAndAfter {
  return { before: touched(pieces, "deleted", "inserted"), after: touched(pieces, "inserted", "deleted") };
}

/** The sentences of one side: those that hold words of its own, and those in which words of the other side stood or now stand. */
function touched(pieces: readonly Piece[], own: Piece["change"], other: Piece["change"]): string {
  const spans: { readonly from: number; readonly to: number }[] = [];
  let text = "";
  for (const piece of pieces) {
    const from = text.length;
    if (piece.change !== other) text += piece.text;
    if (piece.change === own) spans.push({ from, to: text.length });
    if (piece.change === other) spans.push({ from, to: from });
  }
  return sentences(text)
    .filter(({ from, to }) => spans.some((span) => touches(span, from, to)))
    .map(({ from, to }) => text.slice(from, to))
    .join("");
}

/** What came at a sentence's very end is a sentence of its own when a sign of the end stands before it. */
function touches(span: { readonly from: number; readonly to: number }, from: number, to: number): boolean {
  return span.from === span.to ? span.from > from && span.from < to : span.from < to && span.to > from;
}

/** Intl.Segmenter takes quadratic time in a text's length; a longer paragraph is one sentence. */
const longest = 20_000;

function sentences(text: string): readonly { readonly from: number; readonly to: number }[] {
  if (text.length > longest) return [{ from: 0, to: text.length }];
  const segments = [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)];
  return segments.map(({ index, segment }) => ({ from: index, to: index + segment.length }));
}
