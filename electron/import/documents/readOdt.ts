import { DOMParser } from "@xmldom/xmldom";
import { escapeText } from "../../../article/html/escape";
import type { NewId } from "../../../article/ids";
import type { StoryImport } from "../../../article/import/storyImport";
import { storyOfDocument } from "./storyOfDocument";
import { unpack } from "./unpack";

const parts = /^(?:content\.xml|styles\.xml|Pictures\/[^/]+)$/;

/** A new story from a text of LibreOffice and others (OpenDocument 1.3, OASIS). */
export async function readOdt(bytes: Uint8Array, newId: NewId): Promise<StoryImport> {
  const unpacked = await unpack(bytes, (name) => parts.test(name));
  if (!unpacked.ok) return { kind: "refused", sentence: unpacked.sentence };
  const { files } = unpacked;
  const content = files.get("content.xml")?.toString("utf8");
  if (content === undefined) return { kind: "refused", sentence: "The file is no OpenDocument text." };
  const named = files.get("styles.xml")?.toString("utf8") ?? "";
  if (/<!DOCTYPE|<!ENTITY/i.test(content + named))
    return { kind: "refused", sentence: "The document holds what no text holds, and was not read." };
  const document = parse(content);
  const shared = named === "" ? null : parse(named); // Without them its words are still there.
  const text = document && first(document, "office:text");
  if (!text) return { kind: "refused", sentence: "The document is damaged: what it says could not be read." };
  const pictures = new Map([...files].filter(([name]) => name.startsWith("Pictures/")));
  try {
    const html = htmlOf(text, stylesIn(shared ? [shared, document] : [document]));
    return storyOfDocument(html, pictures, leftBehind(content), newId);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { kind: "refused", sentence: "It is nested too deep to be a story." };
  }
}

function parse(xml: string) {
  try {
    return new DOMParser({ errorHandler: { warning: stop, error: stop, fatalError: stop } }).parseFromString(
      xml,
      "text/xml",
    );
  } catch {
    return null; // Not well-formed.
  }
}

function stop(message: string): never {
  throw new Error(message);
}

/*
 * OpenDocument says with styles what pages say with elements: a style is looked up by the name that words have for it, and becomes the elements a page would
 * have. The page is then read like any other, so that there is one reader for everything that comes in.
 */

/** What a style makes of words, and whether a list of it counts. */
interface Styles {
  readonly marks: (style: string) => readonly string[];
  readonly numbered: ReadonlySet<string>;
  /** The style, and those that it is made from. */
  readonly line: (style: string) => readonly string[];
}

/** What one style says itself; null where it leaves that to the one it is made from. */
interface Said {
  readonly parent: string;
  readonly isBold: boolean | null;
  readonly isItalic: boolean | null;
  readonly isStruck: boolean | null;
  readonly raised: "sup" | "sub" | "" | null;
}

/** The styles that a document has by name, and those that it made on the way; the later count where both have one. */
function stylesIn(documents: readonly Node[]): Styles {
  const styles = documents.flatMap((document) => all(document, "style:style"));
  const said = new Map(styles.map((style) => [style.getAttribute("style:name") ?? "", saidBy(style)]));
  const line = (name: string): readonly string[] => {
    const names: string[] = [];
    for (let next = name; next !== "" && !names.includes(next); next = said.get(next)?.parent ?? "") names.push(next);
    return names;
  };
  const marks = (name: string) => {
    const all = line(name).flatMap((one) => said.get(one) ?? []);
    const last = <Key extends keyof Said>(key: Key) => all.find((one) => one[key] !== null)?.[key];
    return [
      ...(last("isBold") ? ["strong"] : []),
      ...(last("isItalic") ? ["em"] : []),
      ...(last("isStruck") ? ["s"] : []),
      ...[last("raised") ?? ""].filter((tag) => tag !== ""),
    ];
  };
  const counts = (style: Element) => children(style)[0]?.nodeName === "text:list-level-style-number";
  const lists = documents.flatMap((document) => all(document, "text:list-style")).filter(counts);
  return { marks, line, numbered: new Set(lists.map((style) => style.getAttribute("style:name") ?? "")) };
}

