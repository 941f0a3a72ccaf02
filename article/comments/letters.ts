/**
 * A text as anchors compare it: without any space or line end, and with one sign for all dashes, quotation marks and apostrophes. So neither
 * typography, nor splitting a block, nor joining two changes what is compared. `starts` and `ends` say for each unit where it stands in the text.
 */
export interface Letters {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const dash = "-";
const folded = new Map<string, string>([
  ...[..."\u00ad\u200b\u200c\u200d\u2060\ufeff"].map((mark) => [mark, ""] as const),
  ...[..."\u2010\u2011\u2012\u2013\u2014\u2015\u2212"].map((mark) => [mark, dash] as const),
  ...[..."«»“”„‟″"].map((mark) => [mark, '"'] as const),
  ...[..."‘’‚‛‹›′`´"].map((mark) => [mark, "'"] as const),
  ["…", "..."],
]);

export function lettersOf(text: string): Letters {
  const starts: number[] = [];
  const ends: number[] = [];
  let letters = "";
  let last = "";
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    const letter = isLetter(text.charCodeAt(at)) ? unit : isSpace(unit) ? "" : (folded.get(unit) ?? unit);
    const goesOn = letter === dash && last === dash; // Two hyphens are a dash as well.
    if (goesOn) ends[ends.length - 1] = at + 1;
    last = letter;
    if (letter === "" || goesOn) continue;
    letters += letter;
    for (let sign = 0; sign < letter.length; sign++) {
      starts.push(at);
      ends.push(at + 1);
    }
  }
  return { text: letters, starts, ends };
}

/** Most of what a text consists of, Latin and Cyrillic: nothing has to be looked up for it. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0x400 && code <= 0x52f);
}

function isSpace(unit: string): boolean {
  return unit <= " " || (unit >= "\u0080" && unit.trim() === "");
}
