import type { DefaultTreeAdapterTypes } from "parse5";

/**
 * The tree of parse5, which builds it as browsers do (WHATWG HTML, 13.2): whatever comes in has a tree, and none is
 * a failure.
 */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

export function isElement(node: HtmlNode | HtmlParent | undefined): node is HtmlElement {
  return node !== undefined && "tagName" in node;
}

/** Not those of a `<template>`: parse5 keeps them apart, and a browser shows none of them. */
export function childrenOf(node: HtmlNode | HtmlParent): readonly HtmlNode[] {
  return "childNodes" in node ? node.childNodes : [];
}

export function elementsIn(node: HtmlNode | HtmlParent): readonly HtmlElement[] {
  return childrenOf(node).filter(isElement);
}

/** Empty where there is none. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? "";
}

/** The first element below `node`, in the order of the text, for which `is` is true. */
export function findElement(node: HtmlNode | HtmlParent, is: (element: HtmlElement) => boolean): HtmlElement | null {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue;
    const found = is(child) ? child : findElement(child, is);
    if (found) return found;
  }
  return null;
}

export const hasTag =
  (...names: readonly string[]) =>
  (element: HtmlElement): boolean =>
    names.includes(element.tagName);

/** Our own pages say with `data-kind` what an element is; on other pages the attribute may mean anything. */
export const isOfKind =
  (kind: string) =>
  (element: HtmlElement): boolean =>
    attribute(element, "data-kind") === kind;

const silent = new Set(["script", "style", "template", "head", "noscript", "iframe", "object", "svg", "math"]);

/** What a browser shows no words of. */
export function isSilent(node: HtmlNode): boolean {
  return isElement(node) ? silent.has(node.tagName) : node.nodeName !== "#text";
}

const inRunningText = new Set(
  [
    "a",
    "abbr",
    "acronym",
    "b",
    "bdi",
    "bdo",
    "big",
    "br",
    "button",
    "cite",
    "code",
    "data",
    "del",
    "dfn",
    "em",
    "font",
  ].concat(
    [
      "i",
      "img",
      "input",
      "ins",
      "kbd",
      "label",
      "mark",
      "nobr",
      "picture",
      "q",
      "ruby",
      "rp",
      "rt",
      "s",
      "samp",
      "small",
    ],
    ["source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"],
  ),
);

/** Whether the node stands in a line of text; everything else begins a block of its own. */
export function isInline(node: HtmlNode): boolean {
  return !isElement(node) || inRunningText.has(node.tagName);
}
