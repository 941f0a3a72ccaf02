import { commonRuns, standsFirst } from "./commonRuns";
import { longestIncreasing } from "./increasing";
import { alike, alikePairs, likeness } from "./likeness";

/** Something that has a counterpart in another version: a block, a row, a caption. */
export interface Alignable {
  /** What it may be known by, the surest first. */
  readonly keys: readonly string[];
  /** Things of different kinds are counterparts only where they have a key and most words in common. */
  readonly kind: string;
  /** Equal for equal things, whatever their keys. */
  readonly content: string;
  readonly words: () => readonly string[];
}

/** What stands in one place: a pair, equal or not, or a thing without counterpart there; `moved` is its counterpart in another place. */
export type Place<Thing> =
  | { readonly kind: "both"; readonly before: Thing; readonly after: Thing; readonly isEqual: boolean }
  | { readonly kind: "before" | "after"; readonly thing: Thing; readonly moved: Thing | null };

/** What is done with things that nothing tells: they stand alone, or are taken for each other in their order. */
export type Rest = "alone" | "inOrder";

/**
 * Both versions in one order, that of `after`, with what is gone where it was. Things are matched by key, then by equal content, then,
 * between two matches, by likeness.
 */
export function align<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  describing: (thing: Thing) => Alignable,
  rest: Rest,
): readonly Place<Thing>[] {
  const described = (thing: Thing): Alignable => readOnce(describing(thing));
  const [left, right] = [before.map(described), after.map(described)];
  const isFirst = standsFirst(contents(left), contents(right));
  return places(before, after, isFirst ? match(left, right, rest) : mirror(match(right, left, rest)));
}

/** Finding the words takes longest, and is not always needed. */
function readOnce(thing: Alignable): Alignable {
  let known: readonly string[] | undefined;
  const words = (): readonly string[] => {
    known ??= thing.words();
    return known;
  };
  return { ...thing, words };
}

function contents(things: readonly Alignable[]): readonly string[] {
  return things.map((thing) => thing.content);
}

/** The place of a thing before, and the place of its counterpart after. */
type Pair = readonly [number, number];

interface Matching {
  readonly before: readonly Alignable[];
  readonly after: readonly Alignable[];
  /** Rising on both sides. */
  readonly pairs: readonly Pair[];
  readonly moved: readonly Pair[];
}

function match(before: readonly Alignable[], after: readonly Alignable[], rest: Rest): Matching {
  let matching = byKey({ before, after, pairs: [], moved: [] });
  matching = inGaps(matching, equalPairs);
  if (rest === "inOrder") matching = inGaps(matching, onlyPair);
  matching = withMoved(matching);
  matching = inGaps(matching, similarPairs);
  return rest === "inOrder" ? inGaps(matching, pairsInOrder) : matching;
}

/** The same seen from the other side; whatever is found is found in both directions. */
function mirror({ before, after, pairs, moved }: Matching): Matching {
  const turned = ([one, other]: Pair): Pair => [other, one];
  return { before: after, after: before, pairs: pairs.map(turned), moved: moved.map(turned) };
}

function byKey(matching: Matching): Matching {
  const { before, after } = matching;
  const sure = pairsByKey(before, after, allOf(before), allOf(after), 0);
  const [takenBefore, takenAfter] = [new Set(sure.map(([place]) => place)), new Set(sure.map(([, place]) => place))];
  const free = [
    allOf(before).filter((place) => !takenBefore.has(place)),
    allOf(after).filter((place) => !takenAfter.has(place)),
  ] as const;
  const pairs = [...sure, ...pairsByKey(before, after, ...free, 1)].sort(([, one], [, other]) => one - other);
  const inOrder = new Set(longestIncreasing(pairs.map(([place]) => place)));
  return {
    ...matching,
    pairs: pairs.filter((_, index) => inOrder.has(index)),
    moved: pairs.filter((_, index) => !inOrder.has(index)),
  };
}

function allOf(things: readonly Alignable[]): readonly number[] {
  return things.map((_, place) => place);
}

/** Pairs by the key of this rank; of things with one key, the first before with the first after. */
function pairsByKey(
  before: readonly Alignable[],
  after: readonly Alignable[],
  placesBefore: readonly number[],
  placesAfter: readonly number[],
  rank: number,
): readonly Pair[] {
  const known = queues(placesBefore, (place) => before[place]?.keys[rank] ?? "");
  const pairs: Pair[] = [];
  for (const place of placesAfter) {
    const one = after[place];
    const candidates = known.get(one?.keys[rank] ?? "");
    const other = before[candidates?.[0] ?? -1];
    if (!one || !candidates || !other) continue;
    if (one.kind !== other.kind && likeness(other.words(), one.words()) < alike) continue;
    pairs.push([candidates.shift() ?? 0, place]);
  }
  return pairs;
}

/** The places by what `nameOf` says of them, in order; those of which it says nothing are left out. */
function queues(places: readonly number[], nameOf: (place: number) => string): Map<string, number[]> {
  const queued = new Map<string, number[]>();
  for (const place of places) {
    const name = nameOf(place);
    if (name === "") continue;
    const queue = queued.get(name);
    if (queue) queue.push(place);
    else queued.set(name, [place]);
  }
  return queued;
}

