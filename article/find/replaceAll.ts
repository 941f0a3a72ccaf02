import type { Fix } from "../preflight/finding";
import type { Line } from "../preflight/lines";
import { type Match, replacementFor } from "./matches";

/** The matches replaced, as one fix for each line that holds any: the last line first, since a fix moves what stands behind it in its block. */
export function replaceMatches(
  lines: readonly Line[],
  matches: readonly Match[],
  replacement: string,
  isPattern: boolean,
): readonly Fix[] {
  const byLine = new Map<number, Match[]>();
  for (const match of matches) byLine.set(match.line, [...(byLine.get(match.line) ?? []), match]);
  return [...byLine].reverse().flatMap(([at, own]) => {
    const edits = own.map((match) => ({
      start: match.start,
      end: match.end,
      text: replacementFor(match, replacement, isPattern),
    }));
    const line = lines[at];
    return line ? [line.fix({ edits, label: "Replace", isSure: true })] : [];
  });
}
