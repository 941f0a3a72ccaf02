import type { Heading } from "../blocks/heading";
import { inlineHtml, isBlankContent } from "./inline";

export function headingHtml(heading: Heading): string {
  return isBlankContent(heading.text) ? "" : `<h${heading.level}>${inlineHtml(heading.text)}</h${heading.level}>`;
}
