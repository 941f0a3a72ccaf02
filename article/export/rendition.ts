import { type Photo, type PhotoFormat, photoFiles } from "../blocks/photo";
import type { Story } from "../story";
import { renditionSizes, type Size } from "./renditionSizes";
import { storyPhotos } from "./storyPhotos";

/** One file that a photo can be published as: its original, or a smaller JPEG on white made from it. */
export interface Rendition extends Size {
  readonly asset: string;
  readonly format: PhotoFormat;
  readonly original: boolean;
}

/** The renditions of a photo from the smallest on. A GIF goes out as it is. */
export function wantedRenditions(photo: Photo): readonly Rendition[] {
  const { asset, format, width, height } = photo;
  if (asset === null || width < 1 || height < 1) return [];
  if (format === "gif") return originalOf(photo);
  return renditionSizes(photo).map((size) => ({ asset, format: "jpeg", ...size, original: false }));
}

/** The original as the only file of its photo. */
function originalOf(photo: Photo): readonly Rendition[] {
  const { asset, format, width, height } = photo;
  return asset === null || width < 1 || height < 1 ? [] : [{ asset, format, width, height, original: true }];
}

/** All that a photo may go out as: what it wants, and the original where there is none of that. */
export function possibleRenditions(photo: Photo): readonly Rendition[] {
  return [...wantedRenditions(photo).filter(({ original }) => !original), ...originalOf(photo)];
}

/**
 * What a story's photos can be published as, by asset, in the order of `wantedRenditions`. An asset that is not in it has no file.
 * Whoever writes the export asks its media first, so that a page never names a file that does not come.
 */
export type Renditions = ReadonlyMap<string, readonly Rendition[]>;

/** Everything the story's photos want, for media that can make every rendition. */
export function allRenditions(story: Story): Renditions {
  return renditionsThatExist(story, () => true);
}

/** What there is of what the story's photos want; where there is no rendition, the original, and where there is none either, nothing. */
export function renditionsThatExist(story: Story, exists: (rendition: Rendition) => boolean): Renditions {
  const found = new Map<string, readonly Rendition[]>();
  for (const photo of storyPhotos(story)) {
    if (photo.asset === null || found.has(photo.asset)) continue;
    const renditions = wantedRenditions(photo).filter(exists);
    const there = renditions.length > 0 ? renditions : originalOf(photo).filter(exists);
    if (there.length > 0) found.set(photo.asset, there);
  }
  return found;
}

/** The one file of each that goes out where there is no choice of sizes. */
export function largestOnly(renditions: Renditions): Renditions {
  return new Map([...renditions].map(([asset, sizes]) => [asset, sizes.slice(-1)]));
}

/** `media/<first 16 of the SHA-256>-<width>.<ending>`: what a file is says its name, and no name of a person's machine goes out. */
export function mediaPath({ asset, width, format }: Rendition): string {
  return `media/${asset.slice(0, 16)}-${width}.${photoFiles[format].ending}`;
}
