import { createHash } from "node:crypto";
import path from "node:path";
import { assertNever } from "../../article/assertNever";
import { photoFiles } from "../../article/blocks/photo";
import type { ExportedFile, ExportedPicture } from "../../article/export/exported";
import type { Disk } from "../library/disk/disk";
import { writeAll } from "../library/disk/writeAtomic";

/** A file that is whole and durable in the hidden folder, and where it is to go. */
export interface StagedFile {
  /** Within the export's folder, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  readonly staged: string;
}

/** Gives the bytes of a picture as it goes out. */
export type FetchMedia = (picture: ExportedPicture) => Promise<Uint8Array>;

/** A file of a profile, or one that only something outside can make, from the pictures as they go out. */
export type FileToWrite = ExportedFile | MadeFile;

interface MadeFile {
  readonly kind: "made";
  readonly path: string;
  make(picture: FetchMedia): Promise<Uint8Array>;
}

/** What is made, in order; the first failure ends it, and the folder is for the caller to take away. */
export interface StageRequest {
  readonly files: readonly FileToWrite[];
  readonly folder: string;
  readonly media: FetchMedia;
  /** Throws when the person has cancelled. */
  readonly goOn: () => void;
  /** Counts files, and pictures inside them. */
  readonly onProgress: (done: number, of: number) => void;
}

/** Writes every file under a number into `folder`, so that nothing but renaming is left to do. */
export async function stageFiles(disk: Disk, request: StageRequest): Promise<readonly StagedFile[]> {
  const { files, folder, media, goOn, onProgress } = request;
  const of = files.reduce((sum, file) => sum + 1 + picturesInside(file), 0);
  let done = 0;
  const progress = () => {
    done += 1;
    onProgress(done, of);
    goOn();
  };
  const pictureInside = async (one: ExportedPicture) => {
    const bytes = await media(one);
    progress();
    return bytes;
  };
  const result: StagedFile[] = [];
  goOn();
  for (const [index, file] of files.entries()) {
    const bytes = await bytesOf(file, file.kind === "textWithMedia" ? pictureInside : media).catch((error) => {
      goOn(); // What was given up has not failed.
      throw error;
    });
    result.push(await stageOne(disk, path.join(folder, String(index)), file.path, bytes));
    progress();
  }
  return result;
}

/** For a file that can only be made when the others are known: the manifest. */
export async function stageOne(disk: Disk, staged: string, name: string, bytes: Uint8Array): Promise<StagedFile> {
  await writeWhole(disk, staged, bytes);
  return { path: checkedPath(name), sha256: sha256Of(bytes), staged };
}

function picturesInside(file: FileToWrite): number {
  return file.kind === "textWithMedia" ? file.parts.filter((part) => typeof part !== "string").length : 0;
}

async function bytesOf(file: FileToWrite, picture: FetchMedia): Promise<Uint8Array> {
  switch (file.kind) {
    case "text":
      return Buffer.from(file.text);
    case "made":
      return file.make(picture);
    case "media":
      return picture(file);
    case "textWithMedia": {
      const parts: string[] = [];
      for (const part of file.parts) parts.push(typeof part === "string" ? part : await dataAddress(part, picture));
      return Buffer.from(parts.join(""));
    }
    default:
      return assertNever(file);
  }
}

/** A picture as a `data:` address (RFC 2397). */
async function dataAddress(part: ExportedPicture, picture: FetchMedia): Promise<string> {
  return `data:${photoFiles[part.media.format].type};base64,${Buffer.from(await picture(part)).toString("base64")}`;
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

/** In hexadecimal, as media and manifests name it. */
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
