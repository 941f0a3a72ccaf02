import { printableAddress } from "../../../article/html/address";
import { withoutStyleSheetsAndBases } from "./withoutStyleSheets";

/*
 * The content security policy forbids style attributes, also in a document that is only read; and word processors on the web say bold and
 * italic by nothing else. So the attributes are renamed before they are parsed, and the few words of theirs that are about the text, and not
 * about its looks, are set by script, which the policy allows.
 */

const styleAttribute = /(<[a-z][^<>]*?\s)style(?=\s*=)/gi;

/** Elements that only change looks, or that Lexical takes for blocks and would eat the spaces around. */
const looksOnly = "font, u, ins, mark, big, small, a:not([href])";

/** The page that another program copied, with what a story can hold: no colours, no sizes, no links that a page must not have. */
export function readPastedHtml(html: string): Document {
  const quiet = withoutStyleSheetsAndBases(html).replace(styleAttribute, "$1data-style");
  const page = new DOMParser().parseFromString(quiet, "text/html");
  for (const link of page.querySelectorAll("a[href]")) cleanLink(link);
  for (const element of page.querySelectorAll(looksOnly)) element.replaceWith(spanWith(page, element));
  for (const element of page.querySelectorAll<HTMLElement>("[data-style]")) applyMeaning(element);
  return page;
}

/** Only the address of a link is kept, and only one that a page may link to from elsewhere. */
function cleanLink(link: Element): void {
  const address = link.getAttribute("href") ?? "";
  const mayLink = !address.trim().startsWith("#") && printableAddress(address) !== null;
  for (const name of ["target", "rel", "title", ...(mayLink ? [] : ["href"])]) link.removeAttribute(name);
}

function spanWith(page: Document, element: Element): Element {
  const span = page.createElement("span");
  const style = element.getAttribute("data-style");
  if (style !== null) span.setAttribute("data-style", style);
  span.append(...element.childNodes);
  return span;
}

function applyMeaning(element: HTMLElement): void {
  const written = document.createElement("span").style;
  written.cssText = element.dataset.style ?? "";
  const { style } = element;
  style.fontWeight = weightOf(written.fontWeight);
  style.fontStyle = written.fontStyle;
  style.verticalAlign = written.verticalAlign;
  style.whiteSpace = written.whiteSpace;
  if (written.textDecoration.includes("line-through")) style.textDecoration = "line-through";
}

/** Lexical knows two weights by their words. */
function weightOf(written: string): string {
  if (written === "") return "";
  return written === "bold" || written === "bolder" || Number(written) >= 600 ? "bold" : "normal";
}
