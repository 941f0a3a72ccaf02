import { attribute, type HtmlElement } from "./htmlTree";

/*
 * What other programs put beside the words that were copied, and nobody means to copy: comments and their signs, what was deleted while changes were
 * tracked, bullets as letters, pictures of one point.
 */

const strayClasses = new Set([
  ...["msocommentreference", "msocommenttext", "msodel", "eop", "trackchangetextdeletion", "commentstart"],
  ...["commenthighlightpipe", "superscriptcommentmarker", "annotation_reference"],
]);

/** `isOffice`: it comes from a word processor, where `del` is a tracked deletion; elsewhere it is struck through for all to see. */
export function isStray(element: HtmlElement, style: ReadonlyMap<string, string>, isOffice: boolean): boolean {
  const itsClass = attribute(element, "class");
  const classes = itsClass === "" ? [] : itsClass.toLowerCase().split(/\s+/);
  if (style.get("display") === "none" || style.get("mso-hide") === "all") return true;
  if (/^comment/.test(style.get("mso-element") ?? "") || style.get("mso-special-character") === "comment") return true;
  if (style.get("mso-list") === "ignore" || classes.some((name) => strayClasses.has(name))) return true;
  switch (element.tagName) {
    case "del":
      return isOffice;
    case "a":
      return classes.includes("msocomanchor") || /^#(?:cmnt|_msocom)/.test(attribute(element, "href"));
    case "hr":
      return classes.includes("msocomoff");
    case "img":
      return isPixel(element);
    case "style":
    case "script":
    case "title":
      return true;
    default:
      return false;
  }
}

/** It counts who reads a mail, and shows nothing. */
function isPixel(image: HtmlElement): boolean {
  const size = (name: string) => Number.parseFloat(attribute(image, name) || "100");
  return size("width") <= 2 || size("height") <= 2;
}
