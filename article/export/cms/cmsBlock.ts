import { assertNever } from "../../assertNever";
import type { Gallery } from "../../blocks/gallery";
import type { Photo } from "../../blocks/photo";
import type { Quote } from "../../blocks/quote";
import type { Table } from "../../blocks/table";
import { oneLine, openTag } from "../../html/escape";
import { headingHtml } from "../../html/heading";
import { inlineHtml, isBlankContent } from "../../html/inline";
import { listHtml } from "../../html/list";
import { paragraphHtml, paragraphOf } from "../../html/paragraph";
import type { PictureFile } from "../../html/picture";
import { rowsHtml } from "../../html/table";
import { unknownParagraphs } from "../../html/unknown";
import { attributionLine } from "../body/attributionLine";
import type { BodyBlock } from "../body/bodyBlocks";
import type { BodySetting } from "../body/bodySetting";
import { captionLine } from "../body/captionLine";
import { embedParagraphs } from "../body/embedParagraphs";

/** One block in the elements that every system's importer knows, with no attribute that only a page of ours would need. */
export function cmsBlock(block: BodyBlock, setting: BodySetting): string {
  switch (block.kind) {
    case "paragraph":
      return paragraphHtml(block);
    case "heading":
      return headingHtml(block);
    case "list":
      return listHtml(block);
    case "quote":
      return quoteHtml(block, setting);
    case "photo":
      return photoHtml(block, setting);
    case "gallery":
      return galleryHtml(block, setting);
    case "divider":
      return "<hr>";
    case "embed":
      return embedParagraphs(block).join("\n");
    case "table":
      return tableHtml(block);
    case "unknown":
      return unknownParagraphs(block).join("\n");
    default:
      return assertNever(block);
  }
}

/** Importers know a blockquote and lose what stands around it, so the attribution is its last paragraph. */
function quoteHtml(quote: Quote, setting: BodySetting): string {
  const attribution = attributionLine(quote, setting);
  const paragraphs = [
    ...quote.quotation.map(paragraphOf).filter((html) => html !== ""),
    ...(attribution === "" ? [] : [`<p>— ${attribution}</p>`]),
  ];
  return paragraphs.length === 0 ? "" : `<blockquote>\n${paragraphs.join("\n")}\n</blockquote>`;
}

/** A photo without a picture is a paragraph with its caption and credit. */
function photoHtml(photo: Photo, { words, pictureOf }: BodySetting): string {
  const caption = captionLine(photo, words);
  const picture = pictureOf(photo);
  if (picture === null) return caption === "" ? "" : `<p>${caption}</p>`;
  return figureOf([imageTag(photo, picture), ...figcaptionOf(caption)]);
}

/**
 * Decoration has an empty `alt`, which HTML wants where a picture says nothing; without the attribute a screen
 * reader would spell out the address.
 */
export function imageTag(photo: Photo, { path, width, height }: PictureFile): string {
  return openTag("img", { src: path, width, height, alt: photo.decorative ? "" : oneLine(photo.alt) });
}

/** The photos one after another, and what is said of all of them behind the last. */
function galleryHtml(gallery: Gallery, setting: BodySetting): string {
  const photos = gallery.photos.map((photo) => photoHtml(photo, setting));
  return [...photos, paragraphOf(gallery.caption)].filter((html) => html !== "").join("\n");
}

function tableHtml(table: Table): string {
  const rows = rowsHtml(table);
  const caption = isBlankContent(table.caption) ? "" : inlineHtml(table.caption);
  if (rows.length === 0) return caption === "" ? "" : `<p>${caption}</p>`;
  return figureOf([`<table>\n${rows.join("\n")}\n</table>`, ...figcaptionOf(caption)]);
}

function figureOf(inside: readonly string[]): string {
  return `<figure>\n${inside.join("\n")}\n</figure>`;
}

function figcaptionOf(caption: string): readonly string[] {
  return caption === "" ? [] : [`<figcaption>${caption}</figcaption>`];
}
