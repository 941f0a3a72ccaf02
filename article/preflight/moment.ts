const isoPattern = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** The day of an ISO 8601 date or moment as it is written, "2026-11-14"; empty for any other writing and for a day that never was. */
export function dayOf(written: string): string {
  return wallTime(written) === null ? "" : written.trim().slice(0, 10);
}

/** Whether it is written as a date that the calendar does not have, or a time that no clock shows: "2026-02-31". */
export function isImpossible(written: string): boolean {
  return isoPattern.test(written.trim()) && wallTime(written) === null;
}

/**
 * The moment in milliseconds since 1970; null when it is not ISO 8601. A time without an offset is that of the publication's clocks
 * (`timeZone`, an IANA name), and where there is none that of the clock which `now` was read from.
 */
export function instantOf(written: string, timeZone: string, now: string): number | null {
  const wall = wallTime(written);
  if (wall === null) return null;
  return wall - (offsetIn(written) ?? offsetAt(wall, timeZone) ?? offsetIn(now) ?? 0);
}

/** The time on the wall as if it were UTC. */
function wallTime(written: string): number | null {
  const match = isoPattern.exec(written.trim());
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const isDay = year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
  const isTime = hour < 24 && minute < 60 && second < 60;
  return isDay && isTime ? Date.UTC(year, month - 1, day, hour, minute, second) : null;
}

export function daysIn(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function offsetIn(written: string): number | null {
  const [, sign, hours, minutes] = /T.*?(?:([+-])(\d{2}):?(\d{2})|Z)$/.exec(written.trim()) ?? [null];
  if (sign === null || !/(Z|[+-]\d{2}:?\d{2})$/.test(written.trim())) return null;
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

/** What the zone's clocks are ahead of UTC around then; null for a zone that nobody knows. */
function offsetAt(wall: number, timeZone: string): number | null {
  if (timeZone === "") return null;
  try {
    const name = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" })
      .formatToParts(new Date(wall))
      .find(({ type }) => type === "timeZoneName")?.value;
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name ?? "") ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  } catch {
    // A RangeError: what was entered as the time zone is none.
    return null;
  }
}
