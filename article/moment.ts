import { oneLine } from "./html/escape";

/** A date as a reporter typed it, read by ISO 8601: a day alone, or with a time, and that with or without an offset. */
export interface Moment {
  /** What was typed, in its full form: "2026-11-14", "2026-11-14T17:30:00+03:00". */
  readonly datetime: string;
  /** The wall clock's time as it was typed, as if it were UTC, and what to subtract to get UTC; null when it is not said. */
  readonly wallTime: number;
  readonly offset: number | null;
  readonly hasTime: boolean;
}

const isoPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|([+-])(\d{2}):?(\d{2}))?)?$/;

/** Reads an ISO 8601 date, or one with a time; null for what is none, or is no day of the calendar. */
export function readMoment(text: string): Moment | null {
  const match = isoPattern.exec(text);
  if (!match) return null;
  const number = (group: number) => Number(match[group] ?? 0);
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map(number);
  const wallTime = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second);
  const iso = new Date(wallTime).toISOString();
  const date = `${match[1]}-${match[2]}-${match[3]}`;
  const hasTime = match[4] !== undefined;
  const clock = hasTime ? `T${match[4]}:${match[5]}:${match[6] ?? "00"}` : "";
  if (number(1) < 100 || !iso.startsWith(hasTime ? date + clock : date) || number(9) > 14 || number(10) > 59)
    return null;
  const sign = match[8] === "-" ? -1 : 1;
  const offset = match[7] === undefined ? null : sign * (number(9) * 60 + number(10)) * 60_000;
  const zone = match[7] === undefined || match[7] === "Z" ? (match[7] ?? "") : `${match[8]}${match[9]}:${match[10]}`;
  return { datetime: `${date}${clock}${zone}`, wallTime, offset, hasTime };
}

/** The day of an ISO 8601 date or moment as it is written, "2026-11-14"; empty for any other writing and for a day that never was. */
export function dayOf(typed: string): string {
  return readMoment(oneLine(typed))?.datetime.slice(0, 10) ?? "";
}

/** Whether it is written as a date that the calendar does not have, or a time that no clock shows: "2026-02-31". */
export function isImpossible(typed: string): boolean {
  return isoPattern.test(oneLine(typed)) && readMoment(oneLine(typed)) === null;
}

/** 28 to 31; `month` counts from 1. */
export function daysIn(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * The moment in milliseconds since 1970; null when it is not ISO 8601. A time without an offset is that of the publication's clocks
 * (`timeZone`, an IANA name), and where there is none that of the clock which `now` was read from.
 */
export function instantOf(typed: string, timeZone: string, now: string): number | null {
  const moment = readMoment(oneLine(typed));
  if (moment === null) return null;
  const zone = knownTimeZone(timeZone);
  return zone === "" && moment.offset === null
    ? moment.wallTime - (readMoment(now)?.offset ?? 0)
    : instantIn(zone, moment);
}

/**
 * A date for machines, empty where what was typed is none. A day alone stays a day; a time gets the offset that the time zone has at that moment, and
 * one without an offset of its own is a time of that zone. Without a zone everything stays as it was typed.
 */
export function isoMoment(typed: string, timeZone: string): string {
  const moment = readMoment(oneLine(typed));
  const zone = knownTimeZone(timeZone);
  if (moment === null) return "";
  if (!moment.hasTime || zone === "") return moment.datetime;
  const instant = instantIn(zone, moment);
  return clockMoment(instant, offsetIn(zone, instant) / 60_000);
}

/** `instant` in milliseconds since 1970, as a clock shows it that is so many minutes ahead of UTC: "2026-11-14T17:30:05+03:00" (RFC 3339). */
export function clockMoment(instant: number, minutesAhead: number): string {
  const wall = new Date(instant + minutesAhead * 60_000).toISOString().slice(0, 19);
  const distance = new Date(Math.abs(minutesAhead) * 60_000).toISOString().slice(11, 16);
  return `${wall}${minutesAhead < 0 ? "-" : "+"}${distance}`;
}

/** The IANA name, or empty for a zone that this machine does not know. */
export function knownTimeZone(name: string): string {
  if (name === "") return "";
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name;
  } catch {
    // A RangeError: there is no such zone.
    return "";
  }
}

/** A clock's own time says which offset it has only from the moment on that it shows: hence twice, for the hours around a change of clocks. */
function instantIn(zone: string, { wallTime, offset }: Moment): number {
  return wallTime - (offset ?? offsetIn(zone, wallTime - offsetIn(zone, wallTime)));
}

/** In milliseconds, east of Greenwich positive. */
function offsetIn(timeZone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(instant);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign = "+", hours = 0, minutes = 0] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
