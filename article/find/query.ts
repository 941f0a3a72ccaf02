/** What somebody looks for. */
export interface Query {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  /** The text is a regular expression, as JavaScript has them. */
  readonly isPattern: boolean;
}

export const noQuery: Query = { text: "", matchCase: false, wholeWord: false, isPattern: false };

export type PatternOfQuery =
  | { readonly ok: true; readonly pattern: RegExp }
  | { readonly ok: false; readonly sentence: string };

/**
 * What finds it. Where it is no regular expression, one sign stands for its kin, since typography may have put another in its place: a space for every
 * space in a line, a straight mark or apostrophe for every one, three points for the ellipsis; and, unless case counts, е for ё.
 */
export function patternOf({ text, matchCase, wholeWord, isPattern }: Query): PatternOfQuery {
  const source = isPattern
    ? `(?:${text})`
    : [...text.matchAll(/\.{3}|./gsu)].map(([sign]) => plain(sign, matchCase)).join("");
  const whole = wholeWord ? `(?<![\\p{L}\\p{M}\\p{N}_])${source}(?![\\p{L}\\p{M}\\p{N}_])` : source;
  try {
    return { ok: true, pattern: new RegExp(whole, matchCase ? "gmu" : "gimu") };
  } catch (error) {
    const said = error instanceof Error ? error.message.replace(/^.*: /s, "") : String(error);
    return {
      ok: false,
      sentence: `This is no regular expression yet: ${said.charAt(0).toLowerCase()}${said.slice(1)}.`,
    };
  }
}

/** What typography, or a keyboard, may have put in the place of a sign. */
const kin: Readonly<Record<string, string>> = {
  " ": "[ \\u00a0\\u2009\\u202f]",
  '"': '["«»„“”]',
  "'": "['’‘ʼ]",
  "-": "[-‑]",
  "...": "(?:\\.{3}|…)",
};

function plain(sign: string, matchCase: boolean): string {
  if (!matchCase && (sign === "е" || sign === "Е")) return "[её]";
  return kin[sign] ?? sign.replace(/[.*+?^${}()|[\]\\/]/u, "\\$&");
}
