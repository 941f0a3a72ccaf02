import type { Block } from "../../blocks/block";
import type { MostReadItem } from "../../blocks/mostRead";
import { type Quote, quote, sourceKinds } from "../../blocks/quote";
import { printableAddress } from "../../html/address";
import { oneLine } from "../../html/escape";
import { sourceKindOf } from "../../html/words";
import { type Inline, plainText } from "../../text";
import { blockTexts, inOneText } from "../blockTexts";
import { htmlInline, htmlWords } from "./htmlInline";
import { photoOfFigure } from "./htmlPhoto";
import type { HtmlReading } from "./htmlReading";
import { readTable } from "./htmlTable";
import {
  attribute,
  childrenOf,
  elementsIn,
  findElement,
  type HtmlElement,
  type HtmlNode,
  hasTag,
  isElement,
  isOfKind,
} from "./htmlTree";

/** What stands in each of our own blocks; where something else does, somebody has worked on it, and it is read like any other element. */
const insides: Readonly<Record<string, RegExp>> = {
  "pull-quote": /^.*$/,
  gallery: /^(?:div )?(?:figcaption )?$/,
  photo: /^(?:img )?(?:figcaption )?$/,
  table: /^(?:table )?(?:figcaption )?$/,
  quote: /^(?:blockquote )?(?:figcaption )?$/,
  embed: /^(?:a |p |p p )$/,
  support: /^(?:p )?(?:a |p )?$/,
  "most-read": /^(?:h2 )?(?:ol )?$/,
};

/** Whether nothing stands in the element but these elements, in this order. */
function holdsOnly(element: HtmlElement, tags: RegExp): boolean {
  const inside = childrenOf(element).filter((node) => isElement(node) || htmlWords([node]) !== "");
  return tags.test(inside.map((node) => `${node.nodeName} `).join(""));
}

/** An element that says in `data-kind` which block of ours it is; null for any other. */
export function readOurs(element: HtmlElement, reading: HtmlReading): readonly Block[] | null {
  const kind = attribute(element, "data-kind");
  const inside = Object.hasOwn(insides, kind) ? insides[kind] : undefined;
  if (!inside || !holdsOnly(element, inside)) return null;
  const id = reading.newId();
  switch (kind) {
    case "pull-quote":
      return [{ kind: "pullQuote", id, text: inOneText(reading.flow(childrenOf(element)).flatMap(blockTexts)) }];
    case "gallery":
      return readGallery(element, id, reading);
    case "photo":
      return [photoOfFigure(element, reading)];
    case "table":
      return readFigureTable(element, reading);
    case "quote":
      return [readQuote(element, reading)];
    case "embed":
      return [{ kind: "embed", id, ...readCard(element) }];
    case "support":
      return [{ kind: "support", id, ...readSupport(element) }];
    default:
      return readMostRead(element, id);
  }
}

/** Any other figure: a quotation, pictures or a table with a caption, or whatever stands in it. */
export function readFigure(element: HtmlElement, reading: HtmlReading): readonly Block[] {
  const inside = elementsIn(element);
  if (holdsOnly(element, /^blockquote (?:figcaption )?$/)) return [readQuote(element, reading)];
  if (holdsOnly(element, /^table (?:figcaption )?$/)) return readFigureTable(element, reading);
  const besideCaption = childrenOf(element).filter((node) => node.nodeName !== "figcaption");
  const isPicture = htmlWords(besideCaption) === "" && inside.filter(hasTag("figcaption")).length < 2;
  if (isPicture && findElement(element, hasTag("img")) && !findElement(element, hasTag("figure")))
    return [photoOfFigure(element, reading)];
  return reading.flow(childrenOf(element));
}

function readFigureTable(element: HtmlElement, reading: HtmlReading): readonly Block[] {
  const table = findElement(element, hasTag("table"));
  const caption = captionOf(element);
  return table ? readTable(table, reading, caption) : [{ kind: "table", id: reading.newId(), rows: [], caption }];
}

function captionOf(element: HtmlElement): readonly Inline[] {
  const caption = elementsIn(element).find(hasTag("figcaption"));
  return caption ? htmlInline(childrenOf(caption)) : [];
}

function readGallery(element: HtmlElement, id: string, reading: HtmlReading): readonly Block[] | null {
  const frame = elementsIn(element).find(hasTag("div"));
  const figures = frame ? elementsIn(frame) : [];
  const isOurs = (figure: HtmlElement) => isOfKind("photo")(figure) && holdsOnly(figure, /^(?:img )?(?:figcaption )?$/);
  if (frame && !(holdsOnly(frame, /^(?:figure )*$/) && figures.every(isOurs))) return null;
  const photos = figures.map((figure) => photoOfFigure(figure, reading));
  return [{ kind: "gallery", id, photos, caption: captionOf(element) }];
}

