import path from "node:path";
import type { PhotoFormat } from "../../../article/blocks/photo";

export type RenditionFormat = "webp" | "jpg";

interface Kind {
  readonly extension: string;
  readonly type: string;
}

export const mediaKinds: Readonly<Record<PhotoFormat, Kind>> = {
  jpeg: { extension: "jpg", type: "image/jpeg" },
  png: { extension: "png", type: "image/png" },
  webp: { extension: "webp", type: "image/webp" },
  gif: { extension: "gif", type: "image/gif" },
};

export function mediaFolder(storyFolder: string): string {
  return path.join(storyFolder, "media");
}

/** `asset` is the SHA-256 of the original; nothing else ever becomes a path. */
export function originalPath(storyFolder: string, asset: string, format: PhotoFormat): string {
  return path.join(mediaFolder(storyFolder), `${checked(asset)}.${mediaKinds[format].extension}`);
}

export function renditionPath(storyFolder: string, asset: string, width: number, format: RenditionFormat): string {
  if (!Number.isInteger(width) || width <= 0) throw new Error(`A rendition cannot be ${width} pixels wide.`);
  return path.join(mediaFolder(storyFolder), checked(asset), `${width}.${format}`);
}

export function isAsset(value: string): boolean {
  return /^[0-9a-f]{64}$/.test(value);
}

function checked(asset: string): string {
  if (!isAsset(asset)) throw new Error(`"${asset}" is not the SHA-256 of a photo.`);
  return asset;
}
