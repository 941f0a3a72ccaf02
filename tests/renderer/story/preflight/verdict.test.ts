import { expect, it } from "vitest";
import type { Finding, FindingLevel } from "../../../../article/preflight/finding";
import { groupsOf } from "../../../../renderer/story/preflight/groups";
import { verdictOf } from "../../../../renderer/story/preflight/verdict";

const finding = (check: string, level: FindingLevel): Finding => ({
  check,
  level,
  sentence: "",
  place: { kind: "story" },
});
const many = (count: number, check: string, level: FindingLevel) =>
  Array.from({ length: count }, () => finding(check, level));

it("says what stops the export first, and then what else there is", () => {
  const verdict = (blocks: number, hints: number) => {
    const { sentence, more } = verdictOf([...many(blocks, "a", "blocks"), ...many(hints, "b", "hint")], 24);
    return `${sentence}. ${more}`;
  };
  expect([verdict(2, 3), verdict(1, 0), verdict(0, 1), verdict(0, 20), verdict(0, 0)]).toEqual([
    "Two things stop the export. Three more are worth a look. 24 checks passed.",
    "One thing stops the export. 24 checks passed.",
    "Nothing stops the export. One thing is worth a look. 24 checks passed.",
    "Nothing stops the export. 20 things are worth a look. 24 checks passed.",
    "Nothing to put right. All 24 checks passed.",
  ]);
});

it("lists findings by level, and those of one check together where they are many", () => {
  const findings = [...many(3, "leftovers", "blocks"), ...many(4, "doubledSpaces", "hint"), finding("slug", "hint")];
  expect(groupsOf(findings)).toEqual([
    { level: "blocks", count: 3, entries: findings.slice(0, 3).map((one) => ({ kind: "one", finding: one })) },
    {
      level: "hint",
      count: 5,
      entries: [
        { kind: "many", check: "doubledSpaces", title: "Doubled spaces", findings: findings.slice(3, 7) },
        { kind: "one", finding: findings[7] },
      ],
    },
  ]);
});
