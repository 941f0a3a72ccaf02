import { expect, test } from "vitest";
import {
  clockMoment,
  dayOf,
  instantOf,
  isImpossible,
  isoMoment,
  knownTimeZone,
  readMoment,
} from "../../article/moment";

test.each([
  ["2026-11-14", "Europe/Minsk", "2026-11-14"],
  ["2026-11-14T17:30:00+03:00", "Europe/Minsk", "2026-11-14T17:30:00+03:00"],
  ["2026-11-14T23:30:00Z", "Europe/Minsk", "2026-11-15T02:30:00+03:00"],
  ["2026-07-14T12:00Z", "America/New_York", "2026-07-14T08:00:00-04:00"],
  ["2026-11-14T12:00:00.250Z", "Asia/Kolkata", "2026-11-14T17:30:00+05:30"],
  ["2026-07-14 12:00", "Europe/London", "2026-07-14T12:00:00+01:00"],
  ["2026-03-29T03:00", "Europe/Berlin", "2026-03-29T03:00:00+02:00"],
  ["2026-11-14T12:00Z", "UTC", "2026-11-14T12:00:00+00:00"],
  ["2026-11-14T12:00Z", "", "2026-11-14T12:00:00Z"],
  ["2026-11-14T12:00", "", "2026-11-14T12:00:00"],
  ["2026-11-14T12:00+0300", "Nowhere/Else", "2026-11-14T12:00:00+03:00"],
  ["во вторник, 9 ноября", "Europe/Minsk", ""],
  ["2026-02-31", "Europe/Minsk", ""],
  ["", "Europe/Minsk", ""],
])("%j in %j is %j", (typed, timeZone, iso) => {
  expect(isoMoment(typed, timeZone)).toBe(iso);
});

test("a day that is not in the calendar is no moment, and a zone that nobody knows is none", () => {
  expect([readMoment("2026-13-01"), readMoment("2026-11-14T25:00"), readMoment("tomorrow")]).toEqual([
    null,
    null,
    null,
  ]);
  expect([knownTimeZone("Europe/Minsk"), knownTimeZone("Moon/Tycho"), knownTimeZone("")]).toEqual([
    "Europe/Minsk",
    "",
    "",
  ]);
});

test.each([
  ["2026-03-29T01:30", "Europe/Berlin", "2026-03-29T00:30:00Z"],
  ["2026-03-29T03:00", "Europe/Berlin", "2026-03-29T01:00:00Z"],
  ["2026-10-25T04:00", "Europe/Berlin", "2026-10-25T03:00:00Z"],
  ["2026-03-07T23:00", "America/New_York", "2026-03-08T04:00:00Z"],
  ["2026-11-14T17:30", "", "2026-11-14T12:30:00Z"],
  [" 2026-11-14T17:30Z ", "Europe/Berlin", "2026-11-14T17:30:00Z"],
])("%j is one instant in %j, also around a change of clocks", (typed, timeZone, instant) => {
  expect(instantOf(typed, timeZone, "2026-01-01T00:00+05:00")).toBe(Date.parse(instant));
  if (timeZone !== "") expect(Date.parse(isoMoment(typed, timeZone))).toBe(Date.parse(instant));
});

test("what preflight calls a date is what an export writes as one", () => {
  expect(["2026-11-14T12:00+20:00", "2026-02-30", "2026-11-14T24:00"].map(isImpossible)).toEqual([true, true, true]);
  expect(["2026-11-14T12:00+20:00", "autumn", " 2026-11-14 09:00 "].map(dayOf)).toEqual(["", "", "2026-11-14"]);
});

test.each([
  [180, "2026-11-14T20:30:05+03:00"],
  [-210, "2026-11-14T14:00:05-03:30"],
  [0, "2026-11-14T17:30:05+00:00"],
])("a clock %i minutes ahead of UTC shows %s", (ahead, shown) => {
  expect(clockMoment(Date.UTC(2026, 10, 14, 17, 30, 5), ahead)).toBe(shown);
});