function saidBy(style: Element): Said {
  const properties = first(style, "style:text-properties");
  const value = (key: string) => properties?.getAttribute(key) || null;
  const is = (key: string, matches: RegExp) => {
    const said = value(key);
    return said === null ? null : matches.test(said);
  };
  const position = value("style:text-position");
  return {
    parent: style.getAttribute("style:parent-style-name") ?? "",
    isBold: is("fo:font-weight", /^(?:bold|[6-9]00)$/),
    isItalic: is("fo:font-style", /^(?:italic|oblique)$/),
    isStruck: is("style:text-line-through-style", /^(?!none$)/),
    raised: position && (/^(?:super|[1-9])/.test(position) ? "sup" : /^(?:sub|-)/.test(position) ? "sub" : ""),
  };
}

function htmlOf(node: Node, styles: Styles, listStyle = ""): string {
  const inside = (style = listStyle) =>
    Array.from(node.childNodes ?? [], (child) => htmlOf(child, styles, style)).join("");
  if (node.nodeType === 3) return escapeText(node.nodeValue ?? "");
  if (!isElement(node)) return "";
  switch (node.nodeName) {
    case "text:h": {
      const level = Math.min(6, Number(node.getAttribute("text:outline-level")) || 1);
      return `<h${level}>${inside()}</h${level}>`;
    }
    case "text:p": {
      const style = node.getAttribute("text:style-name") ?? "";
      const tag = styles.line(style).includes("Title") ? "h1" : "p";
      return `<${tag}>${inMarks(inside(), styles.marks(style), tag === "h1")}</${tag}>`;
    }
    case "text:span":
      return inMarks(inside(), styles.marks(node.getAttribute("text:style-name") ?? ""));
    case "text:a":
      return `<a href="${escapeText(node.getAttribute("xlink:href") ?? "").replaceAll('"', "&quot;")}">${inside()}</a>`;
    case "text:list": {
      const style = node.getAttribute("text:style-name") || listStyle;
      const tag = styles.numbered.has(style) ? "ol" : "ul";
      return `<${tag}>${inside(style)}</${tag}>`;
    }
    case "text:list-item":
      return `<li>${inside()}</li>`;
    case "text:line-break":
      return "<br>";
    case "text:tab":
      return " ";
    case "text:s":
      return "\u00a0".repeat(Math.min(100, Number(node.getAttribute("text:c")) || 1)).replace(/^\u00a0$/, " ");
    case "table:table":
      return `<table>${inside()}</table>`;
    case "table:table-row":
      return `<tr>${inside()}</tr>`;
    case "table:table-cell":
      return `<td>${inside()}</td>`;
    case "draw:image":
      return `<img src="${escapeText(node.getAttribute("xlink:href") ?? "").replaceAll('"', "&quot;")}" alt="${altOf(node)}">`;
    case "office:annotation":
    case "office:annotation-end":
    case "text:tracked-changes":
    case "text:sequence-decls":
    case "office:forms":
    case "text:note-citation":
    case "svg:title":
    case "svg:desc":
    case "text:table-of-content":
      return "";
    case "text:note-body":
      return ` (${plain(node)})`;
    default:
      return inside();
  }
}

function inMarks(html: string, tags: readonly string[], isHeading = false): string {
  return tags
    .filter((tag) => !isHeading || tag !== "strong")
    .reduceRight((inner, tag) => `<${tag}>${inner}</${tag}>`, html);
}

function altOf(image: Element): string {
  const frame = image.parentNode;
  const title = frame && (first(frame, "svg:desc") ?? first(frame, "svg:title"));
  return escapeText(title ? plain(title) : "").replaceAll('"', "&quot;");
}

function leftBehind(content: string): readonly string[] {
  return [
    ...(/<office:annotation[ >]/.test(content) ? ["Its comments were left behind."] : []),
    ...(content.includes("<text:tracked-changes") ? ["Its tracked changes were taken as accepted."] : []),
    ...(content.includes("<draw:object ") ? ["A chart or another object could not be carried over."] : []),
  ];
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function children(node: Node): readonly Element[] {
  return Array.from(node.childNodes ?? []).filter(isElement);
}

function all(node: Node, name: string): readonly Element[] {
  return children(node).flatMap((child) => [...(child.nodeName === name ? [child] : []), ...all(child, name)]);
}

function first(node: Node, name: string): Element | null {
  for (const child of children(node)) {
    const found = child.nodeName === name ? child : first(child, name);
    if (found) return found;
  }
  return null;
}

function plain(node: Node): string {
  return (node.textContent ?? "").replace(/\s+/g, " ").trim();
}
