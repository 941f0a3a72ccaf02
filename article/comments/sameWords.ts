import type { Sought } from "./sought";

/** Where the words stand, in units of the letters they were looked for in. */
export interface WordsFound {
  readonly start: number;
  readonly end: number;
  /** How many letters around them are still the same. */
  readonly agreement: number;
  /** All of them are, as far as the text goes. */
  readonly isAll: boolean;
}

/**
 * Where in `letters` the words stand unchanged: the place around which most is as it was, and of equal ones that nearest to where the words began.
 * `distance` says how far from there a unit of the letters stands.
 */
export function sameWords(letters: string, sought: Sought, distance: (at: number) => number): WordsFound | null {
  const { words, before, after } = sought;
  const places: WordsFound[] = [];
  if (words === "") return null;
  for (let start = letters.indexOf(words); start >= 0; start = letters.indexOf(words, start + 1)) {
    const end = start + words.length;
    const [left, right] = [sameBefore(letters, start, before), sameAfter(letters, end, after)];
    const agreement = left + right;
    if (agreement < (places[0]?.agreement ?? 0)) continue;
    const isAll = [before.length, start].includes(left) && [after.length, letters.length - end].includes(right);
    places.unshift({ start, end, agreement, isAll });
  }
  const best = places.filter(({ agreement }) => agreement === places[0]?.agreement);
  const nearest = Math.min(...best.map(({ start }) => distance(start)));
  return best.find(({ start }) => distance(start) === nearest) ?? null;
}

function sameBefore(letters: string, at: number, before: string): number {
  let length = 0;
  while (length < before.length && length < at && letters[at - 1 - length] === before[before.length - 1 - length])
    length++;
  return length;
}

function sameAfter(letters: string, at: number, after: string): number {
  let length = 0;
  while (length < after.length && letters[at + length] === after[length]) length++;
  return length;
}
