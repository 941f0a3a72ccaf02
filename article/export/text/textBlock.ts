import { assertNever } from "../../assertNever";
import type { Block } from "../../blocks/block";
import type { ListLevel } from "../../blocks/list";
import type { Photo } from "../../blocks/photo";
import type { Quote, QuoteSource } from "../../blocks/quote";
import { printableAddress } from "../../html/address";
import { type DateStyle, dateWords } from "../../html/date";
import { isBlank, oneLine, printable } from "../../html/escape";
import { hasLabel, type PageWords } from "../../html/words";
import { readableWords } from "../../readableWords";
import { type Inline, plainText } from "../../text";
import { marksOf } from "../../typography/markStyles";

/** What a text says in its own words. */
export interface TextSetting {
  readonly words: PageWords;
  readonly dates: DateStyle;
}

/** The paragraphs of one block, each with its line breaks; those without words are left out. */
export function textParagraphs(block: Block, setting: TextSetting): readonly string[] {
  return paragraphsOf(block, setting).filter((paragraph) => !isBlank(paragraph));
}

function paragraphsOf(block: Block, setting: TextSetting): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
    case "pullQuote":
      return [inlineText(block.text)];
    case "list":
      return [listLines(block).join("\n")];
    case "quote":
      return quoteParagraphs(block, setting);
    case "photo":
      return [photoText(block, setting)];
    case "gallery":
      return [...block.photos.map((photo) => photoText(photo, setting)), inlineText(block.caption)];
    case "divider":
      return ["* * *"];
    case "embed":
      return [seen(block.title, block.url).join("\n")];
    case "support":
      return [inlineText(block.text), withAddress(oneLine(block.label), block.url)];
    case "mostRead":
      return [[...seen(block.title), ...mostReadLines(block.items)].join("\n")];
    case "table":
      return [
        block.rows.map((row) => row.map(({ text }) => oneLine(inlineText(text))).join(" | ")).join("\n"),
        inlineText(block.caption),
      ];
    case "unknown":
      return readableWords(block).map(oneLine);
    default:
      return assertNever(block);
  }
}

/** The words, with the address of a link behind it in angle brackets, as letters have it; behind the whole word, where only part of one is linked. */
function inlineText(content: readonly Inline[]): string {
  let text = "";
  let waiting = "";
  for (const item of content) {
    const words = printable(plainText([item]));
    const [restOfWord = ""] = /^[\p{L}\p{N}\p{M}]*/u.exec(words) ?? [];
    const rest = words.slice(restOfWord.length);
    text += rest === "" ? restOfWord : restOfWord + waiting + rest;
    if (rest !== "") waiting = "";
    if (item.kind === "link") waiting += withAddress(words, item.url).slice(words.length);
  }
  return (text + waiting).trim();
}

function withAddress(words: string, url: string): string {
  const address = printableAddress(url);
  return address === null || isBlank(words) || words === address ? words : `${words} <${address}>`;
}

function seen(...lines: readonly string[]): readonly string[] {
  return lines.map(oneLine).filter((line) => !isBlank(line));
}

function listLines(level: ListLevel, indent = ""): readonly string[] {
  return level.items.flatMap(({ text, nested }, index) => {
    const sign = level.ordered ? `${level.start + index}.` : "-";
    const words = inlineText(text);
    const below = nested ? listLines(nested, `${indent}   `) : [];
    if (isBlank(words)) return below;
    return [`${indent}${sign} ${words.replaceAll("\n", `\n${indent}   `)}`, ...below];
  });
}

/** What was said, and in a line of its own who said it: `— speaker, role; source, date`. */
function quoteParagraphs(quote: Quote, setting: TextSetting): readonly string[] {
  const attribution = [seen(quote.speaker, quote.role).join(", "), sourceText(quote.source, setting)];
  const line = attribution.filter((part) => part !== "").join("; ");
  return [...quotedParagraphs(quote, setting), line === "" ? "" : `— ${line}`];
}

/** In the marks of its language, since nothing else would set it apart; not where the reporter has put them already. */
function quotedParagraphs({ quotation, language }: Quote, { dates }: TextSetting): readonly string[] {
  const paragraphs = quotation.map(inlineText).filter((paragraph) => !isBlank(paragraph));
  const { open, close } = (marksOf(language || dates.language) ?? marksOf("en"))?.outer ?? { open: "", close: "" };
  if (paragraphs.length === 0 || /^[«„“"‚‘‹»]/.test(paragraphs[0] ?? "")) return paragraphs;
  const last = paragraphs.length - 1;
  const [, words = "", stop = ""] =
    /^(.*?)((?<![.…]|(?<!\p{L})(?:др?|пр?|гг?|руб|тыс))\.)?$/su.exec(paragraphs[last] ?? "") ?? [];
  const end = stopBehind.test(language || dates.language) ? `${words}${close}${stop}` : `${words}${stop}${close}`;
  return [...paragraphs.slice(0, last), end].map((paragraph, index) => `${index === 0 ? open : ""}${paragraph}`);
}

/** Languages that put the full stop of a quotation behind its mark; that of an abbreviation stays with it. */
const stopBehind = /^(?:be|pl|ru|uk)(?:-|$)/i;

function sourceText({ kind, title, url, date }: QuoteSource, { words, dates }: TextSetting): string {
  const named = [title, kind === "" ? "" : words.sources[kind]].find((name) => !isBlank(name)) ?? "";
  const address = printableAddress(url);
  const where = isBlank(named) ? (address ?? "") : withAddress(oneLine(named), url);
  return seen(where, dateWords(date, dates)).join(", ");
}

/** `[Photo: the caption (credit; copyright)]`: its place in the text. */
function photoText(photo: Photo, { words }: TextSetting): string {
  const caption = oneLine(inlineText(photo.caption));
  const credit = oneLine(photo.credit);
  const copyright = credit.includes(oneLine(photo.copyright)) ? "" : photo.copyright;
  const rights = seen(credit, copyright).join("; ");
  if (isBlank(caption)) return rights === "" ? "" : `[${hasLabel(rights) ? rights : `${words.photo} ${rights}`}]`;
  return `[${words.photo} ${caption}${rights === "" ? "" : ` (${rights})`}]`;
}

function mostReadLines(items: readonly { readonly text: string; readonly url: string }[]): readonly string[] {
  return items
    .filter(({ text }) => !isBlank(text))
    .map(({ text, url }, index) => `${index + 1}. ${withAddress(oneLine(text), url)}`);
}
