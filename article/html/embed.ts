import type { Embed } from "../blocks/embed";
import { printableAddress } from "./address";
import { escapeText, isBlank, oneLine } from "./escape";
import { linkHtml } from "./inline";
import { lineOf } from "./paragraph";

/** A card that names what lives elsewhere and leads there; the page fetches nothing. */
export function embedHtml(embed: Embed): string {
  const inside = printableAddress(embed.url) === null ? wordsAlone(embed) : linkHtml(embed.url, linkWords(embed));
  return inside === "" ? "" : `<aside data-kind="embed" role="note">\n${inside}\n</aside>`;
}

function linkWords({ title, url }: Embed): string {
  const address = escapeText(oneLine(url));
  return isBlank(title) ? address : `${escapeText(oneLine(title))}<br><small>${address}</small>`;
}

function wordsAlone({ title, url }: Embed): string {
  return [lineOf(title), lineOf(url)].filter(Boolean).join("\n");
}