/** The places between two pairs that have no counterpart yet. */
interface Gap {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

function gapsOf({ before, after, pairs, moved }: Matching): readonly Gap[] {
  const movedBefore = new Set(moved.map(([place]) => place));
  const movedAfter = new Set(moved.map(([, place]) => place));
  const gaps: Gap[] = [];
  let [fromBefore, fromAfter] = [0, 0];
  for (const [toBefore, toAfter] of [...pairs, [before.length, after.length] as const]) {
    gaps.push({
      before: range(fromBefore, toBefore).filter((place) => !movedBefore.has(place)),
      after: range(fromAfter, toAfter).filter((place) => !movedAfter.has(place)),
    });
    [fromBefore, fromAfter] = [toBefore + 1, toAfter + 1];
  }
  return gaps;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Pairs of two lists by their places in them, rising on both sides. */
type Pairing = (before: readonly Alignable[], after: readonly Alignable[]) => readonly Pair[];

function inGaps(matching: Matching, pairing: Pairing): Matching {
  const found: Pair[] = [];
  for (const gap of gapsOf(matching)) {
    if (gap.before.length === 0 || gap.after.length === 0) continue;
    const pairs = pairing(things(matching.before, gap.before), things(matching.after, gap.after));
    for (const [before, after] of pairs) found.push([gap.before[before] ?? 0, gap.after[after] ?? 0]);
  }
  if (found.length === 0) return matching;
  return { ...matching, pairs: [...matching.pairs, ...found].sort(([, one], [, other]) => one - other) };
}

function things(all: readonly Alignable[], places: readonly number[]): readonly Alignable[] {
  return places.flatMap((place) => all[place] ?? []);
}

function equalPairs(before: readonly Alignable[], after: readonly Alignable[]): readonly Pair[] {
  const runs = commonRuns(contents(before), contents(after));
  return runs.flatMap((run) => range(0, run.length).map((index): Pair => [run.before + index, run.after + index]));
}

/** Two that are alone between others belong together, and need not be read for it. */
function onlyPair(before: readonly Alignable[], after: readonly Alignable[]): readonly Pair[] {
  const isOnly = before.length === 1 && after.length === 1 && before[0]?.kind === after[0]?.kind;
  return isOnly ? [[0, 0]] : [];
}

function similarPairs(before: readonly Alignable[], after: readonly Alignable[]): readonly Pair[] {
  const worded = (thing: Alignable) => ({ kind: thing.kind, words: thing.words() });
  return alikePairs(before.map(worded), after.map(worded));
}

function pairsInOrder(before: readonly Alignable[], after: readonly Alignable[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  for (const [place, one] of after.entries()) {
    const found = before.findIndex((other, index) => index >= next && other.kind === one.kind);
    if (found < 0) continue;
    pairs.push([found, place]);
    next = found + 1;
  }
  return pairs;
}

/** What has the same words in another place went there. What has no words is nowhere known again. */
function withMoved(matching: Matching): Matching {
  const gaps = gapsOf(matching);
  const hasWords = (thing: Alignable | undefined): string => (thing && thing.words().length > 0 ? thing.content : "");
  const left = gaps.flatMap((gap) => gap.before);
  const known = queues(left, (place) => hasWords(matching.before[place]));
  const found = gaps
    .flatMap((gap) => gap.after)
    .flatMap((after): readonly Pair[] => {
      const before = known.get(hasWords(matching.after[after]))?.shift();
      return before === undefined ? [] : [[before, after]];
    });
  return found.length === 0 ? matching : { ...matching, moved: [...matching.moved, ...found] };
}

function places<Thing>(before: readonly Thing[], after: readonly Thing[], matching: Matching): readonly Place<Thing>[] {
  const movedTo = new Map(matching.moved);
  const movedFrom = new Map(matching.moved.map(([from, to]) => [to, from]));
  const result: Place<Thing>[] = [];
  let [fromBefore, fromAfter] = [0, 0];
  for (const [toBefore, toAfter] of [...matching.pairs, [before.length, after.length] as const]) {
    for (const [index, thing] of before.slice(fromBefore, toBefore).entries()) {
      result.push({ kind: "before", thing, moved: at(after, movedTo.get(fromBefore + index)) });
    }
    for (const [index, thing] of after.slice(fromAfter, toAfter).entries()) {
      result.push({ kind: "after", thing, moved: at(before, movedFrom.get(fromAfter + index)) });
    }
    const [here, there] = [at(before, toBefore), at(after, toAfter)];
    if (here !== null && there !== null) {
      const isEqual = matching.before[toBefore]?.content === matching.after[toAfter]?.content;
      result.push({ kind: "both", before: here, after: there, isEqual });
    }
    [fromBefore, fromAfter] = [toBefore + 1, toAfter + 1];
  }
  return result;
}

function at<Thing>(things: readonly Thing[], place: number | undefined): Thing | null {
  return things[place ?? -1] ?? null;
}
