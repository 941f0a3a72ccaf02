import type { Photo } from "../blocks/photo";
import { escapeText, isBlank, oneLine, openTag } from "./escape";
import { inlineHtml, isBlankContent } from "./inline";
import type { Page } from "./page";
import { type PicturePlace, pictureHtml } from "./picture";
import { hasLabel, type PageWords } from "./words";

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
  const caption = isBlankContent(photo.caption) ? [] : [inlineHtml(photo.caption)];
  return [...caption, ...creditLines(photo, page.words).map((line) => `<small>${escapeText(line)}</small>`)].join(" ");
}

/** Whose picture it is, in plain text: the credit behind its label, and the copyright where the credit does not hold it. */
export function creditLines(photo: Photo, words: PageWords): readonly string[] {
  const credit = oneLine(photo.credit);
  const copyright = oneLine(photo.copyright);
  return [
    ...(isBlank(credit) ? [] : [hasLabel(credit) ? credit : `${words.photo} ${credit}`]),
    ...(isBlank(copyright) || credit.includes(copyright) ? [] : [copyright]),
  ];
}
