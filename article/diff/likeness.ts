import { longestIncreasing } from "./increasing";

/** How many of the words two texts have in common, from 0 to 1, wherever they stand (Dice's coefficient). */
export function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  return (2 * shared) / (one.length + other.length);
}

/** From this likeness on, one text is a later form of the other. */
export const alike = 0.5;

interface Worded {
  readonly kind: string;
  readonly words: readonly string[];
}

/** In more places than this a word tells nothing about which place is meant. */
const mostPlaces = 16;
const mostCandidates = 3;

/**
 * Pairs of places whose texts are alike and of one kind, in order on both sides. Goes by the rarer words, so that it takes time by the
 * length of the texts and not by the square of their number.
 */
export function alikePairs(
  before: readonly Worded[],
  after: readonly Worded[],
): readonly (readonly [number, number])[] {
  const places = placesOfWords(before);
  const pairs: [number, number][] = [];
  for (const [place, one] of after.entries()) {
    const expected = (place * before.length) / after.length;
    let best = -1;
    let bestLikeness = alike;
    for (const candidate of candidates(one, places, expected)) {
      const other = before[candidate];
      if (!other || other.kind !== one.kind) continue;
      const itsLikeness = likeness(other.words, one.words);
      if (itsLikeness > bestLikeness || (best === -1 && itsLikeness === bestLikeness))
        [best, bestLikeness] = [candidate, itsLikeness];
    }
    if (best >= 0) pairs.push([best, place]);
  }
  const kept = new Set(longestIncreasing(pairs.map(([place]) => place)));
  return pairs.filter((_, index) => kept.has(index));
}

function placesOfWords(texts: readonly Worded[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { words }] of texts.entries()) {
    for (const word of new Set(words)) {
      const itsPlaces = places.get(word);
      if (itsPlaces) itsPlaces.push(place);
      else places.set(word, [place]);
    }
  }
  return places;
}

/** The places that share most words; of equal ones those nearest to where the text is expected. */
function candidates(
  { words }: Worded,
  places: ReadonlyMap<string, readonly number[]>,
  expected: number,
): readonly number[] {
  const votes = new Map<number, number>();
  for (const word of new Set(words)) {
    const itsPlaces = places.get(word) ?? [];
    if (itsPlaces.length > mostPlaces) continue;
    for (const place of itsPlaces) votes.set(place, (votes.get(place) ?? 0) + 1);
  }
  return [...votes]
    .sort(([one, here], [other, there]) => there - here || Math.abs(one - expected) - Math.abs(other - expected))
    .slice(0, mostCandidates)
    .map(([place]) => place);
}
