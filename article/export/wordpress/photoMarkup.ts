import type { Gallery } from "../../blocks/gallery";
import type { Photo } from "../../blocks/photo";
import { oneLine, openTag } from "../../html/escape";
import type { BodySetting } from "../body/bodySetting";
import { captionLine } from "../body/captionLine";
import { galleryParts } from "../body/galleryParts";
import { blockMarkup } from "./blockMarkup";
import { textAlone } from "./textAlone";

/** An image with its caption and credit; a photo without a picture is a paragraph of these. */
export function photoMarkup(photo: Photo, { words, pictureOf }: BodySetting): string {
  const caption = captionLine(photo, words);
  const picture = pictureOf(photo);
  if (picture === null) return lineMarkup(caption);
  const alt = photo.decorative ? "" : oneLine(photo.alt);
  const image = `${textAlone(openTag("img", { src: picture.path, alt })).slice(0, -1)}/>`;
  const html = `<figure class="wp-block-image size-full">${image}${caption === "" ? "" : captionHtml(caption)}</figure>`;
  return blockMarkup("image", html, { sizeSlug: "full", linkDestination: "none" });
}

/**
 * The class is what WordPress's editor writes; with another it would call the block invalid and offer a repair.
 * `more` are classes before it, each with a space behind.
 */
export function captionHtml(caption: string, more = ""): string {
  return `<figcaption class="${more}wp-element-caption">${textAlone(caption)}</figcaption>`;
}

/** Galleries of the photos that have a picture, and paragraphs of what is said where there is none. */
export function galleryMarkup(gallery: Gallery, setting: BodySetting): string {
  return galleryParts(gallery, setting)
    .map((part) => (part.kind === "words" ? lineMarkup(part.html) : frameMarkup(part.photos, part.caption, setting)))
    .join("\n\n");
}

function frameMarkup(photos: readonly Photo[], caption: string, setting: BodySetting): string {
  const images = photos.map((photo) => photoMarkup(photo, setting)).join("\n\n");
  const under = caption === "" ? "" : captionHtml(caption, "blocks-gallery-caption ");
  const frame = "wp-block-gallery has-nested-images columns-default is-cropped";
  return blockMarkup("gallery", `<figure class="${frame}">${images}${under}</figure>`, { linkTo: "none" });
}

function lineMarkup(html: string): string {
  return html === "" ? "" : blockMarkup("paragraph", textAlone(`<p>${html}</p>`));
}
