import type { TextEdit } from "../textEdit";
import { type LanguageMarks, type MarkStyle, marksOf, sameStyle } from "./markStyles";
import { type Mark, type Pair, pairMarks } from "./pairMarks";
import type { Rule } from "./rule";

/** The marks of the language, and within them its inner ones. What is not paired is only made of straight marks, by what stands beside it. */
export const quotationMarks: Rule = (text, { tag }) => {
  const own = marksOf(tag);
  if (own === undefined || !/[«»„“”"]/.test(text)) return [];
  const { pairs, open, close } = pairMarks(text, tag);
  const edits = [
    ...pairs.flatMap((pair) => {
      const style = { open: pair.open.text, close: pair.close.text };
      const isFine = "‚‘‹".includes(style.open) || own.also.some((one) => sameStyle(one, style));
      return isFine ? [] : pairEdits(pair, styleAt(pair.depth, own), text, tag);
    }),
    ...open.flatMap((mark, index) => (isStraight(mark) ? markEdits(mark, styleAt(index, own).open, text, tag) : [])),
    ...close.filter(isStraight).flatMap((mark) => {
      const opened = open.findLast(({ at }) => at < mark.at);
      return markEdits(mark, closeOf(opened, own), text, tag);
    }),
  ];
  return edits.sort((one, other) => one.start - other.start);
};

/** What becomes of the straight mark at `at` while nothing is known yet of what will follow it. */
export function markAt(text: string, at: number, language: string): readonly TextEdit[] {
  const own = marksOf(language);
  const before = text.charAt(at - 1);
  if (own === undefined) return [];
  const { waiting } = pairMarks(text.slice(0, at), language);
  const mark = { at, text: '"' };
  const opens = before === "" || /[\s([{/—–-]/u.test(before) || before === own.outer.open || before === own.inner.open;
  if (opens) return markEdits(mark, styleAt(waiting.length, own).open, text, language);
  if (waiting.length === 0 && /\d/.test(before)) return []; // Inches.
  const opened = waiting.at(-1);
  // Typed before the language was known, or taken back: one of a pair alone would be wrong either way.
  return opened && isStraight(opened) ? [] : markEdits(mark, closeOf(opened, own), text, language);
}

function styleAt(depth: number, { outer, inner }: LanguageMarks): MarkStyle {
  return depth % 2 === 0 ? outer : inner;
}

/** What closes a quotation that was opened so. */
function closeOf(opened: Mark | undefined, { outer, inner, also }: LanguageMarks): string {
  return [outer, inner, ...also].find(({ open }) => open === opened?.text)?.close ?? outer.close;
}

/** Makes the pair one of `wanted`, with the spaces inside that French has. */
export function pairEdits(
  { open, close }: Pair,
  wanted: MarkStyle,
  text: string,
  language: string,
): readonly TextEdit[] {
  return [...markEdits(open, wanted.open, text, language), ...markEdits(close, wanted.close, text, language)];
}

function markEdits(mark: Mark, wanted: string, text: string, language: string): readonly TextEdit[] {
  const [start, end] = [mark.at, mark.at + mark.text.length];
  const beside = wanted === "«" ? text.charAt(end) : wanted === "»" ? text.charAt(start - 1) : " ";
  const space = spacesInside(language) && !/\s/.test(beside) ? "\u00a0" : "";
  const written = wanted === "«" ? wanted + space : space + wanted;
  return written === mark.text ? [] : [{ start, end, text: written }];
}

function isStraight({ text }: Mark): boolean {
  return text === '"';
}

/** French puts a no-break space inside « and »; Switzerland writes it without. */
export function spacesInside(language: string): boolean {
  return /^fr(?:-|$)/i.test(language) && !/-ch\b/i.test(language);
}
