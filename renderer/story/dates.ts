import { dateForm } from "../../article/html/dateForms";
import { clockMoment } from "../../article/moment";

const weekdays = new Intl.DateTimeFormat("en-GB", { weekday: "long" });

/** The weekday of a date that begins as ISO 8601 does (2026-11-14…), so that a wrong one is noticed; empty for any other writing. */
export function weekdayOf(written: string): string {
  const date = dateIn(written);
  return date ? weekdays.format(date) : "";
}

/** Day and month as that language writes them; a date that is not ISO 8601 stays as it is written. */
export function dayAndMonth(written: string, language: string): string {
  const date = dateIn(written);
  if (date === null) return written;
  const known = knownLanguage(language);
  const form = dateForm(known);
  if (form) return form(date.getDate(), date.getMonth() + 1, null);
  return new Intl.DateTimeFormat(known, { day: "numeric", month: "long" }).format(date);
}

function dateIn(written: string): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?![\d-])/.exec(written.trim());
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? date : null;
}

function knownLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? "en-GB";
  } catch {
    // Not a language tag: the date is written as the interface is.
    return "en-GB";
  }
}

/** The local date as ISO 8601 writes it. */
export function isoDate(now: Date): string {
  return clockTime(now).slice(0, "2026-11-14".length);
}

/** The local date, time and offset, to the minute: 2026-11-14T17:30+03:00. */
export function clockTime(now: Date): string {
  return clockMoment(now.getTime(), -now.getTimezoneOffset()).replace(/:\d\d(?=[+-]\d\d:\d\d$)/, "");
}
