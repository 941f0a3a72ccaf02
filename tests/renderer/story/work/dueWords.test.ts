import { expect, test } from "vitest";
import { dueInWords } from "../../../../renderer/story/work/dueWords";

const now = new Date(2026, 10, 26, 12, 0);

test("a time that is due is told by the day from here, and the clock on the wall", () => {
  const written = ["2026-11-26T17:30", "2026-11-27T09:00", "2026-11-25T09:00", "2026-11-30T10:00"];
  expect(written.map((due) => dueInWords(due, now))).toEqual([
    "today, 17:30",
    "tomorrow, 09:00",
    "yesterday, 09:00",
    "Monday, 30 November, 10:00",
  ]);
});

test("a day is told without a time, and words stay as they are", () => {
  const written = ["2026-11-26", "2026-11-27", " before lunch ", ""];
  expect(written.map((due) => dueInWords(due, now))).toEqual(["today", "tomorrow", "before lunch", ""]);
});
