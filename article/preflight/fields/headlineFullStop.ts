import type { Check } from "../check";
import { fieldPlace } from "../finding";

/** Words that end in a full stop of their own. */
const abbreviations =
  /(?:^|[\s(«“„"])(?:inc|ltd|corp|bros|dept|est|etc|assn|руб|коп|млн|млрд|тыс|проц|гг|др|пр|стр|см|им|тыс)$/iu;

/** Left alone are ellipses, abbreviations and initials; a question or exclamation mark may always stand there. */
export const headlineFullStop: Check = {
  id: "headlineFullStop",
  title: "Headline ends in a full stop",
  level: "warns",
  story: ({ headline }) => {
    const trimmed = headline.trimEnd();
    if (!endsInFullStop(trimmed)) return [];
    return [
      {
        sentence: "The headline ends in a full stop. Headlines go without one.",
        place: fieldPlace("headline", trimmed.length - 1, trimmed.length),
        fix: { kind: "field", field: "headline", value: trimmed.slice(0, -1), label: "Remove it", isSure: true },
      },
    ];
  },
};

/** Not an ellipsis, and not the end of an abbreviation: "U.S.", "в 1996 г.", "Inc.". */
function endsInFullStop(text: string): boolean {
  if (!/[^.\s]\.$/u.test(text)) return false;
  const words = text.slice(0, -1);
  const lastWord = /[^\s]*$/u.exec(words)?.[0] ?? "";
  const isInitial = /(?:^|[^\p{L}\p{N}])\p{L}$/u.test(words);
  return !isInitial && !lastWord.includes(".") && !abbreviations.test(words);
}
