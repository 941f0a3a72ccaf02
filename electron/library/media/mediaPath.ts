import path from "node:path";
import { isAsset, type PhotoFormat, photoFiles } from "../../../article/blocks/photo";

export type RenditionFormat = "webp" | "jpg";

export function mediaFolder(storyFolder: string): string {
  return path.join(storyFolder, "media");
}

/** `asset` is the SHA-256 of the original; nothing else ever becomes a path. */
export function originalPath(storyFolder: string, asset: string, format: PhotoFormat): string {
  return path.join(mediaFolder(storyFolder), `${checked(asset)}.${photoFiles[format].ending}`);
}

export function renditionPath(storyFolder: string, asset: string, width: number, format: RenditionFormat): string {
  if (!Number.isInteger(width) || width <= 0) throw new Error(`A rendition cannot be ${width} pixels wide.`);
  return path.join(mediaFolder(storyFolder), checked(asset), `${width}.${format}`);
}

function checked(asset: string): string {
  if (!isAsset(asset)) throw new Error(`"${asset}" is not the SHA-256 of a photo.`);
  return asset;
}
