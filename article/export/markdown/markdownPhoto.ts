import type { Gallery } from "../../blocks/gallery";
import type { Photo } from "../../blocks/photo";
import { isBlank } from "../../html/escape";
import type { PageWords } from "../../html/words";
import { lineMarkdown } from "./markdownInline";
import { label, labelled, paragraphMarkdown } from "./markdownLabel";

/** What the blocks of one story need to know beyond themselves. */
export interface MarkdownSetting {
  readonly pathOf: PathOf;
  readonly words: PageWords;
}

/** The path of a photo's picture from the story's file; null where none goes out. */
type PathOf = (photo: Photo) => string | null;

/** `![alt](media/…)` with caption, credit and copyright below it, a paragraph each. A photo without a picture keeps its place. */
export function photoMarkdown(photo: Photo, setting: MarkdownSetting): string {
  const path = setting.pathOf(photo);
  const { alt, decorative, credit, copyright, focus } = photo;
  const parts: readonly (readonly [string, string])[] = [
    ["caption", paragraphMarkdown(photo.caption)],
    ["credit", isBlank(credit) ? "" : lineMarkdown(credit)],
    ["copyright", isBlank(copyright) ? "" : lineMarkdown(copyright)],
  ];
  const there = parts.filter(([, markdown]) => markdown !== "");
  const flags = [decorative ? "decorative" : "", focus ? `focus ${focus.x} ${focus.y}` : ""];
  return [
    label("photo", ...flags, ...there.map(([name]) => name)),
    `![${decorative ? "" : lineMarkdown(alt)}](${path ?? ""})`,
    ...there.map(([, markdown]) => markdown),
  ].join("\n\n");
}

/** Its photos one by one, and then the caption over all of them. */
export function galleryMarkdown({ photos, caption }: Gallery, setting: MarkdownSetting): string {
  const words = paragraphMarkdown(caption);
  if (photos.length === 0) return labelled("gallery", [["caption", words]]);
  return [
    label("gallery", `${photos.length} ${photos.length === 1 ? "photo" : "photos"}`, words === "" ? "" : "caption"),
    ...photos.map((photo) => photoMarkdown(photo, setting)),
    words,
  ]
    .filter((markdown) => markdown !== "")
    .join("\n\n");
}
