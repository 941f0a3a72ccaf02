import { blockLines } from "./blockLines";
import type { Block } from "./blocks/block";

/*
 * Counting goes block by block: what one block holds does not depend on the others, so a caller keeps each block's count by the block
 * itself (blocks do not change) and adds them up. Within a block the text is cut into short pieces, since Intl.Segmenter slows down
 * with the square of a text's length: a million characters in one piece take minutes, in pieces a tenth of a second.
 */

export interface Count {
  readonly words: number;
  /** As a reader tells them apart: an emoji is one. */
  readonly characters: number;
}

export const nothing: Count = { words: 0, characters: 0 };

export function countBlock(block: Block, language: string): Count {
  return ownLines(block)
    .map((line) => countText(line, language))
    .reduce(sum, nothing);
}

/** The words alone, where nobody asks for the characters: to tell those apart takes longer. */
export function countWords(body: readonly Block[], language: string): number {
  return body.flatMap(ownLines).reduce((words, line) => words + wordsInText(line, language), 0);
}

/** The words of the story itself: not the page's furniture, not a pull quote (its words stand in the story already), not what is not known. */
function ownLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "support":
    case "mostRead":
    case "pullQuote":
    case "embed":
    case "unknown":
      return [];
    default:
      return blockLines(block);
  }
}

export function sum(one: Count, other: Count): Count {
  return { words: one.words + other.words, characters: one.characters + other.characters };
}

export function countText(text: string, language: string): Count {
  const characters = text.split("\n").reduce((total, line) => total + charactersIn(line, language), 0);
  return { words: wordsInText(text, language), characters };
}

function wordsInText(text: string, language: string): number {
  let words = 0;
  for (const line of text.split("\n")) {
    for (const piece of pieces(line)) words += wordsIn(piece, language);
  }
  return words;
}

/** Minutes that reading so many words takes, rounded up; 0 for no words. */
export function readingMinutes(words: number, language: string): number {
  return Math.ceil(words / (wordsAMinute[primary(language)] ?? 200));
}

/** Rounded from Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance", 2012. */
const wordsAMinute: Readonly<Record<string, number>> = {
  ...{ ar: 140, be: 185, de: 180, en: 230, es: 220, fa: 180, fi: 160, fr: 195 },
  ...{ he: 185, it: 190, nl: 200, pl: 165, pt: 180, ru: 185, sl: 180, sv: 200, tr: 165, uk: 185 },
};

const pieceLength = 400;

/** The line in pieces that end before a space, or after any character where no space comes. */
function* pieces(line: string): Generator<string> {
  let start = 0;
  while (line.length - start > pieceLength) {
    const space = line.lastIndexOf(" ", start + pieceLength);
    const end = space > start ? space : wholeCharacters(line, start + pieceLength);
    yield line.slice(start, end);
    start = end;
  }
  yield line.slice(start);
}

function wholeCharacters(line: string, end: number): number {
  const unit = line.charCodeAt(end);
  return unit >= 0xdc00 && unit <= 0xdfff ? end + 1 : end;
}

function wordsIn(piece: string, language: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter("word", language).segment(piece)) words += isWordLike ? 1 : 0;
  return words;
}

/** Every unit is a character, unless something in the line joins with its neighbour. */
const joining = /[\p{M}\p{Cf}\p{Surrogate}\u{10000}-\u{10ffff}\u1100-\u11ff]/u;

function charactersIn(line: string, language: string): number {
  if (!joining.test(line)) return line.length;
  let characters = 0;
  for (const piece of pieces(line)) characters += [...segmenter("grapheme", language).segment(piece)].length;
  return characters;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Making one is slow, so they are kept; a language that nobody knows gets the general rules. */
function segmenter(granularity: "word" | "grapheme", language: string): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = newSegmenter(granularity, language);
  segmenters.set(key, made);
  return made;
}

function newSegmenter(granularity: "word" | "grapheme", language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || "en", { granularity });
  } catch {
    // A RangeError: what was typed as the language is not a language tag.
    return new Intl.Segmenter("en", { granularity });
  }
}

function primary(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? "";
}
