import { tokensOf } from "../diff/tokens";
import type { AnchoredWords } from "./anchor";
import { lettersOf } from "./letters";

/** An anchor's words and what stood around them, made ready for comparison; kept by the anchor. */
export interface Sought {
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** Where the words began in their block or field. */
  readonly start: number;
  /** They were all that stood on their line: a whole paragraph, a whole item. */
  readonly isLine: boolean;
  readonly tokens: SoughtTokens;
}

/** The same, word by word: those from `from` to `to` are the anchor's. */
interface SoughtTokens {
  readonly all: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** A word or sign as it is compared, and where it stands. */
export interface Token {
  readonly letters: string;
  readonly start: number;
  readonly end: number;
}

/** The words and signs of a text; space is none. */
export function readTokens(text: string): readonly Token[] {
  let at = 0;
  return tokensOf(text).flatMap((token) => {
    const start = at;
    at += token.length;
    const letters = lettersOf(token).text;
    return letters === "" ? [] : [{ letters, start, end: at }];
  });
}

const known = new WeakMap<AnchoredWords, Sought>();

export function soughtOf(anchor: AnchoredWords): Sought {
  const before = known.get(anchor);
  if (before) return before;
  const sought = readSought(anchor);
  known.set(anchor, sought);
  return sought;
}

function readSought({ words, before, after, start }: AnchoredWords): Sought {
  const [left = [], own = [], right = []] = [before, words, after].map((text) =>
    readTokens(text).map(({ letters }) => letters),
  );
  return {
    words: lettersOf(words).text,
    before: lettersOf(before).text,
    after: lettersOf(after).text,
    start,
    isLine: /(^|\n)\s*$/.test(before) && /^\s*(\n|$)/.test(after),
    tokens: { all: [...left, ...own, ...right], from: left.length, to: left.length + own.length },
  };
}
