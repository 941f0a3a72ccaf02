import { expect, test } from "vitest";
import { embargoNotice } from "../../../../renderer/story/preview/embargo";

const now = new Date(2026, 10, 26, 12).getTime();

test.each([
  ["", ""],
  ["   ", ""],
  ["2026-11-26T11:59", ""],
  ["2026-11-26T12:01", "Embargoed until Thursday 26 November 2026 at 12:01"],
  ["2027-01-02T06:00", "Embargoed until Saturday 2 January 2027 at 06:00"],
  ["the minister has spoken", "Embargoed until the minister has spoken"],
])("an embargo until “%s” is told as “%s”", (until, told) => {
  // Whether a comma stands behind the weekday is the system's to say.
  expect(embargoNotice(until, now).replace(",", "")).toBe(told);
});
