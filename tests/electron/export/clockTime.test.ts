import { expect, test, vi } from "vitest";
import { clockTime } from "../../../electron/export/clockTime";

test.each([
  [-180, "2026-11-14T20:30:05+03:00"],
  [210, "2026-11-14T14:00:05-03:30"],
  [0, "2026-11-14T17:30:05+00:00"],
])("a clock %i minutes behind UTC shows %s", (behind, shown) => {
  const moment = new Date("2026-11-14T17:30:05Z");
  vi.spyOn(moment, "getTimezoneOffset").mockReturnValue(behind);
  expect(clockTime(moment)).toBe(shown);
});
