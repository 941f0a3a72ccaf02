import path from "node:path";
import type { Disk } from "../library/disk/disk";
import { ifDiskFails } from "../library/outcome";
import { kindOf } from "./findForeign";
import { type StagedFile, writeWhole } from "./stageFiles";

export interface MoveRequest {
  readonly folder: string;
  /** Takes what is replaced and removed, until all is done. */
  readonly aside: string;
  /** In the order in which they are to appear. */
  readonly files: readonly StagedFile[];
  /** Paths of earlier files that are not part of the export any more. */
  readonly outdated: readonly string[];
  /** Throws when the person has cancelled. */
  readonly goOn: () => void;
}

/** Moves the files one by one; on any failure everything stands as it stood before, and the failure is thrown on. */
export async function moveIntoPlace(disk: Disk, { folder, aside, files, outdated, goOn }: MoveRequest): Promise<void> {
  const takeBack: (() => Promise<void>)[] = [];
  try {
    for (const [index, file] of files.entries()) {
      goOn();
      await makeFolders(disk, folder, file.path, takeBack);
      await moveOne(disk, path.join(folder, file.path), file.staged, path.join(aside, `replaced-${index}`), takeBack);
    }
    for (const [index, name] of outdated.entries()) {
      goOn();
      const target = path.join(folder, name);
      const kept = path.join(aside, `outdated-${index}`);
      await disk.rename(target, kept);
      takeBack.push(() => disk.rename(kept, target));
    }
    for (const parent of foldersOf(folder, [...files.map((file) => file.path), ...outdated]))
      await disk.syncFolder(parent);
  } catch (error) {
    for (const step of takeBack.reverse()) await ifDiskFails(step(), undefined); // Each step helps, whether or not another fails.
    throw error;
  }
}

/** What stands there is copied aside first, so that the name is never without a whole file. */
async function moveOne(
  disk: Disk,
  target: string,
  staged: string,
  kept: string,
  takeBack: (() => Promise<void>)[],
): Promise<void> {
  const before = await kindOf(target);
  if (before === "file") await writeWhole(disk, kept, await disk.read(target));
  if (before === "other") {
    await disk.rename(target, kept);
    takeBack.push(() => disk.rename(kept, target));
  }
  await disk.rename(staged, target);
  takeBack.push(() => (before === "file" ? disk.rename(kept, target) : disk.remove(target)));
}

async function makeFolders(disk: Disk, folder: string, name: string, takeBack: (() => Promise<void>)[]): Promise<void> {
  const parts = name.split("/").slice(0, -1);
  for (const [index] of parts.entries()) {
    const made = path.join(folder, ...parts.slice(0, index + 1));
    if ((await kindOf(made)) !== "nothing") continue;
    await disk.makeFolder(made);
    takeBack.push(() => disk.removeFolder(made));
  }
}

function foldersOf(folder: string, names: readonly string[]): ReadonlySet<string> {
  return new Set([...names.map((name) => path.dirname(path.join(folder, name))), folder]);
}
