import type { Embed } from "../../blocks/embed";
import type { Gallery } from "../../blocks/gallery";
import type { Photo } from "../../blocks/photo";
import type { UnknownBlock } from "../../blocks/unknown";
import { webAddress } from "../../html/address";
import { escapeText, isBlank, oneLine, openTag } from "../../html/escape";
import { readableWords } from "../../readableWords";
import type { BodyBlock } from "../body/bodyBlocks";
import type { BodySetting } from "../body/bodySetting";
import { captionLine } from "../body/captionLine";
import { galleryParts } from "../body/galleryParts";
import { cmsBlock, imageTag } from "../cms/cmsBlock";

/** What Ghost's gallery holds. */
export const mostInGallery = 9;

/** As in any system's HTML, but with Ghost's own cards where it has one: gallery, bookmark, callout, and HTML for a table. */
export function ghostBlock(block: BodyBlock, setting: BodySetting): string {
  switch (block.kind) {
    case "gallery":
      return galleryHtml(block, setting);
    case "embed":
      return bookmarkHtml(block) ?? cmsBlock(block, setting);
    case "unknown":
      return calloutHtml(block);
    case "table":
      return htmlCard(cmsBlock(block, setting));
    default:
      return cmsBlock(block, setting);
  }
}

/** Ghost keeps one caption for a gallery: it says what its photos' captions say, one after another, and then the gallery's own. */
function galleryHtml(gallery: Gallery, setting: BodySetting): string {
  return galleryParts(gallery, setting, mostInGallery)
    .map((part) => {
      if (part.kind === "words") return `<p>${part.html}</p>`;
      const captions = [...part.photos.map((photo) => captionLine(photo, setting.words)), part.caption];
      return galleryCard(part.photos, captions.filter(Boolean).join(" / "), setting);
    })
    .join("\n");
}

function galleryCard(photos: readonly Photo[], caption: string, { pictureOf }: BodySetting): string {
  const images = photos.flatMap((photo) => {
    const picture = pictureOf(photo);
    return picture === null ? [] : [`<div class="kg-gallery-image">${imageTag(photo, picture)}</div>`];
  });
  const figcaption = caption === "" ? "" : `\n<figcaption>${caption}</figcaption>`;
  const container = `<div class="kg-gallery-container">\n${images.join("\n")}\n</div>`;
  return `<figure class="kg-card kg-gallery-card">\n${container}${figcaption}\n</figure>`;
}

/** The card that leads to what lives elsewhere; only a page of the web can have one. */
function bookmarkHtml({ title, url }: Embed): string | null {
  const address = webAddress(url);
  if (address === null) return null;
  const words = escapeText(oneLine(isBlank(title) ? url : title));
  const link = `${openTag("a", { class: "kg-bookmark-container", href: address })}<div class="kg-bookmark-title">${words}</div></a>`;
  return `<figure class="kg-card kg-bookmark-card">${link}</figure>`;
}

/** The words of a block that is not known here, set apart from the story's own. */
function calloutHtml(block: UnknownBlock): string {
  const lines = readableWords(block).filter((line) => !isBlank(line));
  if (lines.length === 0) return "";
  const words = lines.map((line) => escapeText(oneLine(line))).join("<br>");
  return `<div class="kg-card kg-callout-card kg-callout-card-grey"><div class="kg-callout-text">${words}</div></div>`;
}

/** Ghost has no table of its own, and takes this as it is. */
function htmlCard(html: string): string {
  return html.startsWith("<figure>") ? `<!--kg-card-begin: html-->\n${html}\n<!--kg-card-end: html-->` : html;
}
