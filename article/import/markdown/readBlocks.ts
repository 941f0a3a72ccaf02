import type {
  Blockquote,
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  ListItem as MarkdownItem,
  List as MarkdownList,
  Paragraph as MarkdownParagraph,
  Table as MarkdownTable,
  RootContent,
  Text,
} from "mdast";
import { parseFragment } from "parse5";
import type { Block } from "../../blocks/block";
import { heading } from "../../blocks/heading";
import type { List, ListItem, ListLevel } from "../../blocks/list";
import { paragraph } from "../../blocks/paragraph";
import { type Photo, placeholder } from "../../blocks/photo";
import { type Quote, quote } from "../../blocks/quote";
import type { TableCell } from "../../blocks/table";
import type { NewId } from "../../ids";
import { type Inline, inlineText, normalize, textRun } from "../../text";
import { blockTexts, inOneText } from "../blockTexts";
import { guessAttribution } from "../guessAttribution";
import { startReading } from "../html/htmlBlocks";
import { type Definitions, readInline } from "./readInline";
import { readAttribution } from "./readQuote";

/** What every part of a document is read with. */
export interface MarkdownReading {
  readonly newId: NewId;
  readonly definitions: Definitions;
  /** Notes the file that a photo names, by the photo's id. */
  readonly pictures: Map<string, string>;
}

/** The blocks of a node that stands under no label of ours; no word of it is left out. */
export function readNode(node: RootContent, reading: MarkdownReading): readonly Block[] {
  const { newId } = reading;
  switch (node.type) {
    case "paragraph":
      return readParagraph(node, reading);
    case "heading": {
      const { content, images } = readInline(node.children, reading.definitions);
      const words = heading(newId(), node.depth <= 2 ? 2 : 3, content);
      return [words, ...images.map((image) => photoOf(image, reading))];
    }
    case "list":
      return readList(node, reading);
    case "blockquote":
      return [readBlockquote(node, reading, "guess")];
    case "thematicBreak":
      return [{ kind: "divider", id: newId() }];
    case "code":
      return [paragraph(newId(), codeLines(node.value))];
    case "table":
      return [{ kind: "table", id: newId(), rows: readRows(node, reading), caption: [] }];
    case "html":
      return startReading(newId, new Map()).flow(parseFragment(node.value).childNodes);
    case "definition":
      return readDefinition(node, reading);
    case "footnoteDefinition":
      return readFootnote(node, reading);
    default:
      return [];
  }
}

/** An address that nothing leads to is somebody's words: `[Ivanov]: no`. One that leads nowhere itself is how authors write a comment. */
function readDefinition({ identifier, label, url, title }: Definition, reading: MarkdownReading): readonly Block[] {
  if (reading.definitions.get(identifier) === url || url === "" || url === "#") return [];
  const words = `[${label ?? identifier}]: ${url}${title ? ` "${title}"` : ""}`;
  return [paragraph(reading.newId(), inlineText(words))];
}

/** A note stays where it stands, behind its number. */
function readFootnote(node: FootnoteDefinition, reading: MarkdownReading): readonly Block[] {
  const { identifier, label } = node;
  const number: FootnoteReference = { type: "footnoteReference", identifier, label: label ?? identifier };
  const space: Text = { type: "text", value: " " };
  const [first, ...others] = node.children;
  const isText = first?.type === "paragraph";
  const head: MarkdownParagraph = {
    type: "paragraph",
    children: isText ? [number, space, ...first.children] : [number],
  };
  return [head, ...(isText ? others : node.children)].flatMap((child) => readNode(child, reading));
}

function readParagraph(node: MarkdownParagraph, reading: MarkdownReading): readonly Block[] {
  const { content, images } = readInline(node.children, reading.definitions);
  const words = content.length === 0 && images.length > 0 ? [] : [paragraph(reading.newId(), content)];
  return [...words, ...images.map((image) => photoOf(image, reading))];
}

/** A place for the picture. What stands as its title is its caption. */
export function photoOf(
  image: ReturnType<typeof readInline>["images"][number],
  { newId, pictures }: MarkdownReading,
): Photo {
  const photo = placeholder(newId());
  if (image.url !== "") pictures.set(photo.id, image.url);
  return { ...photo, alt: image.alt ?? "", caption: inlineText(image.title ?? "") };
}

function codeLines(code: string): readonly Inline[] {
  return normalize([textRun(code, "code")]);
}

/** The list, and what pictures stand in it, behind it. */
function readList(node: MarkdownList, reading: MarkdownReading): readonly Block[] {
  const photos: Photo[] = [];
  const list: List = { kind: "list", id: reading.newId(), ...readLevel(node, reading, photos) };
  return [list, ...photos];
}

function readLevel(node: MarkdownList, reading: MarkdownReading, photos: Photo[]): ListLevel {
  const ordered = node.ordered ?? false;
  const items = node.children.map((item) => readItem(item, reading, photos));
  return { ordered, start: ordered ? (node.start ?? 1) : 1, items };
}

/** Everything in an item but lists is its text, line by line. */
function readItem(item: MarkdownItem, reading: MarkdownReading, photos: Photo[]): ListItem {
  const lines: (readonly Inline[])[] = [];
  const levels: ListLevel[] = [];
  for (const child of item.children) {
    if (child.type === "list") levels.push(readLevel(child, reading, photos));
    else for (const block of readNode(child, reading)) addLines(block, lines, photos);
  }
  const text = inOneText(lines);
  const [first, ...others] = levels;
  if (first === undefined) return { text };
  return { text, nested: { ...first, items: [...first.items, ...others.flatMap(({ items }) => items)] } };
}

function addLines(block: Block, lines: (readonly Inline[])[], photos: Photo[]): void {
  if (block.kind === "photo") photos.push(block);
  else lines.push(...blockTexts(block));
}

/** `attribution` says whether the last paragraph names who said it. */
export function readBlockquote(
  node: Blockquote,
  reading: MarkdownReading,
  attribution: "last" | "none" | "guess",
): Quote {
  const last = node.children.at(-1);
  const isLast = attribution === "last" && last?.type === "paragraph";
  const inside = isLast ? node.children.slice(0, -1) : node.children;
  const texts = inside.flatMap((child) => readNode(child, reading)).flatMap(blockTexts);
  if (isLast) return { ...quoteOf(texts, reading), ...readAttribution(last, reading.definitions) };
  const guessed = attribution === "guess" ? guessAttribution(texts.at(-1) ?? [], texts.at(-2)) : null;
  return guessed ? { ...quoteOf(texts.slice(0, -1), reading), ...guessed } : quoteOf(texts, reading);
}

function quoteOf(texts: readonly (readonly Inline[])[], { newId }: MarkdownReading): Quote {
  return quote(newId(), texts.length === 0 ? [[]] : texts.map(normalize));
}

/** The rows of a table. Markdown wants a head; an empty one is none, where nothing else is known. */
export function readRows(
  node: MarkdownTable,
  { definitions }: MarkdownReading,
  hasHead?: boolean,
): readonly (readonly TableCell[])[] {
  const rows = node.children.map((row, index) =>
    row.children.map((cell) => ({ header: index === 0, text: readInline(cell.children, definitions).content })),
  );
  return (hasHead ?? rows[0]?.some(({ text }) => text.length > 0)) ? rows : rows.slice(1);
}
