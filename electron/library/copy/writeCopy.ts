import { createHash } from "node:crypto";
import path from "node:path";
import { photoFiles } from "../../../article/blocks/photo";
import { storyPhotos } from "../../../article/export/storyPhotos";
import type { Story } from "../../../article/story";
import { storyFile } from "../../../article/writeStory";
import type { Disk } from "../disk/disk";
import { closeQuietly, exists, removeQuietly, temporaryName, writeAll, writeNew } from "../disk/writeAtomic";
import { mediaFolder } from "../media/mediaPath";
import { shownName } from "../media/storeOriginal";
import { attempt, done, ifDiskFails, type Outcome } from "../outcome";
import { storyFileName } from "../story/pieceName";
import { copyName } from "./copyName";

export interface CopyRequest {
  readonly story: Story;
  /** The folder that the person chose. */
  readonly into: string;
  readonly now: number;
  /** Where the original of a photo is; null when nobody has it now. */
  readonly findOriginal: (asset: string) => Promise<string | null>;
}

export interface WrittenCopy {
  readonly folder: string;
  /** The photos that could not be copied, by the names of their files, in quotation marks. */
  readonly missing: readonly string[];
}

/**
 * Writes a story into a new folder, as `story.json` with `media/` beside it, so that a person can read it and Import… takes it back. The words come
 * first and are durable before any photo is looked for: the disk that the photos are on may be the one that failed. Nothing is ever replaced.
 */
export async function writeCopy(disk: Disk, request: CopyRequest): Promise<Outcome<WrittenCopy>> {
  const written = await attempt("The copy could not be saved", () => writeWords(disk, request));
  if (!written.ok) return written;
  const folder = written.value;
  const missing = await copyPhotos(disk, folder, request);
  return done({ folder, missing });
}

async function writeWords(disk: Disk, { story, into, now }: CopyRequest): Promise<string> {
  const editedAt = new Date(now).toISOString();
  const text = storyFile(story, { lineage: "", covers: {}, editedAt });
  const wanted = path.join(into, copyName(story.fields.headline, new Date(now)));
  await disk.look(into); // Where the chosen folder is gone, as with its disk, no other is made in its place.
  for (let count = 1; ; count += 1) {
    const folder = count === 1 ? wanted : `${wanted} (${count})`;
    if (await exists(disk, folder)) continue;
    await disk.makeFolder(folder);
    try {
      if (!(await writeNew(disk, path.join(folder, storyFileName), text))) continue;
    } catch (error) {
      await ifDiskFails(disk.removeFolder(folder), undefined); // Only an empty one goes.
      throw error;
    }
    await disk.syncFolder(into);
    return folder;
  }
}

/** Gives the names of those that could not be copied. */
async function copyPhotos(
  disk: Disk,
  folder: string,
  { story, findOriginal }: CopyRequest,
): Promise<readonly string[]> {
  const wanted = new Map(storyPhotos(story).flatMap((photo) => (photo.asset ? [[photo.asset, photo]] : [])));
  const missing: string[] = [];
  for (const [asset, { fileName, format }] of wanted) {
    const copied = await attempt("", async () => {
      const original = await findOriginal(asset);
      return original !== null && (await copyOriginal(disk, original, mediaFolder(folder), asset));
    });
    if (!copied.ok || !copied.value) missing.push(shownName(fileName || `${asset}.${photoFiles[format].ending}`));
  }
  return missing;
}

/** False where the bytes are not those of the photo any more, and then nothing is left of them. */
async function copyOriginal(disk: Disk, from: string, media: string, asset: string): Promise<boolean> {
  const to = path.join(media, path.basename(from));
  await disk.makeFolder(media);
  const temporary = temporaryName(to);
  const hash = createHash("sha256");
  const file = await disk.create(temporary);
  try {
    for await (const chunk of disk.stream(from)) {
      hash.update(chunk);
      await writeAll(file, chunk);
    }
    await file.sync();
    await file.close();
    if (hash.digest("hex") !== asset) {
      await removeQuietly(disk, temporary);
      return false;
    }
    await disk.rename(temporary, to);
  } catch (error) {
    await closeQuietly(file);
    await removeQuietly(disk, temporary);
    throw error;
  }
  await disk.syncFolder(media);
  return true;
}
