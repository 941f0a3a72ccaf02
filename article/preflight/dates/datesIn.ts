import { type CalendarWords, calendarWords } from "../../calendarWords";

/** A date as it is written in a text; `year` is null where it is not said. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number | null;
  readonly weekday: WrittenWeekday | null;
}

/** Where the weekday stands, in UTF-16 units of the text. */
export interface WrittenWeekday {
  readonly start: number;
  readonly end: number;
  /** 0 is Monday. */
  readonly index: number;
}

interface Patterns {
  readonly words: CalendarWords;
  readonly date: RegExp;
  readonly weekdayBefore: RegExp;
  readonly weekdayAfter: RegExp;
}

/** The dates of day and month in a text of a language that is known here, with the weekday where one is said with it. */
export function datesIn(text: string, language: string): readonly WrittenDate[] {
  const patterns = /\d/.test(text) ? patternsOf(language) : undefined;
  if (patterns === undefined) return [];
  return [...text.matchAll(patterns.date)].flatMap((match) => {
    const { groups = {} } = match;
    const month = indexOf(patterns.words.months, groups.month ?? groups.monthFirst ?? "") + 1;
    const [start, end] = [match.index, match.index + match[0].length];
    if (isNoDate(groups, text.slice(Math.max(0, start - 12), start))) return [];
    const year = groups.year ?? groups.yearFirst;
    const day = Number(groups.day ?? groups.dayFirst);
    const weekday = weekdayBefore(text, start, patterns) ?? weekdayAfter(text, end, patterns);
    return [{ start, end, day, month, year: year === undefined ? null : Number(year), weekday }];
  });
}

/** "In June 31 people" and "turned 45 May" hold no date. */
function isNoDate(groups: Readonly<Record<string, string | undefined>>, before: string): boolean {
  const isEnglish = groups.english !== undefined || groups.dayFirst !== undefined;
  const day = Number(groups.day ?? groups.dayFirst);
  if (day === 0 || (isEnglish && day > 31)) return true;
  return (
    groups.dayFirst !== undefined &&
    groups.yearFirst === undefined &&
    /\b(?:in|of|since|by|during|last|this)\s+$/i.test(before)
  );
}

const known = new Map<string, Patterns>();

function patternsOf(language: string): Patterns | undefined {
  const words = calendarWords(language);
  if (words === undefined) return undefined;
  const key = language.split("-")[0]?.toLowerCase() ?? "";
  const made = known.get(key) ?? patterns(words, key === "en");
  known.set(key, made);
  return made;
}

const year = String.raw`(?:1[0-9]|20|21)\d\d(?!\d)`;

function patterns(words: CalendarWords, isEnglish: boolean): Patterns {
  const months = alternatives(words.months);
  const weekday = `(?<weekday>${alternatives(words.weekdays)})`;
  const noLetter = String.raw`(?![\p{L}\p{M}\p{N}])`;
  const noDigit = String.raw`(?<![\p{N}\p{L}]|\d[.,:/])`;
  const dot = isEnglish ? String.raw`\.?` : "";
  const dayFirst = isEnglish
    ? String.raw`(?<day>\d{1,2})(?<english>(?:st|nd|rd|th)?\s+(?:of\s+)?)(?<month>${months})${noLetter}\.?(?:,?\s+(?<year>${year}))?`
    : String.raw`(?<day>\d{1,2})\s+(?<month>${months})${noLetter}(?:\s+(?<year>${year}))?`;
  const monthFirst = String.raw`(?<monthFirst>${months})\.?\s+(?<dayFirst>\d{1,2})(?:st|nd|rd|th)?${noLetter}(?![.,:]\d)(?:,?\s+(?<yearFirst>${year}))?`;
  const whole = isEnglish ? `(?:${dayFirst}|${monthFirst})` : dayFirst;
  return {
    words,
    date: new RegExp(`${noDigit}${whole}`, "giu"),
    weekdayBefore: new RegExp(String.raw`(?<![\p{L}\p{N}])${weekday}${dot}(?:,?\s+|\s+\()(?:the\s+)?$`, "iu"),
    weekdayAfter: new RegExp(
      String.raw`^(?:\s+(?:года|г\.|року|р\.))?(?:\s*\(\s*|,\s+)(?:(?:во?|у|ў|a)\s+)?${weekday}${dot}(?=[),.;:!?…]|$)`,
      "iu",
    ),
  };
}

/** The longest first, so that "sept" is not read as "sep"; an apostrophe may be either. */
function alternatives(forms: readonly (readonly string[])[]): string {
  return [...new Set(forms.flat())]
    .sort((one, other) => other.length - one.length)
    .join("|")
    .replaceAll("’", "[’'ʼ]");
}

/** A full stop is an abbreviation's; after a whole name it ends a sentence. */
function weekdayBefore(text: string, at: number, { weekdayBefore: pattern, words }: Patterns): WrittenWeekday | null {
  const from = Math.max(0, at - 30);
  const match = pattern.exec(text.slice(from, at));
  const weekday = match && weekdayAt(from + match.index, match.groups?.weekday ?? "", words);
  const isWhole = weekday?.index !== undefined && weekday.end - weekday.start > 5;
  return isWhole && text.charAt(weekday.end) === "." ? null : weekday;
}

function weekdayAfter(text: string, at: number, { weekdayAfter: pattern, words }: Patterns): WrittenWeekday | null {
  const match = pattern.exec(text.slice(at, at + 40));
  const weekday = match?.groups?.weekday ?? "";
  return match && weekdayAt(at + match[0].toLowerCase().lastIndexOf(weekday.toLowerCase()), weekday, words);
}

function weekdayAt(start: number, word: string, words: CalendarWords): WrittenWeekday {
  return { start, end: start + word.length, index: indexOf(words.weekdays, word) };
}

function indexOf(forms: readonly (readonly string[])[], word: string): number {
  const plain = word.toLowerCase().replace(/['ʼ]/g, "’");
  return forms.findIndex((one) => one.includes(plain));
}
