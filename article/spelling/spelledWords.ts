/** A word as it stands in a text; places in UTF-16 units. */
export interface SpelledWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const anyWord = /[\p{L}\p{M}]+(?:['’ʼ‑-][\p{L}\p{M}]+)*/gu;
const notWords = /(?:https?|ftp|mailto):\S+|www\.\S+|\S+@\S+|[@#][\p{L}\p{N}_]+|\S*[\p{L}]\.[\p{L}]{2,}\S*|\S*\/\S*/gu;
const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /\p{Script=Latin}/u;

/**
 * The words of a text that a dictionary of `language` (BCP 47) can know: not addresses and tags, not what figures stand in, nothing written in capitals
 * or in other letters than the language has. A name in Latin letters in a Russian story is none of them.
 */
export function spelledWords(text: string, language: string): readonly SpelledWord[] {
  const skipped = [...text.matchAll(notWords)].map(({ 0: match, index }) => [index, index + match.length] as const);
  const [own, other] = isCyrillic(language) ? [cyrillic, latin] : [latin, cyrillic];
  return [...text.matchAll(anyWord)].flatMap(({ 0: word, index: start }) => {
    const end = start + word.length;
    const isPart = /[\p{N}_]/u.test(text.charAt(start - 1) + text.charAt(end));
    if (isPart || word.length < 2 || isAbbreviation(word) || !own.test(word) || other.test(word)) return [];
    return skipped.some(([from, to]) => start < to && from < end) ? [] : [{ start, end, word }];
  });
}

function isAbbreviation(word: string): boolean {
  return word === word.toUpperCase() && word.length < 7;
}

function isCyrillic(language: string): boolean {
  return ["ru", "be", "uk", "bg", "mk", "sr", "kk", "ky"].includes(language.split("-")[0]?.toLowerCase() ?? "");
}
