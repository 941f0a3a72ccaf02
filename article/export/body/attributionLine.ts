import type { Quote } from "../../blocks/quote";
import { dateWords } from "../../html/date";
import { escapeText, isBlank, oneLine } from "../../html/escape";
import { linkHtml } from "../../html/inline";
import { sourceTitle } from "../../html/quote";
import type { BodySetting } from "./bodySetting";

/** `speaker, role; source, date` as inline HTML, with nothing but the link to the source in it; empty when nobody and nothing is named. */
export function attributionLine(quote: Quote, setting: BodySetting): string {
  return joined(quote, setting, escapeText, (title) => linkHtml(quote.source.url, escapeText(title)));
}

/** The same in plain text. */
export function attributionText(quote: Quote, setting: BodySetting): string {
  const asItIs = (text: string) => text;
  return joined(quote, setting, asItIs, asItIs);
}

type Written = (text: string) => string;

function joined(quote: Quote, { words, dates }: BodySetting, plain: Written, source: Written): string {
  const title = sourceTitle(quote.source, words);
  const person = [quote.speaker, quote.role].filter((text) => !isBlank(text)).map((text) => plain(oneLine(text)));
  const date = dateWords(quote.source.date, dates);
  const origin = [title === "" ? "" : source(title), isBlank(date) ? "" : plain(date)].filter(Boolean);
  return [person.join(", "), origin.join(", ")].filter(Boolean).join("; ");
}
