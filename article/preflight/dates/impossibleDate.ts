import { daysIn, isImpossible } from "../../moment";
import type { Check } from "../check";
import { blockPlace, type Found } from "../finding";
import type { Line } from "../lines";
import { type Seen, wordCheck } from "../wordCheck";
import { datesIn } from "./datesIn";

const inWords = wordCheck({
  id: "impossibleDate",
  title: "Date that does not exist",
  level: "warns",
  look: (line) => [...named(line), ...inFigures(line)],
});

/** In running text, and as the date of a quote's source. */
export const impossibleDate: Check = {
  ...inWords,
  block: (block, context) => {
    const source = block.kind === "quote" ? block.source.date : "";
    const found: readonly Found[] = isImpossible(source)
      ? [{ sentence: told(source), place: blockPlace(block.id) }]
      : [];
    return { findings: [...(inWords.block?.(block, context).findings ?? []), ...found] };
  },
};

/** A leap year where no year is said: 29 February may be any. */
const anyLeapYear = 2024;

function named({ text, language }: Line): readonly Seen[] {
  return datesIn(text, language)
    .filter(({ day, month, year }) => day > daysIn(month, year ?? anyLeapYear))
    .map(({ start, end }) => ({ start, end, sentence: told(text.slice(start, end)) }));
}

/** 31.04.2026 and 2026-04-31; with slashes nobody knows which is the month. */
function inFigures({ text }: Line): readonly Seen[] {
  if (!/\d[.-]\d/.test(text)) return [];
  return [
    ...text.matchAll(/(?<![\d.-])(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d))(?![\d-]|\.\d)/g),
  ].flatMap((match): readonly Seen[] => {
    const [whole, year, month, day, dayFirst, monthSecond, yearLast] = match;
    const [y, m, d] = [year ?? yearLast, month ?? monthSecond, day ?? dayFirst].map(Number);
    if (y === undefined || m === undefined || d === undefined || m < 1 || m > 12 || d < 1 || d <= daysIn(m, y))
      return [];
    return [{ start: match.index, end: match.index + whole.length, sentence: told(whole) }];
  });
}

function told(date: string): string {
  return `There is no such day as ${date.trim()}. Put the date right.`;
}
