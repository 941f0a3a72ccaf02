import type { Block } from "../../blocks/block";
import { printableAddress } from "../../html/address";
import type { NewId } from "../../ids";
import { withoutTracking } from "../../preflight/links/tracking";
import { plainText } from "../../text";
import { startReading } from "./htmlBlocks";
import { htmlWords } from "./htmlInline";
import {
  attribute,
  childrenOf,
  findElement,
  type HtmlElement,
  type HtmlNode,
  hasTag,
  isElement,
  isInline,
} from "./htmlTree";
import { meaningOf, styleOf, takesBack } from "./inlineStyle";
import { withLists } from "./leveledLists";
import { holding, makeElement } from "./makeElement";
import { isStray } from "./strayParts";

/** What another program copied, as blocks: what it says, without how it looked there. */
export interface Copied {
  readonly blocks: readonly Block[];
  /** The address of each photo's picture, by the photo's id; nothing was fetched. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** Builds a page's tree as browsers do, and gives what stands in its body. */
export type ParsePage = (html: string) => readonly HtmlNode[];

/**
 * Word processors, mail programs and chats say with styles what pages say with elements, and put much beside the words. Here it becomes a page like any
 * other, and is read like one: the same for what is pasted, whichever program it comes from.
 */
export function readCopied(html: string, newId: NewId, parsePage: ParsePage): Copied {
  const pictures = new Map<string, string>();
  const nodes = parsePage(fragmentIn(html));
  const isOffice =
    html.includes("mso-") || /urn:schemas-microsoft-com|class="?Mso|(?:Libre|Open)Office/i.test(html.slice(0, 5000));
  const blocks = startReading(newId, pictures).flow(cleaned(nodes, isOffice));
  return { blocks: blocks.filter((block) => !isEmptyLine(block)), pictures };
}

/** What word processors have for a distance between paragraphs. */
function isEmptyLine(block: Block): boolean {
  return block.kind === "paragraph" && plainText(block.text).trim() === "";
}

/** What stands between the marks of the clipboard, where there are any. */
function fragmentIn(html: string): string {
  const [, marked] = /<!--\s*StartFragment\s*-->([\s\S]*)<!--\s*EndFragment\s*-->/i.exec(html) ?? [];
  // Cells and rows that were copied without their table are nothing without it.
  return marked === undefined || /^\s*<(?:td|th|tr|tbody|col)\b/i.test(marked) ? html : marked;
}

function cleaned(nodes: readonly HtmlNode[], isOffice: boolean): readonly HtmlNode[] {
  return withLists(nodes).flatMap((node) => (isElement(node) ? cleanElement(node, isOffice) : textOnly(node)));
}

/** Comments of the page hold what only its own program understands. */
function textOnly(node: HtmlNode): readonly HtmlNode[] {
  return node.nodeName === "#text" ? [node] : [];
}

function cleanElement(element: HtmlElement, isOffice: boolean): readonly HtmlNode[] {
  const style = styleOf(element);
  if (isStray(element, style, isOffice)) return [];
  const inside = cleaned(childrenOf(element), isOffice);
  if (element.tagName.includes(":") || takesBack(element, style)) return inside;
  const words = inMarks(
    inside,
    headingLevel(element) ? meaningOf(style).filter((tag) => tag !== "strong") : meaningOf(style),
  );
  switch (element.tagName) {
    case "a":
      return cleanLink(element, words);
    case "img":
      return isEmoji(element) ? [textOf(attribute(element, "alt"))] : [element];
    case "blockquote":
      return isQuotedMail(element) ? [makeElement("div", words)] : [holding(element, words)];
    default: {
      const level = headingLevel(element);
      return [level ? makeElement(`h${level}`, withoutBold(words)) : holding(element, words)];
    }
  }
}

/** Marks go around words, not around blocks. */
function inMarks(nodes: readonly HtmlNode[], tags: readonly string[]): readonly HtmlNode[] {
  if (tags.length === 0) return nodes;
  if (!nodes.every(isInline)) {
    return nodes.map((node) =>
      isElement(node) && !isInline(node) ? holding(node, inMarks(childrenOf(node), tags)) : wrapped([node], tags),
    );
  }
  return [wrapped(nodes, tags)];
}

function wrapped(nodes: readonly HtmlNode[], [tag, ...others]: readonly string[]): HtmlNode {
  const inner = others.length > 0 ? [wrapped(nodes, others)] : nodes;
  return makeElement(tag ?? "span", inner);
}

/** 0 for what is no heading. */
function headingLevel(element: HtmlElement): number {
  const own = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (own) return Number(own);
  if (attribute(element, "role") === "heading") return Number(attribute(element, "aria-level")) || 2;
  return /\bMsoTitle\b/.test(attribute(element, "class")) ? 1 : 0;
}

/** A heading is bold by being one. */
function withoutBold(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [node];
    const inside = withoutBold(childrenOf(node));
    return ["b", "strong"].includes(node.tagName) ? inside : [holding(node, inside)];
  });
}

/** Only an address that a page may link to from elsewhere, and nothing of it that says who clicked. */
function cleanLink(link: HtmlElement, words: readonly HtmlNode[]): readonly HtmlNode[] {
  const address = behindRedirect(attribute(link, "href").trim());
  const mayLink = !address.startsWith("#") && printableAddress(address) !== null;
  if (!mayLink || (htmlWords(words) === "" && !findElement(link, hasTag("img")))) return words;
  return [makeElement("a", words, { href: withoutTracking(address).address })];
}

/** Mail programs and Google Docs send every link through a page of their own that counts it. */
function behindRedirect(address: string): string {
  const [, google, outlook] =
    /^https?:\/\/(?:(?:www\.)?google\.[a-z.]+\/url\?(.*)|[\w.-]+\.safelinks\.protection\.outlook\.com\/\?(.*))$/i.exec(
      address,
    ) ?? [];
  const parameters = (google ?? outlook ?? "").split("#")[0]?.split("&") ?? [];
  const names = google === undefined ? ["url"] : ["q", "url"];
  const found = parameters.find((one) => names.includes(one.split("=")[0] ?? ""));
  try {
    const target = decodeURIComponent(found?.slice(found.indexOf("=") + 1) ?? "");
    return /^https?:\/\//i.test(target) ? target : address;
  } catch {
    return address; // Not percent-encoded UTF-8.
  }
}

function isEmoji(image: HtmlElement): boolean {
  const alt = attribute(image, "alt");
  const isNamed = /emoji/i.test(`${attribute(image, "class")} ${image.attrs.map(({ name }) => name).join(" ")}`);
  return alt !== "" && (isNamed || /^\p{Extended_Pictographic}/u.test(alt));
}

/** What a mail answers stands in it as text, and nobody said it to the reporter. */
function isQuotedMail(element: HtmlElement): boolean {
  return attribute(element, "type") === "cite" || /gmail_quote/.test(attribute(element, "class"));
}

/** Text where an element stood. */
function textOf(value: string): HtmlNode {
  return { nodeName: "#text", value, parentNode: null };
}
