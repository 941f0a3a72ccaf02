import fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, changesBetween } from "../../../article/diff/changes";
import { isLineEnd } from "../../../article/diff/tokens";

/** Few tokens, so that the same stands in many places and changes can be told in many ways. */
const tokens = fc.array(fc.constantFrom("a", "b", "longer", " ", ".", "\n"), { maxLength: 24 });

function changes(before: readonly string[], after: readonly string[]): readonly Change[] {
  return changesBetween({ texts: before, keys: before }, { texts: after, keys: after });
}

test("between two changes, and only there, the same stands on both sides", () => {
  fc.assert(
    fc.property(tokens, tokens, (before, after) => {
      let [beforeTo, afterTo] = [0, 0];
      for (const [index, change] of changes(before, after).entries()) {
        const common = before.slice(beforeTo, change.beforeFrom);
        expect(common).toEqual(after.slice(afterTo, change.afterFrom));
        if (index > 0) expect(common).not.toEqual([]);
        expect(change.beforeTo - change.beforeFrom + change.afterTo - change.afterFrom).toBeGreaterThan(0);
        [beforeTo, afterTo] = [change.beforeTo, change.afterTo];
      }
      expect(before.slice(beforeTo)).toEqual(after.slice(afterTo));
    }),
    { numRuns: 5000 },
  );
});

test("the same changes are told in both directions", () => {
  fc.assert(
    fc.property(tokens, tokens, (before, after) => {
      const back = changes(after, before).map(
        (change): Change => ({
          beforeFrom: change.afterFrom,
          beforeTo: change.afterTo,
          afterFrom: change.beforeFrom,
          afterTo: change.beforeTo,
        }),
      );
      expect(changes(before, after)).toEqual(back);
    }),
    { numRuns: 2000 },
  );
});

test("a line that did not change stays a line", () => {
  const lines = ["one", "\n", "two", "\n", "three"];
  const [first, second] = changes(lines, ["uno", "\n", "two", "\n", "tre"]);
  expect(first).toEqual({ beforeFrom: 0, beforeTo: 1, afterFrom: 0, afterTo: 1 });
  expect(second).toEqual({ beforeFrom: 4, beforeTo: 5, afterFrom: 4, afterTo: 5 });
  expect(lines.filter(isLineEnd)).toHaveLength(2);
});
