import type { Block } from "../../blocks/block";
import type { MostReadItem } from "../../blocks/mostRead";
import { type Quote, quote, sourceKinds } from "../../blocks/quote";
import { sourceKindOf } from "../../html/words";
import type { Inline } from "../../text";
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

/** An element that says in `data-kind` which block of ours it is; null for any other. */
export function readOurs(element: HtmlElement, reading: HtmlReading): readonly Block[] | null {
  const id = reading.newId();
  switch (attribute(element, "data-kind")) {
    case "pull-quote":
      return [{ kind: "pullQuote", id, text: inOneText(reading.flow(childrenOf(element)).flatMap(blockTexts)) }];
    case "gallery":
      return [{ kind: "gallery", id, photos: galleryPhotos(element, reading), caption: captionOf(element) }];
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
    case "most-read":
      return [{ kind: "mostRead", id, ...readMostRead(element) }];
    default:
      return null;
  }
}

/** Any other figure: a quotation, pictures or a table with a caption, or whatever stands in it. */
export function readFigure(element: HtmlElement, reading: HtmlReading): readonly Block[] {
  const inside = elementsIn(element);
  if (inside.some(hasTag("blockquote"))) return [readQuote(element, reading)];
  if (inside.some(hasTag("table"))) return readFigureTable(element, reading);
  const holdsWords = htmlWords(childrenOf(element).filter((node) => node.nodeName !== "figcaption")) !== "";
  if (!holdsWords && findElement(element, hasTag("img")) && !findElement(element, hasTag("figure")))
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

function galleryPhotos(element: HtmlElement, reading: HtmlReading) {
  const frame = elementsIn(element).find(hasTag("div"));
  return (frame ? elementsIn(frame) : []).map((figure) => photoOfFigure(figure, reading));
}

/** A blockquote and, in the figcaption, who said it. */
function readQuote(element: HtmlElement, reading: HtmlReading): Quote {
  const block = elementsIn(element).find(hasTag("blockquote"));
  const caption = elementsIn(element).find(hasTag("figcaption"));
  const texts = block ? reading.flow(childrenOf(block)).flatMap(blockTexts) : [];
  return {
    ...quote(reading.newId(), texts.length === 0 ? [[]] : texts),
    language: block ? attribute(block, "lang") : "",
    ...(caption && readAttribution(caption)),
  };
}

/**
 * `<b>speaker</b>, role; <a>source</a>, date`: what stands in elements is told by them, and what is left is the role, or behind a semicolon the source.
 */
function readAttribution(caption: HtmlElement): Pick<Quote, "speaker" | "role" | "source"> {
  const speaker = findElement(caption, hasTag("b", "strong"));
  const role = findElement(caption, isOfKind("role"));
  const date = findElement(caption, (one) => one.tagName === "time" || (one.tagName === "span" && one !== role));
  const cite = findElement(caption, hasTag("cite"));
  const link = findElement(caption, hasTag("a"));
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
  const link = findElement(element, hasTag("a"));
  if (!link) {
    const [title = "", url = ""] = elementsIn(element).map((line) => htmlWords(childrenOf(line)));
    return { title, url };
  }
  const nodes = childrenOf(link);
  const end = nodes.findIndex((node) => node.nodeName === "br");
  return { title: end < 0 ? "" : htmlWords(nodes.slice(0, end)), url: attribute(link, "href") };
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

function readMostRead(element: HtmlElement) {
  const title = findElement(element, hasTag("h2", "h3"));
  const list = findElement(element, hasTag("ol", "ul"));
  const items = (list ? elementsIn(list) : []).map((item): MostReadItem => {
    const link = findElement(item, hasTag("a"));
    return { text: htmlWords(childrenOf(item)), url: link ? attribute(link, "href") : "" };
  });
  return { title: title ? htmlWords(childrenOf(title)) : "", items };
}
