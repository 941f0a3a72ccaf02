/*
 * Texts are compared word by word: a token is a word, a stretch of space, a line end, an emoji or a sign. What a reader sees as one
 * character is never cut. Intl.Segmenter knows more, but takes the square of a text's length.
 */

/** Marks and modifiers that belong to the character before them. */
const joined = "\\p{M}\\p{EMod}\\u200c\\u200d\\u0e33\\u0eb3\\uff9e\\uff9f\\u{e0020}-\\u{e007f}";
/** Scripts that leave no space between words: each character is a word here. */
const unspaced = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"]
  .map((script) => `\\p{Script=${script}}`)
  .join("");
const letter = `(?![${unspaced}])[\\p{L}\\p{N}]`;
const rest = `(?:(?![${unspaced}])[\\p{L}\\p{N}${joined}\\u00ad\\u2060])*`;
const inside = `(?:[’'\\-\\u2010\\u2011](?=${letter})|(?<=\\p{N})[.,:](?=\\p{N}))`;
const word = `${letter}${rest}(?:${inside}${rest})*`;
const emoji = `(?:\\p{RI}\\p{RI}|\\p{ExtPict})[${joined}]*(?:(?<=\\u200d)\\p{ExtPict}[${joined}]*)*`;

const tokenPattern = new RegExp(`${word}|\\r\\n?|\\n|[^\\S\\r\\n]+[${joined}]*|${emoji}|[^][${joined}]*`, "gu");
const wordPattern = /[\p{L}\p{N}]/u;

/** The text in tokens; joined they are the text again. */
export function tokensOf(text: string): readonly string[] {
  return text.match(tokenPattern) ?? [];
}

export function isWord(token: string): boolean {
  return wordPattern.test(token);
}

export function isSpace(token: string): boolean {
  return token.trim() === "";
}

export function isLineEnd(token: string): boolean {
  return token === "\n" || token.startsWith("\r");
}

export function wordsIn(text: string): readonly string[] {
  return tokensOf(text).filter(isWord);
}
