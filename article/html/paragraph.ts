import type { Paragraph } from "../blocks/paragraph";
import type { Inline } from "../text";
import { escapeText, isBlank, oneLine } from "./escape";
import { inlineHtml, isBlankContent } from "./inline";

export function paragraphHtml(paragraph: Paragraph): string {
  return paragraphOf(paragraph.text);
}

/** `<p>` with the content; nothing when nothing of it would be seen. */
export function paragraphOf(content: readonly Inline[]): string {
  return isBlankContent(content) ? "" : `<p>${inlineHtml(content)}</p>`;
}

/** The same for plain text on one line. */
export function lineOf(text: string): string {
  return isBlank(text) ? "" : `<p>${escapeText(oneLine(text))}</p>`;
}
