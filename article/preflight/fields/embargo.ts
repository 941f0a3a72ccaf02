import { isBlank, oneLine } from "../../html/escape";
import { instantOf } from "../../moment";
import type { Check } from "../check";
import { fieldPlace } from "../finding";

/** An embargo that cannot be read may not be over yet, so it counts as one that is not. */
export const embargo: Check = {
  id: "embargo",
  title: "Embargo in the future",
  level: "blocks",
  story: ({ embargoUntil }, _, { now, publication }) => {
    if (isBlank(embargoUntil)) return [];
    const place = fieldPlace("embargoUntil", 0, embargoUntil.length);
    const until = instantOf(embargoUntil, publication.timeZone, now);
    if (until === null) {
      const sentence = `The embargo “${oneLine(embargoUntil)}” cannot be read. Write it as 2026-11-14 or 2026-11-14T17:30+03:00.`;
      return [{ sentence, place }];
    }
    const isOver = until <= (instantOf(now, "", now) ?? Number.NEGATIVE_INFINITY);
    return isOver ? [] : [{ sentence: `The story is under embargo until ${said(embargoUntil)}.`, place }];
  },
};

/** "14 November 2026, 17:30 +03:00". */
function said(iso: string): string {
  const [, day = "", time = "", zone = ""] = /^([\d-]{10})(?:[T ](\d{2}:\d{2})[\d:.]*(.*))?$/.exec(iso.trim()) ?? [];
  const date = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return [date.format(new Date(`${day}T00:00Z`)), time && `${time}${zone && ` ${zone === "Z" ? "UTC" : zone}`}`]
    .filter(Boolean)
    .join(", ");
}
