import type { TextEdit } from "../textEdit";
import { apostrophes } from "./apostrophes";
import { dashes, dialogue, doubledHyphens, ellipses, ranges, spaceBeforeDash } from "./dashes";
import { primaryOf, typographyOf } from "./language";
import { quotationMarks } from "./quotationMarks";
import type { Rule } from "./rule";
import { doubledSpaces, frenchSigns, noBreakSpaces, numberSign } from "./spaces";
import { editsOf, type Span, startWork, workOn } from "./worked";

/** In the order in which they are followed. */
export type Rules = readonly Rule[];

const shared: Rules = [doubledSpaces, ellipses, doubledHyphens, dialogue, dashes, ranges, apostrophes];
const spaces: Rules = [numberSign, frenchSigns, spaceBeforeDash, noBreakSpaces];

/** All the rules, in their order: each sees what those before it made. */
const everyRule: Rules = [...shared, quotationMarks, ...spaces];
/** Those that need nothing but the words beside; marks need the whole paragraph. */
export const nearRules: Rules = [...shared, ...spaces];

interface Options {
  /** What stays as it is: links, what is set as code. */
  readonly spared?: readonly Span[];
  readonly rules?: Rules;
  /** One is enough for what people write; what a rule makes can be work for one before it. */
  readonly rounds?: number;
}

/**
 * What good typography changes in one paragraph of `language`: edits in order, without overlap. Nothing where the language is not
 * one of `typesetLanguages`. Addresses and what is spared stay as they are. Done again on what it made, it finds nothing more to do.
 */
export function typeset(
  text: string,
  language: string,
  { spared = [], rules = everyRule, rounds = 5 }: Options = {},
): readonly TextEdit[] {
  const typography = typographyOf(language);
  if (typography === undefined || text === "") return [];
  const about = { ...typography, tag: language, primary: primaryOf(language) };
  const kept = [...spared, ...addressesIn(text)];
  let worked = startWork(text);
  for (let round = 0; round < rounds; round++) {
    const before = worked.text;
    for (const rule of rules) worked = workOn(worked, rule(worked.text, about), kept, text);
    if (worked.text === before) break;
  }
  return worked.text === text ? [] : editsOf(worked, text);
}

/** Web and mail addresses, names with @, file names and what else is written for machines. */
function addressesIn(text: string): readonly Span[] {
  if (!/[@/\\.]/.test(text)) return [];
  const pattern =
    /(?:https?|ftp|mailto|file):\S+|www\.\S+|\S+@\S+|[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.(?:com|org|net|ru|by|ua|de|fr|pl|eu|info|io)(?:\/\S*)?/giu;
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => {
    const address = match.replace(/[.,;:!?)»”"']+$/u, "");
    return { start: index, end: index + address.length };
  });
}
