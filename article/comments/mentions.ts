/** A stretch of a comment; `isName` where it names somebody: "@Maya Tropinina". */
export interface Said {
  readonly text: string;
  readonly isName: boolean;
}

/** The comment's text with the names that stand behind an @ told apart. Of names that begin alike the longest counts. */
export function mentionsIn(text: string, names: readonly string[]): readonly Said[] {
  const known = [...new Set(names)]
    .filter((name) => name.trim() !== "")
    .sort((one, other) => other.length - one.length);
  if (known.length === 0) return text === "" ? [] : [{ text, isName: false }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(@(?:${known.map(escaped).join("|")}))(?![\\p{L}\\p{N}])`, "giu");
  return text.split(pattern).flatMap((part, index) => (part === "" ? [] : [{ text: part, isName: index % 2 === 1 }]));
}

/** The names that what is being typed behind the last @ before the caret may become, and where that @ stands; null where nobody is being named. */
export function namesFor(
  typed: string,
  names: readonly string[],
): { readonly at: number; readonly names: readonly string[] } | null {
  const at = typed.lastIndexOf("@");
  const begun = typed.slice(at + 1).toLowerCase();
  if (at < 0 || /[\p{L}\p{N}]/u.test(typed.charAt(at - 1)) || begun.includes("\n")) return null;
  const fit = [...new Set(names)].filter((name) =>
    [name, ...name.split(" ").slice(1)].some((part) => part !== "" && part.toLowerCase().startsWith(begun)),
  );
  return fit.length > 0 && !fit.some((name) => name.toLowerCase() === begun) ? { at, names: fit.slice(0, 5) } : null;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
