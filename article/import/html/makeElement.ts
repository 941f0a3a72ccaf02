import type { html } from "parse5";
import type { HtmlElement, HtmlNode } from "./htmlTree";

const namespaceURI = "http://www.w3.org/1999/xhtml" as html.NS.HTML;

/** A new element of the tree, with these attributes and what stands in it. */
export function makeElement(
  tagName: string,
  childNodes: readonly HtmlNode[],
  attributes: Readonly<Record<string, string>> = {},
): HtmlElement {
  return {
    nodeName: tagName,
    tagName,
    attrs: Object.entries(attributes).map(([name, value]) => ({ name, value })),
    namespaceURI,
    childNodes: [...childNodes],
    parentNode: null,
  };
}

/** The same element with something else in it. */
export function holding(element: HtmlElement, childNodes: readonly HtmlNode[]): HtmlElement {
  return { ...element, childNodes: [...childNodes] };
}
