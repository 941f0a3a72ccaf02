/** Stretches that are equal on both sides, in order. */
export interface Run {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** How many single insertions and deletions are searched for; what differs more than that is called different altogether. */
const mostEdits = 1500;

/**
 * A longest common subsequence of two lists of tokens, as runs; the same one whichever list is given first. Takes about
 * (differences × differences) steps, and at most some millions: where more differs, only the common start and end are found.
 */
export function commonRuns(before: readonly string[], after: readonly string[]): readonly Run[] {
  if (!standsFirst(before, after)) {
    return commonRuns(after, before).map((run) => ({ before: run.after, after: run.before, length: run.length }));
  }
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const numbers = new Map<string, number>();
  const left = numbered(before, start, before.length - end, numbers);
  const right = numbered(after, start, after.length - end, numbers);
  const [here, there] = [sharedOnly(left, right, start), sharedOnly(right, left, start)];
  const runs: Run[] = [];
  addRun(runs, 0, 0, start);
  for (const [x, y] of commonPlaces(here.tokens, there.tokens)) {
    addRun(runs, here.places[x] ?? 0, there.places[y] ?? 0, 1);
  }
  addRun(runs, before.length - end, after.length - end, end);
  return runs;
}

/** An order of lists, for those who must find the same in both directions. */
export function standsFirst(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return one.length < other.length;
  const differing = one.findIndex((token, index) => token !== other[index]);
  return differing < 0 || (one[differing] ?? "") < (other[differing] ?? "");
}

function numbered(tokens: readonly string[], from: number, to: number, known: Map<string, number>): readonly number[] {
  return tokens.slice(from, to).map((token) => {
    const number = known.get(token) ?? known.size;
    if (number === known.size) known.set(token, number);
    return number;
  });
}

function addRun(runs: Run[], before: number, after: number, length: number): void {
  if (length === 0) return;
  const last = runs.at(-1);
  if (last && last.before + last.length === before && last.after + last.length === after) {
    runs[runs.length - 1] = { ...last, length: last.length + length };
  } else {
    runs.push({ before, after, length });
  }
}

interface Side {
  readonly tokens: readonly number[];
  readonly places: readonly number[];
}

/** A side without the tokens that the other side does not have: those cannot be common, and cost time. Its first token stands at `start`. */
function sharedOnly(tokens: readonly number[], other: readonly number[], start: number): Side {
  const there = new Set(other);
  const shared = tokens.flatMap((token, index) => (there.has(token) ? [index] : []));
  return { tokens: shared.map((index) => tokens[index] ?? -1), places: shared.map((index) => start + index) };
}

/**
 * Myers, "An O(ND) difference algorithm and its variations", 1986. `furthest` holds for each diagonal x - y how far along it the
 * edits so far lead; the rounds are kept to walk back. Gives the common places in order, none when too much differs.
 */
function commonPlaces(before: readonly number[], after: readonly number[]): readonly (readonly [number, number])[] {
  const most = Math.min(before.length + after.length, mostEdits);
  const furthest = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const rounds: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = stepTo(furthest, middle, diagonal, edits);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      furthest[middle + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) return walkBack(rounds, before.length, after.length);
    }
    rounds.push(furthest.slice(middle - edits - 1, middle + edits + 2));
  }
  return [];
}

/** Where the next edit leads on a diagonal: down from the diagonal above, or to the right from the one below. */
function stepTo(furthest: Int32Array, middle: number, diagonal: number, edits: number): number {
  if (edits === 0) return 0;
  const down = furthest[middle + diagonal + 1] ?? 0;
  const right = (furthest[middle + diagonal - 1] ?? 0) + 1;
  if (diagonal === -edits) return down;
  return diagonal === edits || right > down ? right : down;
}

function walkBack(rounds: readonly Int32Array[], endX: number, endY: number): readonly (readonly [number, number])[] {
  const places: [number, number][] = [];
  let [x, y] = [endX, endY];
  for (let edits = rounds.length; edits > 0; edits--) {
    const round = rounds[edits - 1];
    if (!round) throw new Error(`Round ${edits - 1} of ${rounds.length} is missing.`);
    // A kept round begins one diagonal below its lowest, so its middle is at `edits`.
    const begun = stepTo(round, edits, x - y, edits);
    while (x > begun) places.push([--x, --y]);
    const fromAbove = x - y === -edits || (x - y !== edits && begun === (round[edits + x - y + 1] ?? 0));
    if (fromAbove) y--;
    else x--;
  }
  while (x > 0) places.push([--x, --y]);
  return places.reverse();
}
