import type { Quote, QuoteSource } from "../blocks/quote";
import { hostOf, webAddress } from "./address";
import { dateHtml } from "./date";
import { escapeText, isBlank, oneLine, openTag } from "./escape";
import { linkHtml } from "./inline";
import { directionOf, knownLanguage } from "./language";
import type { Page } from "./page";
import { paragraphOf } from "./paragraph";
import type { PageWords } from "./words";

/** The attribution stands outside the blockquote, which holds nothing but what was said. */
export function quoteHtml(quote: Quote, page: Page): string {
  const paragraphs = quote.quotation.map(paragraphOf).filter((html) => html !== "");
  const attribution = attributionHtml(quote, page);
  if (paragraphs.length === 0 && attribution === "") return "";
  const caption = attribution === "" ? "" : `<figcaption>${attribution}</figcaption>\n`;
  if (paragraphs.length === 0) return `<figure data-kind="quote">\n${caption}</figure>`;
  const language = knownLanguage(quote.language);
  const blockquote = openTag("blockquote", {
    cite: webAddress(quote.source.url),
    lang: language || null,
    dir: language === "" ? null : directionOf(language),
  });
  return `<figure data-kind="quote">\n${blockquote}\n${paragraphs.join("\n")}\n</blockquote>\n${caption}</figure>`;
}

/** `speaker, role; source, date`, as much of it as there is. */
function attributionHtml(quote: Quote, page: Page): string {
  const speaker = isBlank(quote.speaker) ? "" : `<b>${escapeText(oneLine(quote.speaker))}</b>`;
  const person = [speaker, isBlank(quote.role) ? "" : escapeText(oneLine(quote.role))].filter(Boolean).join(", ");
  return [person, sourceHtml(quote.source, page)].filter(Boolean).join("; ");
}

/** What the source is called: its title, else its kind, else where it lies; empty when nothing is said of it. */
export function sourceTitle(source: QuoteSource, words: PageWords): string {
  const kind = source.kind === "" ? "" : words.sources[source.kind];
  const names = [oneLine(source.title), kind, hostOf(source.url), oneLine(source.url)];
  return names.find((name) => !isBlank(name)) ?? "";
}

function sourceHtml(source: QuoteSource, page: Page): string {
  const title = sourceTitle(source, page.words);
  const named = title === "" ? "" : linkHtml(source.url, escapeText(title));
  return [named, dateHtml(source.date, page.dates)].filter(Boolean).join(", ");
}
