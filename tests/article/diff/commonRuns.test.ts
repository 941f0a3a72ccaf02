import fc from "fast-check";
import { expect, test } from "vitest";
import { commonRuns, type Run } from "../../../article/diff/commonRuns";

/** The length of a longest common subsequence, the slow and plain way. */
function longestCommon(before: readonly string[], after: readonly string[]): number {
  let row = after.map(() => 0);
  for (const one of before) {
    const next: number[] = [];
    for (const [index, other] of after.entries()) {
      const [left, above, both] = [next[index - 1] ?? 0, row[index] ?? 0, row[index - 1] ?? 0];
      next.push(one === other ? both + 1 : Math.max(left, above));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function length(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.length, 0);
}

const letters = fc.array(fc.constantFrom(..."abcdef"), { maxLength: 30 });

test("as much as can be is common, in order, and equal on both sides", () => {
  fc.assert(
    fc.property(letters, letters, (before, after) => {
      const runs = commonRuns(before, after);
      let [beforeEnd, afterEnd] = [0, 0];
      for (const run of runs) {
        expect(run.before).toBeGreaterThanOrEqual(beforeEnd);
        expect(run.after).toBeGreaterThanOrEqual(afterEnd);
        [beforeEnd, afterEnd] = [run.before + run.length, run.after + run.length];
        expect(before.slice(run.before, beforeEnd)).toEqual(after.slice(run.after, afterEnd));
      }
      expect(length(runs)).toBe(longestCommon(before, after));
    }),
    { numRuns: 3000 },
  );
});

test("the same is found in both directions", () => {
  fc.assert(
    fc.property(letters, letters, (before, after) => {
      const back = commonRuns(after, before).map((run) => ({ ...run, before: run.after, after: run.before }));
      expect(commonRuns(before, after)).toEqual(back);
    }),
  );
});

test("of what differs too much, the common start and end are found", () => {
  const middle = (remainder: number) =>
    Array.from({ length: 30_000 }, (_, index) => String((index * (7 + remainder)) % 997));
  const [before, after] = [middle(0), middle(1)].map((tokens) => ["start", ...tokens, "end"]);
  expect(commonRuns(before ?? [], after ?? [])).toEqual([
    { before: 0, after: 0, length: 2 },
    { before: 30_001, after: 30_001, length: 1 },
  ]);
});
