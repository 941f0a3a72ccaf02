import { describe, expect, it } from "vitest";
import { byDay } from "../../../renderer/ui/days";

const at = (year: number, month: number, day: number, hour: number, minute = 0) => ({
  editedAt: new Date(year, month - 1, day, hour, minute).getTime(),
});
const now = at(2026, 11, 14, 18).editedAt;

describe("stories on the desk", () => {
  it("stand under today, yesterday and the date, newest first", () => {
    const [morning, evening] = [at(2026, 11, 14, 9), at(2026, 11, 14, 17)];
    const [yesterday, thursday, longAgo] = [at(2026, 11, 13, 23, 59), at(2026, 11, 12, 12), at(2025, 12, 31, 12)];
    expect(byDay([morning, longAgo, yesterday, evening, thursday], now)).toEqual([
      { name: "Today", date: "Saturday, 14 November", items: [evening, morning] },
      { name: "Yesterday", date: "Friday, 13 November", items: [yesterday] },
      { name: "Thursday, 12 November", date: "", items: [thursday] },
      { name: "Wednesday, 31 December 2025", date: "", items: [longAgo] },
    ]);
  });

  it("belong to yesterday one minute before midnight, however short the time since", () => {
    const justAfterMidnight = at(2026, 11, 14, 0, 1).editedAt;
    const story = at(2026, 11, 13, 23, 59);
    expect(byDay([story], justAfterMidnight)).toEqual([
      { name: "Yesterday", date: "Friday, 13 November", items: [story] },
    ]);
  });

  it("of a clock that runs ahead stand under their own date", () => {
    const tomorrow = at(2026, 11, 15, 1);
    expect(byDay([tomorrow], now)).toEqual([{ name: "Sunday, 15 November", date: "", items: [tomorrow] }]);
  });
});
