import { parse } from "parse5";
import { childrenOf, findElement, type HtmlNode, hasTag } from "./htmlTree";

/** What stands in the body of a page, read without a browser. */
export function parsePage(html: string): readonly HtmlNode[] {
  const body = findElement(parse(html), hasTag("body"));
  return body ? childrenOf(body) : [];
}
