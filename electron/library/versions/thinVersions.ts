import type { Disk } from "../disk/disk";
import { inParallel } from "../inParallel";
import { ifMissing } from "../outcome";
import { thin } from "./thin";
import { readNote, versionNumbers, versionPath } from "./versionFile";

/** Removes the automatic versions that others stand for. One that cannot be read stands for nothing, and stays. */
export async function thinVersions(disk: Disk, folder: string, now: number): Promise<void> {
  const numbers = await versionNumbers(disk, folder);
  const notes = await inParallel(numbers, 4, (number) => readNote(disk, folder, number));
  const known = notes.flatMap((note) => note ?? []);
  for (const number of thin(known, now)) await ifMissing(disk.remove(versionPath(folder, number)), undefined);
}
