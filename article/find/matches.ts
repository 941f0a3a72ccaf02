/** Words that were found: in which line, from where to where, in UTF-16 units. */
export interface Match {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** What the groups of a regular expression hold, the whole first. */
  readonly groups: readonly string[];
}

/** More are not listed: nobody goes through them, and all of them can be drawn. */
export const mostMatches = 10_000;

/** Where the pattern (global) matches, in order; at most `mostMatches`. What matches nothing at all is no match. */
export function matchesIn(lines: readonly string[], pattern: RegExp): readonly Match[] {
  const found: Match[] = [];
  for (const [line, text] of lines.entries()) {
    for (const match of text.matchAll(pattern)) {
      if (match[0] === "") continue;
      if (found.length === mostMatches) return found;
      const end = match.index + match[0].length;
      found.push({ line, start: match.index, end, groups: [...match].map((group) => group ?? "") });
    }
  }
  return found;
}

/** What a match gives way to. In the replacement of a regular expression $1 is its first group, $& all of it, $$ a dollar sign. */
export function replacementFor({ groups }: Match, replacement: string, isPattern: boolean): string {
  if (!isPattern) return replacement;
  return replacement.replace(/\$(?:(\$)|(&)|(\d))/g, (sign, dollar, whole, number) => {
    if (dollar) return "$";
    return groups[whole ? 0 : Number(number)] ?? sign;
  });
}
