import type { HtmlElement, HtmlNode } from "../../../article/import/html/htmlTree";
import { makeElement } from "../../../article/import/html/makeElement";
import { withoutStyleSheetsAndBases } from "./withoutStyleSheets";

/*
 * The browser builds the tree several times as fast as a parser written for it, in a document of its own which runs and loads nothing. But the page's own
 * policy holds there too, and complains of every style and of a base: styles go under another name until they are read.
 */

const style = "data-galley-style";

/** What stands in the body of a page, as the tree that the readers of pages know. */
export function parseInBrowser(html: string): readonly HtmlNode[] {
  const plain = withoutStyleSheetsAndBases(html).replace(/(?<=[\s"'/])style(?=\s*=)/gi, style);
  return childrenOf(new DOMParser().parseFromString(plain, "text/html").body);
}

const asItWas = (text: string) => text.replaceAll(style, "style");

function childrenOf(element: Element): readonly HtmlNode[] {
  const nodes: HtmlNode[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node instanceof Element) nodes.push(elementOf(node));
    else if (node instanceof Text) nodes.push({ nodeName: "#text", value: asItWas(node.data), parentNode: null });
    else if (node instanceof Comment) nodes.push({ nodeName: "#comment", data: node.data, parentNode: null });
  }
  return nodes;
}

function elementOf(element: Element): HtmlElement {
  const attributes: Record<string, string> = {};
  for (const { name, value } of element.attributes) attributes[asItWas(name)] = asItWas(value);
  return makeElement(element.localName, childrenOf(element), attributes);
}
