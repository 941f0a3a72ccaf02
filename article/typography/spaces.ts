import type { TextEdit } from "../textEdit";
import { anyOf, narrowNoBreak, noBreak, type Rule, type RuleLanguage, replaced } from "./rule";

/** Spaces at which a line must not break; each pattern matches the one space. */
export const noBreakSpaces: Rule = (text, language) => {
  if (!text.includes(" ")) return [];
  const starts = new Set<number>();
  for (const pattern of patternsOf(language)) for (const { index } of text.matchAll(pattern)) starts.add(index);
  const group = language.primary === "fr" ? narrowNoBreak : noBreak;
  const groups = new Set([...text.matchAll(digitGroups)].flatMap(spacesIn));
  return [...new Set([...starts, ...groups])]
    .sort((one, other) => one - other)
    .map((start) => ({ start, end: start + 1, text: groups.has(start) ? group : noBreak }));
};

/** 10 000, 1 250 000; not two numbers that stand beside each other. */
const digitGroups = /(?<![\p{L}\p{N}.,+-]|\d[ \u00a0])[1-9]\d{0,2}(?: \d{3})+(?![\p{N}]| \d)/gu;

function spacesIn({ 0: text, index }: RegExpExecArray): readonly number[] {
  return [...text.matchAll(/ /g)].map((space) => index + space.index);
}

/** № 5, § 12: with the space, also where none was written. */
export const numberSign: Rule = (text) =>
  replaced(text, /(?<=[№§])(?: |(?=\d))(?=\d|$)/gu, ([space]) => (space === "" || space === " " ? noBreak : ""));

const built = new Map<string, readonly RegExp[]>();

function patternsOf(language: RuleLanguage): readonly RegExp[] {
  const known = built.get(language.primary);
  if (known) return known;
  const patterns = buildPatterns(language);
  built.set(language.primary, patterns);
  return patterns;
}

const start = "(?<![\\p{L}\\p{N}’'-])";
const end = "(?![\\p{L}\\p{N}])";

function buildPatterns(language: RuleLanguage): readonly RegExp[] {
  const { shortWords, particles, units, beforeNumber, beforeName, abbreviations, months } = language;
  const months_ = anyOf(months);
  const patterns = [
    shortWords && `(?<=${start}(?:${anyOf(shortWords)})) (?=\\S|$)`,
    particles && `(?<=\\p{L}) (?=(?:${anyOf(particles)})(?![\\p{L}\\p{N}’'-]))`,
    `(?<=\\d[.]?) (?=(?:${months_})${end})`,
    language.primary === "en" && `(?<=${start}(?:${months_})\\.?) (?=\\d{1,2}(?!\\p{N}))`,
    language.primary === "fr" && `(?<=${start}1er) (?=(?:${months_})${end})`,
    `(?<=\\d) (?=(?:${anyOf(units)})(?![\\p{L}\\p{N}]))`,
    beforeNumber && `(?<=${start}(?:${anyOf(beforeNumber)})) (?=\\d)`,
    // Initials and a name: А. С. Пушкин, J. K. Rowling.
    ...abbreviations.split(", ").filter(Boolean).flatMap(spacesOfAbbreviation),
  ];
  const capital = [
    "(?<=(?<![\\p{L}\\p{N}.’'-])\\p{Lu}\\.) (?=\\p{Lu}(?:\\.|\\p{Ll}))",
    "(?<=(?<![\\p{L}\\p{N}’'-])\\p{Lu}\\. ?\\p{Lu}\\.) (?=\\p{Lu}\\p{Ll})",
  ];
  const names = beforeName && `(?<=(?<![\\p{L}\\p{N}’'-]|\\d )(?:${eitherCase(beforeName)})) (?=[\\p{Lu}«“])`;
  const century = "(?<=(?<![\\p{L}])[IVXLХ]+) (?=(?:вв?|стст?|w)\\.|(?:век|век[аіу]|столет|стагоддз|столітт))";
  return [
    ...patterns.filter((one) => typeof one === "string" && one !== "").map((one) => new RegExp(String(one), "giu")),
    ...[...capital, century, names].filter((one) => one !== "").map((one) => new RegExp(one, "gu")),
  ];
}

/** т. е. must not break at its own space. */
function spacesOfAbbreviation(words: string): readonly string[] {
  const parts = words.split(" ");
  return parts.slice(1).map((_, index) => {
    const [before, after] = [parts.slice(0, index + 1), parts.slice(index + 1)];
    const gap = "[ \\u00a0]";
    return `(?<=${start}${before.map(literal).join(gap)}) (?=${after.map(literal).join(gap)}${end})`;
  });
}

function literal(word: string): string {
  return anyOf([word]);
}

/** The words as they are, and with a capital letter. */
function eitherCase(words: string): string {
  return anyOf(words.split(" ").flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]));
}

/** French keeps its high signs away from the word, and does not break there. */
export const frenchSigns: Rule = (text, { primary, tag }) => {
  if (primary !== "fr" || /-(?:ch|ca)\b/i.test(tag)) return [];
  const high = replaced(text, /(?<=[\p{L}\p{N}»)\]%€])[ \u00a0]?(?=[!?;](?![\p{L}\p{N}/&=]))/gu, () => narrowNoBreak);
  const colon = replaced(text, /(?<=[\p{L}\p{N}»)\]%€])[ \u202f]?(?=:(?:\s|$))/gu, () => noBreak);
  const inside = replaced(text, /(?<=«)[ \u202f]|[ \u202f](?=»)/gu, () => noBreak);
  return [...high, ...colon, ...inside].sort((one, other) => one.start - other.start);
};

/** Two spaces between words are one. */
export const doubledSpaces: Rule = (text): readonly TextEdit[] => replaced(text, /(?<=\S) {2,}(?=\S)/gu, () => " ");
