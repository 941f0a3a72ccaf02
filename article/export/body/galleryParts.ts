import type { Gallery } from "../../blocks/gallery";
import type { Photo } from "../../blocks/photo";
import { inlineHtml, isBlankContent } from "../../html/inline";
import type { BodySetting } from "./bodySetting";
import { captionLine } from "./captionLine";

/** What another system can show as one gallery, its caption as inline HTML (empty without one); or words that stand where there is no picture. */
export type GalleryPart =
  | { readonly kind: "pictures"; readonly photos: readonly Photo[]; readonly caption: string }
  | { readonly kind: "words"; readonly html: string };

/**
 * A gallery for systems whose own galleries hold nothing but pictures, and perhaps only so many: its photos in their order, the gallery's caption with
 * the last of them.
 */
export function galleryParts(
  { photos, caption }: Gallery,
  { words, pictureOf }: BodySetting,
  most = Number.POSITIVE_INFINITY,
): readonly GalleryPart[] {
  const parts: GalleryPart[] = [];
  for (const photo of photos) {
    const last = parts.at(-1);
    if (pictureOf(photo) === null) parts.push({ kind: "words", html: captionLine(photo, words) });
    else if (last?.kind !== "pictures" || last.photos.length >= most) {
      parts.push({ kind: "pictures", photos: [photo], caption: "" });
    } else parts[parts.length - 1] = { ...last, photos: [...last.photos, photo] };
  }
  const own = isBlankContent(caption) ? "" : inlineHtml(caption);
  const last = parts.at(-1);
  if (last?.kind === "pictures") parts[parts.length - 1] = { ...last, caption: own };
  else parts.push({ kind: "words", html: own });
  return parts.filter((part) => part.kind === "pictures" || part.html !== "");
}
