import type { TextEdit } from "../textEdit";
import type { Typography } from "./language";

/** What a rule is told of a text's language. */
export interface RuleLanguage extends Typography {
  /** BCP 47. */
  readonly tag: string;
  /** Its first part, in small letters. */
  readonly primary: string;
}

/** One rule: what has to change in a text, in order, without overlap. A line break in the text is "\n". */
export type Rule = (text: string, language: RuleLanguage) => readonly TextEdit[];

/** U+00A0, and the narrow U+202F that French has before signs. */
export const noBreak = "\u00a0";
export const narrowNoBreak = "\u202f";

/** Stands at the caret for what is not written yet. */
export const toCome = "\ue000";

/** Everything that the pattern matches gives way to what `written` says; where that is the same, nothing does. */
export function replaced(text: string, pattern: RegExp, written: (match: RegExpMatchArray) => string): TextEdit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const start = match.index ?? 0;
    const replacement = written(match);
    return replacement === match[0] ? [] : [{ start, end: start + match[0].length, text: replacement }];
  });
}

/*
 * A rule is a pattern over the whole paragraph. Patterns look behind and ahead instead of taking the words beside into the match, so that an edit is as small
 * as the sign it changes, and two rules do not compete for the same letters.
 */

/** Words apart by spaces as alternatives of a pattern, the longest first. */
export function anyOf(words: string | readonly string[]): string {
  const list = typeof words === "string" ? words.split(" ") : words;
  return [...new Set(list)]
    .filter(Boolean)
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
    .join("|");
}
