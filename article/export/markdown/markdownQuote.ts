import type { Quote, QuoteSource } from "../../blocks/quote";
import { printableAddress } from "../../html/address";
import { isBlank } from "../../html/escape";
import { isBlankContent } from "../../html/inline";
import { knownLanguage } from "../../html/language";
import type { PageWords } from "../../html/words";
import { lineMarkdown, linkMarkdown } from "./markdownInline";
import { label, paragraphMarkdown, quoted } from "./markdownLabel";

/**
 * A blockquote that ends with who said it: `— **speaker**, role`, and below that `[source](address), *kind*, date`. The label above says whether there
 * is such a line, since a quotation may begin with a dash too.
 */
export function quoteMarkdown(quote: Quote, words: PageWords): string {
  const paragraphs = quote.quotation.filter((content) => !isBlankContent(content)).map(paragraphMarkdown);
  const lines = [personMarkdown(quote), sourceMarkdown(quote.source, words)];
  const said = lines.some((line) => line !== "");
  if (paragraphs.length === 0 && !said) return "";
  const language = knownLanguage(quote.language);
  const [person, source] = lines;
  const attribution = said ? [person === "" ? "—" : `— ${person}`, source].filter(Boolean).join("\\\n") : "";
  const flags = [language === "" ? "" : `language ${language}`, said ? "attribution" : ""];
  const inside = [...paragraphs, attribution].filter(Boolean).join("\n\n");
  return `${label("quote", ...flags)}\n\n${quoted(inside)}`;
}

/** A role without a speaker is emphasised, to be told from one. */
function personMarkdown({ speaker, role }: Quote): string {
  const name = isBlank(speaker) ? "" : lineMarkdown(speaker, "bold");
  if (isBlank(role)) return name;
  return name === "" ? lineMarkdown(role, "italic") : `${name}, ${lineMarkdown(role)}`;
}

function sourceMarkdown({ kind, title, url, date }: QuoteSource, { sources }: PageWords): string {
  const address = printableAddress(url);
  const name = isBlank(title) ? "" : lineMarkdown(title);
  const named = address === null ? cited(name) : linkMarkdown(url, name === "" ? lineMarkdown(address) : name);
  const kindWords = kind === "" ? "" : lineMarkdown(sources[kind], "italic");
  return [named, kindWords, isBlank(date) ? "" : lineMarkdown(date)].filter(Boolean).join(", ");
}

function cited(words: string): string {
  return words === "" ? "" : `<cite>${words}</cite>`;
}
