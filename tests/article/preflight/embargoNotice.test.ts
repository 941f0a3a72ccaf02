import { expect, test } from "vitest";
import { embargoNotice } from "../../../article/preflight/embargoNotice";
import { noPublication } from "../../../article/publication/publication";
import { fields, p, story } from "../../builders";

const now = "2026-11-26T12:00:00+00:00";

test.each([
  ["", "", ""],
  ["2026-11-26T11:59Z", "", ""],
  ["2026-11-26T12:01Z", "", "Embargoed until 26 November 2026, 12:01"],
  ["2026-11-26T14:00", "Europe/Minsk", ""],
  ["2026-11-26T16:00", "Europe/Minsk", "Embargoed until 26 November 2026, 16:00"],
  ["2027-01-02", "", "Embargoed until 2 January 2027"],
  ["the minister has spoken", "", "Embargoed until the minister has spoken"],
])("an embargo until “%s” is told as it stands in the zone “%s”", (embargoUntil, timeZone, told) => {
  const held = { ...story(p("Words")), fields: fields({ embargoUntil }) };
  const notice = embargoNotice(held, { now, publication: { ...noPublication, timeZone } });
  expect(notice.replaceAll("\u00a0", " ")).toBe(told);
});
