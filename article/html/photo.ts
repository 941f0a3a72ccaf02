import type { Photo } from "../blocks/photo";
import { escapeText, isBlank, oneLine, openTag } from "./escape";
import { inlineHtml, isBlankContent } from "./inline";
import type { Page } from "./page";
import { type PicturePlace, pictureHtml } from "./picture";
import { hasLabel } from "./words";

/** A photo with its caption and credit; one that is still to come is its figcaption alone, or nothing. */
export function photoHtml(photo: Photo, page: Page, place?: PicturePlace): string {
  const isLead = photo.id === page.lead;
  const picture = page.pictureOf(photo);
  const alt = photo.decorative ? "" : oneLine(photo.alt);
  const image = picture === null ? "" : `${pictureHtml(picture, alt, place ?? (isLead ? "lead" : "text"))}\n`;
  const caption = captionHtml(photo, page);
  if (image === "" && caption === "") return "";
  const figcaption = caption === "" ? "" : `<figcaption>${caption}</figcaption>\n`;
  return `${openTag("figure", { "data-kind": "photo", "data-place": isLead ? "lead" : null })}\n${image}${figcaption}</figure>`;
}

function captionHtml(photo: Photo, page: Page): string {
  const words = isBlankContent(photo.caption) ? "" : inlineHtml(photo.caption);
  const credit = oneLine(photo.credit);
  const labelled = hasLabel(credit) ? credit : `${page.words.photo} ${credit}`;
  const copyright = oneLine(photo.copyright);
  return [
    words,
    isBlank(credit) ? "" : `<small>${escapeText(labelled)}</small>`,
    isBlank(copyright) || credit.includes(copyright) ? "" : `<small>${escapeText(copyright)}</small>`,
  ]
    .filter(Boolean)
    .join(" ");
}
