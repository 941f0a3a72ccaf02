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

/** A date as a reader sees it: in the words of the language, or as it was typed where it is no date. */
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

interface Moment {
  /** What was typed, as HTML wants it. */
  readonly datetime: string;
  /** The wall clock's time as it was typed, as if it were UTC, and what to subtract to get UTC; null when it is not said. */
  readonly wallTime: number;
  readonly offset: number | null;
  readonly hasTime: boolean;
}

const isoPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|([+-])(\d{2}):?(\d{2}))?)?$/;

function readMoment(text: string): Moment | null {
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

function inWords({ wallTime, offset, hasTime }: Moment, { language, timeZone }: DateStyle): string {
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
