import { describe, expect, it } from "vitest";
import { clockTime, dayAndMonth, isoDate, weekdayOf } from "../../../renderer/story/dates";

describe("a date as it is written", () => {
  it("tells its weekday when it is ISO 8601, and nothing otherwise", () => {
    expect(weekdayOf("2026-11-14")).toBe("Saturday");
    expect(weekdayOf(" 2026-11-14T17:30+03:00")).toBe("Saturday");
    for (const other of ["", "14 ноября", "2026-11", "2026-02-30", "2026-13-01", "2026-11-144", "0000-00-00"]) {
      expect(weekdayOf(other)).toBe("");
    }
  });

  it("is shown as the story's language writes it, and otherwise as it is", () => {
    expect(dayAndMonth("2026-11-14", "ru")).toBe("14 ноября");
    expect(dayAndMonth("2026-11-14", "en-US")).toBe("November 14");
    expect(dayAndMonth("2026-11-14", "no such language")).toBe("14 November");
    expect(dayAndMonth("2026-11-14", "kk")).toBe("14 қараша");
    expect(dayAndMonth("2026-11-14", "la")).toBe("11-14");
    expect(dayAndMonth("осенью", "ru")).toBe("осенью");
  });
});

describe("now", () => {
  it("is written with the offset of the place", () => {
    const now = new Date(2026, 0, 4, 9, 5);
    expect(isoDate(now)).toBe("2026-01-04");
    expect(clockTime(now)).toMatch(/^2026-01-04T09:05[+-]\d\d:\d\d$/);
    expect(new Date(clockTime(now)).getTime()).toBe(now.getTime());
  });
});