/** A blockquote and, in the figcaption, who said it. */
function readQuote(element: HtmlElement, reading: HtmlReading): Quote {
  const block = elementsIn(element).find(hasTag("blockquote"));
  const caption = elementsIn(element).find(hasTag("figcaption"));
  const texts = block ? reading.flow(childrenOf(block)).flatMap(blockTexts) : [];
  return {
    ...quote(reading.newId(), texts.length === 0 ? [[]] : texts),
    language: block ? attribute(block, "lang") : "",
    ...(caption && saidBy(readAttribution(caption), isOfKind("quote")(element))),
  };
}

type Attribution = Pick<Quote, "speaker" | "role" | "source">;

/** On other pages the first of the words is the speaker, whatever they are set in. */
function saidBy(read: Attribution, isOurs: boolean): Attribution {
  if (isOurs || read.speaker !== "") return read;
  const [, speaker = "", role = ""] = /^[—–-]?\s*([^,]*)(?:,\s*(.*))?$/s.exec(read.role) ?? [];
  return { ...read, speaker, role };
}

/**
 * `<b>speaker</b>, role; <a>source</a>, date`: what stands in elements is told by them, and what is left is the role, or behind a semicolon the source.
 */
function readAttribution(caption: HtmlElement): Pick<Quote, "speaker" | "role" | "source"> {
  const speaker = findElement(caption, hasTag("b", "strong"));
  const role = findElement(caption, isOfKind("role"));
  const date = findElement(caption, (one) => one.tagName === "time" || (one.tagName === "span" && one !== role));
  const cite = findElement(caption, hasTag("cite"));
  const link = findElement(cite ?? caption, hasTag("a"));
  const told: readonly (HtmlElement | null)[] = [speaker, role, date, cite, link];
  const rest = htmlWords(childrenOf(caption).filter((node) => !told.some((one) => one === node)));
  const [left = "", ...behind] = rest.replace(/^[\s,;]+|[\s,;]+$/g, "").split("; ");
  const words = (one: HtmlElement | null) => (one ? htmlWords(childrenOf(one)) : "");
  const kind = sourceKinds.find((one) => cite && one === attribute(cite, "data-source")) ?? "";
  const url = link ? attribute(link, "href") : "";
  const title = words(cite ?? link) || behind.join("; ");
  return {
    speaker: words(speaker),
    role: role ? words(role) : left,
    source: {
      kind,
      title: title === url || (kind !== "" && sourceKindOf(title) === kind) ? "" : title,
      url,
      date: date ? attribute(date, "datetime") || words(date) : "",
    },
  };
}

/** A link with a title over its address, or both as text. */
function readCard(element: HtmlElement) {
  const link = elementsIn(element).find(hasTag("a"));
  if (!link) {
    const [title = "", url = ""] = elementsIn(element).map((line) => htmlWords(childrenOf(line)));
    return { title, url };
  }
  const url = attribute(link, "href");
  const lines = htmlInline(childrenOf(link));
  const [title = "", ...rest] = plainText(lines).split("\n");
  const shown = rest.length === 0 ? title : rest.join(" ");
  const isAddress = shown === url || printableAddress(shown) === url || shown === typedAddress(url);
  if (isAddress) return { title: rest.length === 0 ? "" : title, url };
  return { title: [title, ...rest].join(" "), url };
}

/** The address as a page shows it: what was percent-encoded as its letters, without those that no page holds. */
function typedAddress(url: string): string {
  try {
    return oneLine(decodeURI(url));
  } catch {
    // What is not percent-encoded UTF-8 was shown as it is.
    return oneLine(url);
  }
}

function readSupport(element: HtmlElement) {
  const inside = elementsIn(element);
  const link = inside.find(hasTag("a"));
  const [first, second] = inside.filter(hasTag("p"));
  const label = link ?? second;
  const inlineOf = (node: HtmlNode | undefined) => (isElement(node) ? htmlInline(childrenOf(node)) : []);
  return {
    text: inlineOf(first),
    label: label ? htmlWords(childrenOf(label)) : "",
    url: link ? attribute(link, "href") : "",
  };
}

function readMostRead(element: HtmlElement, id: string): readonly Block[] | null {
  const title = elementsIn(element).find(hasTag("h2"));
  const list = elementsIn(element).find(hasTag("ol"));
  if (list && !holdsOnly(list, /^(?:li )*$/)) return null;
  const items = (list ? elementsIn(list) : []).map((item): MostReadItem => {
    const link = findElement(item, hasTag("a"));
    return { text: htmlWords(childrenOf(item)), url: link ? attribute(link, "href") : "" };
  });
  return [{ kind: "mostRead", id, title: title ? htmlWords(childrenOf(title)) : "", items }];
}
