import { wordCount } from "./attribution";
import type { QuotationPart } from "./quotation";

/** Whether what stands in marks can be the name of a paper or a channel. */
export function isSource(text: string, part: QuotationPart | undefined): boolean {
  if (part === undefined) return false;
  const words = text.slice(part.start, part.end);
  return /^\p{Lu}/u.test(words) && !/[.!?…,]$/u.test(words) && wordCount(words) <= 4;
}
