import { knownTimeZone, type Moment, readMoment } from "../moment";
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
  const timeZone = knownTimeZone(named);
  const inZone = offset !== null && timeZone !== "";
  const time = new Date(inZone ? wallTime - offset : wallTime);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language || "en", { calendar: "gregory", timeZone: inZone ? timeZone : "UTC", ...options });
  const date = joined(format({ day: "numeric", month: "long", year: "numeric" }).formatToParts(time));
  return hasTime ? `${date}, ${joined(format({ timeStyle: "short" }).formatToParts(time))}` : date;
}

/** The parts without what trails them (the Russian "г."), and with no-break spaces within a time and after the first word of a date. */
function joined(parts: readonly Intl.DateTimeFormatPart[]): string {
  const last = parts.findLastIndex((part) => part.type !== "literal");
  const text = parts
    .slice(0, last + 1)
    .map((part) => part.value)
    .join("");
  return text.replace(/[ \u202f]/, "\u00a0");
}
