import type { Block } from "../../blocks/block";
import { heading } from "../../blocks/heading";
import type { ListItem, ListLevel } from "../../blocks/list";
import { paragraph } from "../../blocks/paragraph";
import type { Photo } from "../../blocks/photo";
import { type Quote, quote } from "../../blocks/quote";
import type { NewId } from "../../ids";
import { normalize, textRun } from "../../text";
import { blockTexts, inOneText } from "../blockTexts";
import { guessAttribution } from "../guessAttribution";
import { readFigure, readOurs } from "./htmlFigure";
import { htmlInline, htmlWords } from "./htmlInline";
import { photoOfImage } from "./htmlPhoto";
import type { HtmlReading } from "./htmlReading";
import { readTable } from "./htmlTable";
import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  hasTag,
  isElement,
  isInline,
  isSilent,
} from "./htmlTree";

/**
 * What the readers of figures, tables and lists share, so that each can read blocks within itself. `pictures`
 * collects what was found: the address by the id of its photo.
 */
export function startReading(newId: NewId, pictures: Map<string, string>): HtmlReading {
  const reading: HtmlReading = { newId, pictures, flow: (nodes) => readFlow(nodes, reading) };
  return reading;
}

/** Lines of text between blocks are paragraphs; pictures among them come behind. */
function readFlow(nodes: readonly HtmlNode[], reading: HtmlReading): readonly Block[] {
  const blocks: Block[] = [];
  let line: HtmlNode[] = [];
  const endLine = () => {
    const text = htmlInline(line);
    if (text.some((item) => item.kind !== "break")) blocks.push(paragraph(reading.newId(), text));
    blocks.push(...photosIn(line, reading));
    line = [];
  };
  for (const node of nodes) {
    if (isSilent(node)) continue;
    if (isInline(node)) line.push(node);
    else if (isElement(node)) {
      endLine();
      blocks.push(...readBlock(node, reading));
    }
  }
  endLine();
  return blocks;
}

function photosIn(nodes: readonly HtmlNode[], reading: HtmlReading): readonly Photo[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    return node.tagName === "img" ? [photoOfImage(node, reading)] : photosIn(childrenOf(node), reading);
  });
}

function readBlock(element: HtmlElement, reading: HtmlReading): readonly Block[] {
  const ours = readOurs(element, reading);
  if (ours) return ours;
  const nodes = childrenOf(element);
  switch (element.tagName) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return [
        heading(reading.newId(), element.tagName <= "h2" ? 2 : 3, htmlInline(nodes)),
        ...photosIn(nodes, reading),
      ];
    case "ul":
    case "ol":
      return readList(element, reading);
    case "blockquote":
      return [{ ...quote(reading.newId()), ...quotationOf(element, reading) }];
    case "figure":
      return readFigure(element, reading);
    case "table":
      return readTable(element, reading);
    case "hr":
      return [{ kind: "divider", id: reading.newId() }];
    case "pre":
      return [paragraph(reading.newId(), normalize([textRun(preformatted(element).replace(/\n$/, ""), "code")]))];
    default:
      return reading.flow(nodes);
  }
}

function preformatted(node: HtmlNode): string {
  return "value" in node ? node.value : childrenOf(node).map(preformatted).join("");
}

/** What was said, and who said it, where the blockquote itself ends with that: in a `footer` or `cite`, or in a line that looks like it. */
function quotationOf(element: HtmlElement, reading: HtmlReading): Partial<Quote> {
  const elements = childrenOf(element).filter(isElement);
  const last = elements.at(-1);
  const footer = last && elements.length > 1 && hasTag("footer", "cite")(last) ? last : null;
  const texts = reading.flow(childrenOf(element).filter((node) => node !== footer)).flatMap(blockTexts);
  if (footer) return { quotation: texts, speaker: htmlWords(childrenOf(footer)).replace(/^[—–-]\s*/, "") };
  const guessed = guessAttribution(texts.at(-1) ?? [], texts.at(-2));
  if (guessed) return { quotation: texts.slice(0, -1), ...guessed };
  return { quotation: texts.length === 0 ? [[]] : texts };
}

/** The list, and the pictures that stand in it, behind it. */
function readList(element: HtmlElement, reading: HtmlReading): readonly Block[] {
  const photos: Photo[] = [];
  const level = readLevel(element, reading, photos);
  return level.items.length === 0 ? photos : [{ kind: "list", id: reading.newId(), ...level }, ...photos];
}

function readLevel(element: HtmlElement, reading: HtmlReading, photos: Photo[]): ListLevel {
  const ordered = element.tagName === "ol";
  const start = Number(/^-?\d{1,9}$/.exec(attribute(element, "start"))?.[0] ?? 1);
  const items: ListItem[] = [];
  for (const node of childrenOf(element)) {
    // A list right inside a list belongs to the item before it.
    const stray = isElement(node) && hasTag("ul", "ol")(node) ? items.at(-1) : undefined;
    if (stray) items[items.length - 1] = withNested(stray, readLevel(node as HtmlElement, reading, photos));
    else if (isElement(node) || htmlInline([node]).length > 0) items.push(readItem(node, reading, photos));
  }
  return { ordered, start: ordered ? start : 1, items };
}

function readItem(node: HtmlNode, reading: HtmlReading, photos: Photo[]): ListItem {
  const inside = isElement(node) && node.tagName === "li" ? childrenOf(node) : [node];
  const levels = inside.filter(isElement).filter(hasTag("ul", "ol"));
  const blocks = reading.flow(inside.filter((child) => !levels.some((level) => level === child)));
  photos.push(...blocks.flatMap((block) => (block.kind === "photo" ? [block] : [])));
  const texts = blocks.filter(({ kind }) => kind !== "photo").flatMap(blockTexts);
  const item: ListItem = { text: inOneText(texts) };
  return levels.map((level) => readLevel(level, reading, photos)).reduce(withNested, item);
}

function withNested(item: ListItem, level: ListLevel): ListItem {
  if (level.items.length === 0) return item;
  return { ...item, nested: item.nested ? { ...item.nested, items: [...item.nested.items, ...level.items] } : level };
}
