import { expect, test } from "vitest";
import { standingInWords, standingOf } from "../../../../renderer/story/work/standing";

test("hints alone stand in nobody's way", () => {
  expect(standingOf([])).toBe(null);
  expect(standingOf([{ level: "hint" }])).toBe(null);
});

test("what blocks and what warns is counted, and told in one sentence", () => {
  const both = standingOf([{ level: "blocks" }, { level: "warns" }, { level: "warns" }, { level: "hint" }]);
  expect(both).toEqual({ blocking: 1, warnings: 2 });
  const told = [both, { blocking: 2, warnings: 0 }, { blocking: 0, warnings: 1 }];
  expect(told.map((standing) => standing && standingInWords(standing))).toEqual([
    "1 thing would stop the export, and 2 things are worth a look.",
    "2 things would stop the export.",
    "1 thing is worth a look.",
  ]);
});
