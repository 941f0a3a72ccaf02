import type { Sought, Token } from "./sought";

/*
 * Words that were edited are found by what is left of them and of what stood around: a best alignment of all these words with some stretch of the
 * text (Sellers, "The theory and computation of evolutionary distances", 1980), word by word. A word that lost or won a letter counts as the same.
 */

/** Which tokens the words have become, `end` excluded. */
export interface LikeWords {
  readonly start: number;
  readonly end: number;
  /** How many of the words' letters are left. */
  readonly kept: number;
}

/** What an alignment does at one place: takes a word for a token, takes it for lost, or passes over a token. */
const both = 1;
const lost = 2;
const added = 3;

/** Words of so many letters are known by themselves, whatever stands around them. */
const tellingLetters = 24;
/** So many letters around shorter words must have stayed. */
const fewestAround = 6;
/** How many steps may be taken for one anchor; some 20 milliseconds. */
const mostSteps = 4_000_000;

/** Where at least half of the words' letters are still to be found in their order; null when they are gone. `isOwn`: in the block they were in. */
export function likeWords(text: readonly Token[], { tokens, isLine }: Sought, isOwn: boolean): LikeWords | null {
  if (tokens.from === tokens.to || text.length * tokens.all.length > mostSteps) return null;
  const isWithin = (word: number) => word >= tokens.from && word < tokens.to;
  const pairs = align(text, tokens.all, isWithin);
  const own = pairs.filter(({ word }) => isWithin(word));
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return null;
  const lettersOf = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0);
  const wordsOf = (some: typeof pairs) => some.map(({ word }) => tokens.all[word] ?? "");
  const kept = lettersOf(wordsOf(own));
  const keptAround = lettersOf(wordsOf(pairs)) - kept;
  const words = lettersOf(tokens.all.slice(tokens.from, tokens.to));
  const around = lettersOf(tokens.all) - words;
  const isThere = isOwn && isLine;
  const isKnown = isThere || kept >= tellingLetters || (around > 0 && keptAround >= Math.min(fewestAround, around));
  return kept * 2 >= words && isKnown ? { start: first.at, end: last.at + 1, kept } : null;
}

/** A word of the sought ones and the token that it is, or has become. */
interface Pair {
  readonly word: number;
  readonly at: number;
}

function align(text: readonly Token[], words: readonly string[], isOwn: (word: number) => boolean): readonly Pair[] {
  const width = text.length + 1;
  const steps = new Uint8Array((words.length + 1) * width);
  let costs = new Int32Array(width);
  for (const [index, word] of words.entries()) {
    const next = new Int32Array(width);
    const row = (index + 1) * width;
    const weight = weightOf(word) * (isOwn(index) ? ownWeight : 1);
    next[0] = (costs[0] ?? 0) + weight;
    steps[row] = lost;
    for (let at = 0; at < text.length; at++) {
      const taken = (costs[at] ?? 0) + costOfBoth(word, text[at]?.letters ?? "");
      const without = (costs[at + 1] ?? 0) + weight;
      const passed = (next[at] ?? 0) + 1;
      const least = Math.min(taken, without, passed);
      next[at + 1] = least;
      steps[row + at + 1] = least === taken ? both : least === without ? lost : added;
    }
    costs = next;
  }
  return walkBack(steps, width, words.length, cheapest(costs));
}

function cheapest(costs: Int32Array): number {
  let best = 0;
  for (const [at, cost] of costs.entries()) if (cost < (costs[best] ?? 0)) best = at;
  return best;
}

function walkBack(steps: Uint8Array, width: number, words: number, end: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let [word, at] = [words, end];
  while (word > 0) {
    const step = steps[word * width + at];
    if (step !== added) word--;
    if (step !== lost) at--;
    if (step === both) pairs.push({ word, at });
  }
  return pairs.reverse();
}

const never = 1_000_000;

/** Rather than lose one of the anchor's own words, so much more may have been put in between them. */
const ownWeight = 3;

function weightOf(word: string): number {
  return word.length > 1 ? 4 : 2;
}

function costOfBoth(word: string, other: string): number {
  if (word === other) return 0;
  return areAlike(word, other) ? 2 : never;
}

/** Whether most letters of two words are the same at their start and end. */
function areAlike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  if (shorter * 5 < longer * 3) return false;
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return (start + end) * 5 >= longer * 3;
}
