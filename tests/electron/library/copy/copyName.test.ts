import { expect, test } from "vitest";
import { copyName } from "../../../../electron/library/copy/copyName";

const now = new Date(2026, 10, 5, 7, 4);

test.each([
  ["Мост через Верес открыли", "Мост через Верес открыли"],
  ["", "Untitled story"],
  [" \u200b\n ", "Untitled story"],
  ["...", "Untitled story"],
  ["../../etc/passwd", "etc passwd"],
  ['C:\\Users\\"a"|b<c>d*?', "C Users a b c d"],
  ["Half a letter \ud83d and whole 🌉", "Half a letter and whole 🌉"],
  ["Turned \u202earound", "Turned around"],
  ["word ".repeat(100), `${"word ".repeat(24)}`.trim()],
  ["я".repeat(100), "я".repeat(60)],
])("a copy of “%s” gets a name that any disk takes", (headline, title) => {
  expect(copyName(headline, now)).toBe(`${title} 2026-11-05 07.04`);
});
