/** One way to write quotation marks: the opening, the closing. */
export interface MarkStyle {
  readonly open: string;
  readonly close: string;
}

const guillemets: MarkStyle = { open: "«", close: "»" };
const inward: MarkStyle = { open: "»", close: "«" };
const lowAndHighSix: MarkStyle = { open: "„", close: "“" };
const lowAndHighNine: MarkStyle = { open: "„", close: "”" };
const english: MarkStyle = { open: "“", close: "”" };
const englishSingle: MarkStyle = { open: "‘", close: "’" };

/** The quotation marks of a language. */
export interface LanguageMarks {
  readonly outer: MarkStyle;
  readonly inner: MarkStyle;
  /** What is seen in good print as well. */
  readonly also: readonly MarkStyle[];
}

const byLanguage: Readonly<Record<string, LanguageMarks>> = {
  ru: { outer: guillemets, inner: lowAndHighSix, also: [] },
  be: { outer: guillemets, inner: lowAndHighSix, also: [] },
  uk: { outer: guillemets, inner: lowAndHighSix, also: [english, lowAndHighNine] },
  en: { outer: english, inner: englishSingle, also: [] },
  de: { outer: lowAndHighSix, inner: { open: "‚", close: "‘" }, also: [inward] },
  "de-ch": { outer: guillemets, inner: { open: "‹", close: "›" }, also: [] },
  pl: { outer: lowAndHighNine, inner: guillemets, also: [] },
  fr: { outer: guillemets, inner: english, also: [] },
};

/** The marks of a language; undefined where nothing is known of them, and then nothing is said. */
export function marksOf(language: string): LanguageMarks | undefined {
  const tag = language.toLowerCase();
  return byLanguage[tag] ?? byLanguage[tag.split("-")[0] ?? ""];
}

/** Others that pair their marks by the same rules. Swedish closes with the mark that it opened with, Danish writes »so«: there nothing is said. */
const pairedLikewise = new Set(["", "ca", "es", "gl", "it", "pt"]);

/** Whether it can be told in this language which marks belong together; a text without a language is read as if it could. */
export function pairsAreKnown(language: string): boolean {
  return marksOf(language) !== undefined || pairedLikewise.has(language.split("-")[0]?.toLowerCase() ?? "");
}

/** By the signs and not by the object: a pair found in a text is no object of ours. */
export function sameStyle(one: MarkStyle, other: MarkStyle): boolean {
  return one.open === other.open && one.close === other.close;
}
