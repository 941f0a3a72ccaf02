import { knownTimeZone, type Moment, readMoment } from "../moment";
import { type DateForm, dateForm } from "./dateForms";
import { escapeText, oneLine, openTag } from "./escape";

/** How a page writes dates: `language` may be empty, and so may `timeZone`, which leaves every time as its author wrote it. */
export interface DateStyle {
  readonly language: string;
  readonly timeZone: string;
}

/** True when the words of `moment` are those of `day`, perhaps with a time after them. */
export function isWithin(moment: string, day: string, style: DateStyle): boolean {
  const [whole, dayAlone] = [moment, day].map((typed) => {
    const read = readMoment(oneLine(typed));
    return read === null ? "" : inWords(read, style);
  });
  return dayAlone !== "" && (whole === dayAlone || (whole ?? "").startsWith(`${dayAlone},`));
}

/** A date as a reader reads it, or what stands in its place. */
export function dateWords(typed: string, style: DateStyle): string {
  const words = oneLine(typed);
  const moment = readMoment(words);
  return moment === null ? words : inWords(moment, style);
}

/** A date as `<time>`, or the words that stand in its place as `<span>`; empty when there is nothing to print. */
export function dateHtml(typed: string, style: DateStyle): string {
  const words = oneLine(typed);
  if (words === "") return "";
  const moment = readMoment(words);
  if (moment === null) return `<span>${escapeText(words)}</span>`;
  return `${openTag("time", { datetime: moment.datetime })}${escapeText(inWords(moment, style))}</time>`;
}

function inWords({ wallTime, offset, hasTime }: Moment, { language, timeZone: named }: DateStyle): string {
  const known = knownTimeZone(named);
  const inZone = offset !== null && known !== "";
  const time = new Date(inZone ? wallTime - offset : wallTime);
  const timeZone = inZone ? known : "UTC";
  const form = dateForm(language);
  const [date, hour] = form ? byForm(form, time, timeZone) : inTheEnginesWords(language || "en", time, timeZone);
  return hasTime ? `${date}, ${hour}` : date;
}

type DateAndTime = readonly [date: string, time: string];

function byForm(form: DateForm, time: Date, timeZone: string): DateAndTime {
  const [day, hour] = [{ day: "numeric", month: "numeric", year: "numeric" }, { timeStyle: "short" }] as const;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { calendar: "gregory", timeZone, ...options }).formatToParts(time);
  const part = (name: string) => Number(format(day).find(({ type }) => type === name)?.value);
  return [withNoBreak(form(part("day"), part("month"), part("year"))), joined(format(hour))];
}

function inTheEnginesWords(language: string, time: Date, timeZone: string): DateAndTime {
  const format = (options: Intl.DateTimeFormatOptions) =>
    joined(new Intl.DateTimeFormat(language, { calendar: "gregory", timeZone, ...options }).formatToParts(time));
  return [format({ day: "numeric", month: "long", year: "numeric" }), format({ timeStyle: "short" })];
}

/** The parts without what trails them (the Russian "г."), and with no-break spaces within a time and after the first word of a date. */
function joined(parts: readonly Intl.DateTimeFormatPart[]): string {
  const last = parts.findLastIndex((part) => part.type !== "literal");
  const text = parts
    .slice(0, last + 1)
    .map((part) => part.value)
    .join("");
  return withNoBreak(text);
}

function withNoBreak(text: string): string {
  return text.replace(/[ \u202f]/, "\u00a0");
}
