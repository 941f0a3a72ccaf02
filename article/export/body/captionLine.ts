import type { Photo } from "../../blocks/photo";
import { escapeText } from "../../html/escape";
import { inlineHtml, isBlankContent } from "../../html/inline";
import { creditLines } from "../../html/photo";
import type { PageWords } from "../../html/words";
import { plainText } from "../../text";

/**
 * Caption, credit and copyright of a photo as one line of inline HTML, empty when there is none. Other systems take away what would set the credit
 * apart, so it is a sentence of its own.
 */
export function captionLine(photo: Photo, words: PageWords): string {
  const credit = creditLines(photo, words).reduce((before, line) => withSentence(before, before, line), "");
  if (isBlankContent(photo.caption)) return escapeText(credit);
  return withSentence(inlineHtml(photo.caption), plainText(photo.caption), escapeText(credit));
}

/** The same in plain text. */
export function captionText(photo: Photo, words: PageWords): string {
  const caption = isBlankContent(photo.caption) ? [] : [plainText(photo.caption)];
  return [...caption, ...creditLines(photo, words)].reduce((before, line) => withSentence(before, before, line), "");
}

/** `text` is how `before` reads: a full stop goes behind it where it does not end in a mark. */
function withSentence(before: string, text: string, sentence: string): string {
  if (before === "" || sentence === "") return before + sentence;
  return `${before}${/\p{P}$/u.test(text.trimEnd()) ? "" : "."} ${sentence}`;
}
