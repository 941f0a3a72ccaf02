import type { Block } from "../article/blocks/block";
import type { Divider } from "../article/blocks/divider";
import type { Embed } from "../article/blocks/embed";
import type { Gallery } from "../article/blocks/gallery";
import { type Heading, heading } from "../article/blocks/heading";
import { type List, type ListItem, list } from "../article/blocks/list";
import type { MostRead, MostReadItem } from "../article/blocks/mostRead";
import { type Paragraph, paragraph } from "../article/blocks/paragraph";
import { type Photo, placeholder } from "../article/blocks/photo";
import { type PullQuote, pullQuote } from "../article/blocks/pullQuote";
import { type Quote, quote } from "../article/blocks/quote";
import type { Support } from "../article/blocks/support";
import type { Table } from "../article/blocks/table";
import type { UnknownBlock } from "../article/blocks/unknown";
import type { ExportInput } from "../article/export/exportInput";
import { allRenditions } from "../article/export/rendition";
import { isId, type NewId } from "../article/ids";
import type { JsonObject } from "../article/json";
import { noPublication } from "../article/publication/publication";
import { type Byline, type Fields, noFields, type Story, storyOf } from "../article/story";
import { type Inline, inlineText, type Link, type Mark, normalize, textRun } from "../article/text";

/** The nth id of a test: twelve characters that a person can tell apart. */
export function idNumber(n: number): string {
  return String(n).padStart(12, "0");
}

/** Ids in their order from `first` on, for code that asks for new ones. */
export function countedIds(first = 1): NewId {
  let next = first;
  return () => idNumber(next++);
}

type Written = string | readonly Inline[];

function written(text: Written): readonly Inline[] {
  return typeof text === "string" ? inlineText(text) : text;
}

/** Blocks without an id of their own get the number of their place, from 1 on. The story's own id is number 900. */
export function story(...body: readonly Block[]): Story {
  return storyOf(
    idNumber(900),
    body.map((block, index) => (block.id === "" ? withId(block, idNumber(index + 1)) : block)),
  );
}

function withId(block: Block, id: string): Block {
  return block.kind === "unknown" ? { ...block, id, raw: { ...block.raw, id } } : { ...block, id };
}

export function fields(changes: Partial<Fields>): Fields {
  return { ...noFields, ...changes };
}

export function byline(name: string, role = ""): Byline {
  const number = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return { id: idNumber(1_000_000 + number), name, role };
}

/** Inline content from strings, runs and links. */
export function words(...content: readonly (string | Inline)[]): readonly Inline[] {
  return normalize(content.map((item) => (typeof item === "string" ? textRun(item) : item)));
}

export function marked(text: string, ...marks: readonly Mark[]): Inline {
  return textRun(text, ...marks);
}

export function link(url: string, text: string): Link {
  return { kind: "link", url, text: [textRun(text)] };
}

export function p(text: Written = ""): Paragraph {
  return paragraph("", written(text));
}

export function h2(text: Written): Heading {
  return heading("", 2, written(text));
}

export function h3(text: Written): Heading {
  return heading("", 3, written(text));
}

export function bullets(...items: readonly (Written | ListItem)[]): List {
  return list(
    "",
    false,
    items.map((one) => item(one)),
  );
}

export function numbered(...items: readonly (Written | ListItem)[]): List {
  return list(
    "",
    true,
    items.map((one) => item(one)),
  );
}

/** A list item; give it a list to stand below it. */
export function item(text: Written | ListItem, nested?: List): ListItem {
  if (typeof text === "object" && "text" in text) return text;
  if (nested === undefined) return { text: written(text) };
  return { text: written(text), nested: { ordered: nested.ordered, start: nested.start, items: nested.items } };
}

/** What one person said, in one paragraph; `more` changes the rest. */
export function said(text: Written, speaker = "", more: Partial<Quote> = {}): Quote {
  return { ...quote("", [written(text)], speaker), ...more };
}

export function pull(text: Written): PullQuote {
  return pullQuote("", written(text));
}

/** A photo of 2400 × 1600 whose asset is `letter` 64 times, a letter from a to f or a digit. */
export function photo(letter: string, changes: Partial<Photo> = {}): Photo {
  const original = { asset: letter.repeat(64), fileName: `${letter}.jpg`, width: 2400, height: 1600 };
  return { ...placeholder(""), ...original, ...changes };
}

export function photoToCome(credit = "", caption: Written = ""): Photo {
  return { ...placeholder("", credit), caption: written(caption) };
}

export function gallery(caption: Written, ...photos: readonly Photo[]): Gallery {
  const numbered = photos.map((one, index) => (isId(one.id) ? one : { ...one, id: idNumber(800 + index) }));
  return { kind: "gallery", id: "", photos: numbered, caption: written(caption) };
}

export function divider(): Divider {
  return { kind: "divider", id: "" };
}

export function embed(url: string, title = ""): Embed {
  return { kind: "embed", id: "", url, title };
}

export function support(text: Written, label: string, url: string): Support {
  return { kind: "support", id: "", text: written(text), label, url };
}

export function mostRead(title: string, ...items: readonly (string | MostReadItem)[]): MostRead {
  return {
    kind: "mostRead",
    id: "",
    title,
    items: items.map((one) => (typeof one === "string" ? { text: one, url: "" } : one)),
  };
}

/** A table whose first row is its headers. */
export function table(caption: Written, ...rows: readonly (readonly Written[])[]): Table {
  return {
    kind: "table",
    id: "",
    caption: written(caption),
    rows: rows.map((row, index) => row.map((cell) => ({ header: index === 0, text: written(cell) }))),
  };
}

export function unknown(raw: JsonObject): UnknownBlock {
  return { kind: "unknown", id: "", raw };
}

/** What a profile is made from, with every picture a photo wants. */
export function exportInput(written: Story, changes: Partial<ExportInput> = {}): ExportInput {
  return {
    story: written,
    publication: noPublication,
    renditions: allRenditions(written),
    stylesheet: "",
    singleFile: false,
    furniture: true,
    ...changes,
  };
}
