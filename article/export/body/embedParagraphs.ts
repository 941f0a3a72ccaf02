import type { Embed } from "../../blocks/embed";
import { printableAddress } from "../../html/address";
import { escapeText, isBlank, oneLine } from "../../html/escape";
import { linkHtml } from "../../html/inline";
import { lineOf } from "../../html/paragraph";

/** A paragraph with a link by the embed's title, or one with its title and one with its address where nothing may lead there. */
export function embedParagraphs({ title, url }: Embed): readonly string[] {
  if (printableAddress(url) === null) return [lineOf(title), lineOf(url)].filter((html) => html !== "");
  return [`<p>${linkHtml(url, escapeText(oneLine(isBlank(title) ? url : title)))}</p>`];
}
