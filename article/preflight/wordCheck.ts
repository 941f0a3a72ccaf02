import type { Check } from "./check";
import type { FindingLevel, Found } from "./finding";
import { blockLinesOf, fieldLines, type Line, type LineFix } from "./lines";

/** What was seen in a line, from `start` to `end`. */
export interface Seen {
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  readonly fix?: LineFix;
}

interface WordCheck {
  readonly id: string;
  readonly title: string;
  readonly level: FindingLevel;
  /** `day`: as in BlockContext. */
  readonly look: (line: Line, day: string) => readonly Seen[];
}

/** More of one kind in one line is read by nobody, and a fix can be as long as its line. */
const mostInLine = 100;

/** A check that looks at every line of words by itself, in the body and in the fields alike. */
export function wordCheck({ look, ...about }: WordCheck): Check {
  const found = (lines: readonly Line[], day: string) =>
    lines.flatMap((line) =>
      look(line, day)
        .slice(0, mostInLine)
        .map((seen) => foundIn(line, seen)),
    );
  return {
    ...about,
    block: (block, { language, day }) => ({ findings: found(blockLinesOf(block, language), day) }),
    story: (fields, _, { language, day }) => found(fieldLines(fields, language), day),
  };
}

function foundIn(line: Line, { start, end, sentence, fix }: Seen): Found {
  return { sentence, place: line.place(start, end), ...(fix && { fix: line.fix(fix) }) };
}
