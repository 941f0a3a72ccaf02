import fc from "fast-check";
import { expect, test } from "vitest";
import { longestIncreasing } from "../../../article/diff/increasing";

test("the longest rising run is found, in order", () => {
  const numbers = [5, 1, 2, 9, 3, 4];
  expect(longestIncreasing(numbers).map((index) => numbers[index])).toEqual([1, 2, 3, 4]);
  expect(longestIncreasing([])).toEqual([]);
});

test("no run of any numbers is longer", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 10 }), (numbers) => {
      const run = longestIncreasing(numbers);
      const rises = (some: readonly number[]) =>
        some.every((one, index) => index === 0 || one > (some[index - 1] ?? one));
      expect(rises(run)).toBe(true);
      expect(rises(run.map((index) => numbers[index] ?? 0))).toBe(true);
      let longest = 0;
      for (let choice = 0; choice < 1 << numbers.length; choice += 1) {
        const chosen = numbers.filter((_, index) => choice & (1 << index));
        if (rises(chosen)) longest = Math.max(longest, chosen.length);
      }
      expect(run).toHaveLength(longest);
    }),
  );
});
