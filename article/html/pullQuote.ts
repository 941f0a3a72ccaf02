import type { PullQuote } from "../blocks/pullQuote";
import { paragraphOf } from "./paragraph";

/**
 * Said once more for the eye: `role="note"`, since an `aside` of its own would be a landmark that leads nowhere new.
 */
export function pullQuoteHtml(pullQuote: PullQuote): string {
  const paragraph = paragraphOf(pullQuote.text);
  return paragraph === "" ? "" : `<aside data-kind="pull-quote" role="note">${paragraph}</aside>`;
}
