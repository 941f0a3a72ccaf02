import type { Gallery } from "../blocks/gallery";
import { inlineHtml, isBlankContent } from "./inline";
import type { Page } from "./page";
import { photoHtml } from "./photo";

export function galleryHtml(gallery: Gallery, page: Page): string {
  const photos = gallery.photos.map((photo) => photoHtml(photo, page, "gallery")).filter((html) => html !== "");
  const caption = isBlankContent(gallery.caption) ? [] : [`<figcaption>${inlineHtml(gallery.caption)}</figcaption>`];
  const frame = photos.length === 0 ? [] : [`<div>\n${photos.join("\n")}\n</div>`];
  const inside = [...frame, ...caption];
  return inside.length === 0 ? "" : `<figure data-kind="gallery">\n${inside.join("\n")}\n</figure>`;
}
