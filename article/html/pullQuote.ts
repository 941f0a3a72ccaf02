import type { PullQuote } from "../blocks/pullQuote";
import { paragraphOf } from "./paragraph";

export function pullQuoteHtml(pullQuote: PullQuote): string {
  const paragraph = paragraphOf(pullQuote.text);
  return paragraph === "" ? "" : `<aside data-kind="pull-quote" role="note">${paragraph}</aside>`;
}
