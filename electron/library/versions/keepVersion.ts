import type { Story } from "../../../article/story";
import type { Disk } from "../disk/disk";
import { removeQuietly, writeNew } from "../disk/writeAtomic";
import { contentHash } from "../story/sameContent";
import {
  isCounted,
  type NotedVersion,
  nextNumber,
  readNote,
  type VersionNote,
  type VersionReason,
  versionBytes,
  versionFiles,
  versionPath,
  versionsIn,
} from "./versionFile";

export interface Kept {
  readonly number: number;
  /** False when a version that stands for it was there already. */
  readonly isNew: boolean;
}

/**
 * Keeps the story as it is now, unless a version stands for it: for an automatic one, the last when it holds the same; for one with a name or a status, none; for
 * the others, any that holds the same, will not be thinned, and `says` what must be said. An automatic version right before the new one that holds the same has had its day.
 */
export async function keepVersion(
  disk: Disk,
  folder: string,
  story: Story,
  why: VersionNote,
  says: (noted: NotedVersion) => boolean = () => true,
): Promise<Kept> {
  const taken = (await versionFiles(disk, folder)).map(({ number }) => number);
  const numbers = taken.filter((number) => Number.isInteger(number) && isCounted(number));
  const content = contentHash(story);
  const holdsSame = async (number: number) => {
    const noted = await readNote(disk, folder, number);
    return noted?.content === content ? noted : null;
  };
  const last = numbers.at(-1);
  const same = last === undefined ? null : await holdsSame(last);
  if (same && standsFor(same, why.reason) && says(same)) return { number: same.number, isNew: false };
  for (const number of searched(numbers, why.reason)) {
    const found = await holdsSame(number);
    if (found && standsFor(found, why.reason) && says(found)) return { number, isNew: false };
  }
  const number = await writeVersion(disk, folder, story, why, nextNumber(taken));
  if (same?.reason === "auto") await removeQuietly(disk, versionPath(folder, same.number));
  return { number, isNew: true };
}

function standsFor({ reason }: NotedVersion, wanted: VersionReason): boolean {
  if (isAlwaysNew(wanted)) return false;
  return wanted === "auto" || reason !== "auto";
}

/** What a person called it, and who set a status, is said of no other version. */
function isAlwaysNew(wanted: VersionReason): boolean {
  return wanted === "named" || wanted === "status";
}

/** Beside the last, the newest first. */
function searched(numbers: readonly number[], wanted: VersionReason): readonly number[] {
  return wanted === "auto" || isAlwaysNew(wanted) ? [] : numbers.slice(0, -1).reverse();
}

async function writeVersion(
  disk: Disk,
  folder: string,
  story: Story,
  why: VersionNote,
  first: number,
): Promise<number> {
  await disk.makeSubfolder(versionsIn(folder)); // Of a story that has just been trashed no folder appears anew.
  await disk.syncFolder(folder);
  const bytes = await versionBytes(story, why);
  for (let number = first; ; number += 1) {
    if (await writeNew(disk, versionPath(folder, number), bytes)) return number;
  }
}
