import { describe, expect, it } from "vitest";
import { isOverdue, isSameName } from "../../article/due";
import type { Status } from "../../article/story";

const now = "2026-11-26T12:00+03:00";
const overdue = (dueAt: string, status: Status = "draft") => isOverdue({ dueAt, status }, now);

describe("a story that is due", () => {
  it("is overdue from that moment on, in the offset it is written with or that of the clock", () => {
    const moments = ["2026-11-26T12:00", "2026-11-26T12:01", "2026-11-26T09:00Z", "2026-11-26T09:01Z"];
    expect(moments.map((moment) => overdue(moment))).toEqual([true, false, true, false]);
  });

  it("has the whole of a day that is written without a time", () => {
    expect(["2026-11-25", "2026-11-26", "2026-11-27"].map((date) => overdue(date))).toEqual([true, false, false]);
  });

  it("is never overdue by words, nor when it is published or spiked", () => {
    expect(["", "before lunch", "2026-02-31"].map((words) => overdue(words))).toEqual([false, false, false]);
    expect([overdue("2026-11-01", "published"), overdue("2026-11-01", "spiked")]).toEqual([false, false]);
  });
});

it("a name is the same in small letters and with space around it, and no name is nobody's", () => {
  expect(isSameName(" Ada lovelace", "Ada Lovelace ")).toBe(true);
  expect(isSameName("", " ")).toBe(false);
  expect(isSameName("Ada", "Ida")).toBe(false);
});
