import { html } from "parse5";
import type { HtmlElement, HtmlNode } from "./htmlTree";

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
    namespaceURI: html.NS.HTML,
    childNodes: [...childNodes],
    parentNode: null,
  };
}

/** The same element with something else in it. */
export function holding(element: HtmlElement, childNodes: readonly HtmlNode[]): HtmlElement {
  return { ...element, childNodes: [...childNodes] };
}
