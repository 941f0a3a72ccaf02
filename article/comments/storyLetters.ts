import type { Block } from "../blocks/block";
import { blockText } from "../passages";
import { type Letters, lettersOf } from "./letters";
import type { WordsFound } from "./sameWords";
import { readTokens, type Token } from "./sought";

/** A block as anchors see it; kept by the block, which does not change. */
interface BlockLetters extends Letters {
  readonly tokens: () => readonly Token[];
}

const known = new WeakMap<Block, BlockLetters>();

export function blockLettersOf(block: Block): BlockLetters {
  const before = known.get(block);
  if (before) return before;
  const text = blockText(block);
  const letters = { ...lettersOf(text), tokens: once(() => readTokens(text)) };
  known.set(block, letters);
  return letters;
}

/** Counts in `blockText`. */
export interface BlockPiece {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

/** All blocks' letters as one text, without borders. */
export interface StoryLetters {
  readonly text: string;
  /** Where this place in a block's text stands; -1 when there is no such block. */
  readonly at: (block: string, offset: number) => number;
  readonly pieces: (found: Pick<WordsFound, "start" | "end">) => readonly BlockPiece[];
  readonly tokens: () => StoryTokens;
}

/** All blocks' words as one list. */
export interface StoryTokens {
  readonly all: readonly Token[];
  readonly has: (letters: string) => boolean;
  readonly pieces: (found: Pick<WordsFound, "start" | "end">) => readonly BlockPiece[];
}

export function joinBlocks(body: readonly Block[]): StoryLetters {
  let next = 0;
  const blocks = body.map((block) => {
    const letters = blockLettersOf(block);
    const from = next;
    next += letters.text.length;
    return { block, letters, from };
  });
  return {
    text: blocks.map(({ letters }) => letters.text).join(""),
    at: (id, offset) => {
      const home = blocks.find(({ block }) => block.id === id);
      return home ? home.from + home.letters.starts.filter((start) => start < offset).length : -1;
    },
    pieces: ({ start, end }) =>
      blocks
        .filter(({ letters, from }) => from < end && from + letters.text.length > start)
        .map(({ block, letters, from }) => pieceOf(block, letters, start - from, end - from)),
    tokens: once(() => joinTokens(body)),
  };
}

/** What the letters from `start` to `end` are in the text they come from, as far as they lie in this block. */
export function pieceOf(block: Block, letters: Letters, start: number, end: number): BlockPiece {
  return { block: block.id, ...stretchOf(letters, start, end) };
}

export function stretchOf({ text, starts, ends }: Letters, start: number, end: number) {
  return { start: starts[Math.max(0, start)] ?? 0, end: ends[Math.min(end, text.length) - 1] ?? 0 };
}

function joinTokens(body: readonly Block[]): StoryTokens {
  const parts = body.map((block) => ({ block, tokens: blockLettersOf(block).tokens() }));
  const all = parts.flatMap(({ tokens }) => tokens);
  const holders = parts.flatMap(({ block, tokens }) => tokens.map(() => block.id));
  const words = new Set(all.map(({ letters }) => letters));
  return {
    all,
    has: (letters) => words.has(letters),
    pieces: ({ start, end }) => {
      const pieces: BlockPiece[] = [];
      for (let at = start; at < end; at++) {
        const [token, block] = [all[at], holders[at]];
        const last = pieces.at(-1);
        if (!token || block === undefined) break;
        if (last?.block === block) pieces[pieces.length - 1] = { ...last, end: token.end };
        else pieces.push({ block, start: token.start, end: token.end });
      }
      return pieces;
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
