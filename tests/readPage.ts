import { type DefaultTreeAdapterTypes, html, parse } from "parse5";
import type { JsonObject } from "../article/json";

export type PageElement = DefaultTreeAdapterTypes.Element;
type PageNode = DefaultTreeAdapterTypes.ChildNode;

/** A page as a browser reads it, with every mistake the parser saw. */
export interface ReadPage {
  readonly mistakes: readonly string[];
  readonly elements: readonly PageElement[];
  readonly comments: number;
  /** The words of the body in their order, with one space between them. */
  readonly visible: string;
}

export function readPage(text: string): ReadPage {
  const mistakes: string[] = [];
  const document = parse(text, { onParseError: (error) => mistakes.push(`${error.code} in line ${error.startLine}`) });
  const elements: PageElement[] = [];
  let comments = 0;
  const walk = (node: PageNode) => {
    if (node.nodeName === "#comment") comments += 1;
    if ("tagName" in node) elements.push(node);
    if ("childNodes" in node) node.childNodes.forEach(walk);
  };
  document.childNodes.forEach(walk);
  const body = elements.find(({ tagName }) => tagName === "body");
  return { mistakes, elements, comments, visible: body ? collapse(wordsOf(body)) : "" };
}

/** What the page says of itself to search engines. */
export function dataOf({ elements }: ReadPage): JsonObject {
  const scripts = elements.filter(({ tagName }) => tagName === "script");
  const [script] = scripts;
  if (!script || scripts.length > 1 || attributesOf(script).type !== "application/ld+json") {
    throw new Error(`The page has ${scripts.length} scripts, or one that is no data.`);
  }
  return JSON.parse(script.childNodes.map(wordsOf).join(""));
}

/** The names and properties of its meta elements with what they say, in their order. */
export function metaOf({ elements }: ReadPage): readonly (readonly [string, string])[] {
  return elements
    .filter(({ tagName }) => tagName === "meta")
    .map(attributesOf)
    .flatMap(({ name, property, content = "" }) =>
      (name ?? property) ? [[name ?? property ?? "", content] as const] : [],
    );
}

const inRunningText = new Set(["a", "b", "code", "em", "s", "small", "span", "strong", "sub", "sup", "time"]);

export function wordsOf(node: PageNode): string {
  if ("value" in node) return node.value;
  if (!("childNodes" in node)) return "";
  const words = node.childNodes.map(wordsOf).join("");
  return inRunningText.has(node.nodeName) ? words : ` ${words} `;
}

/** White space as a reader sees it. */
export function collapse(text: string): string {
  return text.replace(/[\s\u2028\u2029]+/g, " ").trim();
}

export function attributesOf(element: PageElement): Readonly<Record<string, string>> {
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}

export function isHtml(element: PageElement): boolean {
  return element.namespaceURI === html.NS.HTML;
}
