import { createHash } from "node:crypto";
import path from "node:path";
import { assertNever } from "../../article/assertNever";
import { photoFiles } from "../../article/blocks/photo";
import type { ExportedFile, ExportedPicture } from "../../article/export/exported";
import type { Rendition } from "../../article/export/rendition";
import type { Disk } from "../library/disk/disk";
import { writeAll } from "../library/disk/writeAtomic";

/** A file that is whole and durable in the hidden folder, and where it is to go. */
export interface StagedFile {
  /** Within the export's folder, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  readonly staged: string;
}

/** Gives the bytes of a picture, or the path of a file that holds them. */
export type FetchMedia = (rendition: Rendition) => Promise<Uint8Array | string>;

export interface StageRequest {
  readonly files: readonly ExportedFile[];
  readonly folder: string;
  readonly media: FetchMedia;
  /** Throws when the person has cancelled. */
  readonly goOn: () => void;
  readonly onProgress: (done: number, of: number) => void;
}

/** Writes every file under a number into `folder`, so that nothing but renaming is left to do. */
export async function stageFiles(disk: Disk, request: StageRequest): Promise<readonly StagedFile[]> {
  const { files, folder, media, goOn, onProgress } = request;
  const result: StagedFile[] = [];
  for (const [index, file] of files.entries()) {
    goOn();
    const bytes = await bytesOf(file, (picture) => pictureBytes(disk, media, picture));
    const staged = path.join(folder, String(index));
    await writeWhole(disk, staged, bytes);
    result.push({ path: checkedPath(file.path), sha256: sha256Of(bytes), staged });
    onProgress(index + 1, files.length);
  }
  return result;
}

type PictureBytes = (picture: ExportedPicture) => Promise<Uint8Array>;

async function bytesOf(file: ExportedFile, picture: PictureBytes): Promise<Uint8Array> {
  switch (file.kind) {
    case "text":
      return Buffer.from(file.text);
    case "media":
      return picture(file);
    case "textWithMedia": {
      const parts = await Promise.all(
        file.parts.map((part) => (typeof part === "string" ? part : dataAddress(part, picture))),
      );
      return Buffer.from(parts.join(""));
    }
    default:
      return assertNever(file);
  }
}

/** A picture as a `data:` address (RFC 2397). */
async function dataAddress(part: ExportedPicture, picture: PictureBytes): Promise<string> {
  return `data:${photoFiles[part.media.format].type};base64,${Buffer.from(await picture(part)).toString("base64")}`;
}

async function pictureBytes(disk: Disk, media: FetchMedia, { media: rendition }: ExportedPicture): Promise<Uint8Array> {
  const source = await media(rendition);
  return typeof source === "string" ? disk.read(source) : source;
}

/** A new file with all of the bytes, durable. */
export async function writeWhole(disk: Disk, target: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.create(target);
  try {
    await writeAll(file, bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Profiles name their files themselves, from hashes and words of ours; anything else is a mistake. */
function checkedPath(name: string): string {
  if (!/^(?:[a-z0-9][a-z0-9-]*\/)*[a-z0-9][a-z0-9-]*\.[a-z0-9]+$/.test(name)) {
    throw new Error(`"${name}" is not a path that an export can write to.`);
  }
  return name;
}
