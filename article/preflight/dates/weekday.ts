import { type CalendarWords, calendarWords } from "../../calendarWords";
import { daysIn } from "../../moment";
import { type Seen, wordCheck } from "../wordCheck";
import { datesIn, type WrittenDate, type WrittenWeekday } from "./datesIn";

/**
 * A date without a year is of the story's year, or of the year in which it lies nearest to the story's day; it is wrong only where its weekday
 * is that of neither.
 */
export const weekday = wordCheck({
  id: "weekday",
  title: "Weekday that does not match its date",
  level: "warns",
  look: ({ text, language }, today) =>
    datesIn(text, language).flatMap((date): readonly Seen[] => {
      const words = calendarWords(language);
      const years = yearsOf(date, today).filter((year) => date.day <= daysIn(date.month, year));
      const [year] = years;
      if (date.weekday === null || words === undefined || year === undefined) return [];
      if (years.some((one) => weekdayOf(date, one) === date.weekday?.index)) return [];
      const right = weekdayOf(date, year);
      const fix = rightWord(text, date.weekday, words, right);
      return [
        {
          start: Math.min(date.start, date.weekday.start),
          end: Math.max(date.end, date.weekday.end),
          sentence: `${date.day} ${englishMonths[date.month - 1]} ${year} is a ${englishDays[right]}, not a ${englishDays[date.weekday.index]}.`,
          fix: { edits: [fix], label: `Make it ${englishDays[right]}`, isSure: false },
        },
      ];
    }),
});

const englishDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const englishMonths = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/** The one that is meant most likely comes first. */
function yearsOf({ day, month, year }: WrittenDate, today: string): readonly number[] {
  const now = Date.parse(`${today}T00:00Z`);
  const own = Number(today.slice(0, 4));
  if (year !== null) return [year];
  const distance = (candidate: number) => Math.abs(Date.UTC(candidate, month - 1, day) - now);
  const nearest = [own - 1, own, own + 1].reduce((best, one) => (distance(one) < distance(best) ? one : best), own);
  return nearest === own ? [own] : [own, nearest];
}

function weekdayOf({ day, month }: WrittenDate, year: number): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

/** Of a preposition with its space. */
const longest = 12;

/** The right weekday in the form and with the capital that the wrong one had; Russian says "во вторник" and "в четверг", "со среды" and "к среде". */
function rightWord(text: string, wrong: WrittenWeekday, { weekdays, formsAfter }: CalendarWords, right: number) {
  const written = text.slice(wrong.start, wrong.end);
  const forms = weekdays[wrong.index] ?? [];
  const [before = "", preposition = ""] =
    /(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, wrong.start - longest), wrong.start)) ?? [];
  const plain = written.toLowerCase().replace(/['ʼ]/g, "’");
  const expected =
    formsAfter.find(({ word }) => word.test(preposition))?.forms.filter((form) => forms[form] === plain) ?? [];
  const form = expected[0] ?? forms.indexOf(plain);
  const word = like(written, weekdays[right]?.[form] ?? weekdays[right]?.at(-1) ?? written);
  if (!/^[вск]о?$/i.test(preposition)) return { start: wrong.start, end: wrong.end, text: word };
  const space = before.slice(preposition.length);
  const isFull = /^(?:вт|ср)/i.test(word) && !(/^[вк]/i.test(preposition) && /^ср/i.test(word));
  return {
    start: wrong.start - before.length,
    end: wrong.end,
    text: preposition.charAt(0) + (isFull ? "о" : "") + space + word,
  };
}

function like(written: string, word: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
