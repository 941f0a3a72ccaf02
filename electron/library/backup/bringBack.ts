import path from "node:path";
import type { Disk } from "../disk/disk";
import { moveAside } from "../disk/moveAside";
import { copyFile, removeTree } from "../disk/tree";
import { temporaryName } from "../disk/writeAtomic";
import { ifDiskFails, ifMissing, isThere } from "../outcome";
import { copyAtomic } from "./bringFile";
import { isOriginal } from "./copyStory";

/** What stands in the place and is to be set aside, at the last moment. */
interface Aside {
  readonly quarantine: string;
  readonly now: number;
}

/** Copies a whole story into a hidden folder, and then gives it its place. */
export async function placeStory(disk: Disk, from: string, place: string, aside: Aside | null): Promise<void> {
  const hidden = temporaryName(place);
  try {
    await disk.makeSubfolder(hidden);
    await copyTree(disk, from, hidden);
    if (aside) await moveAside(disk, place, aside.quarantine, aside.now);
    await disk.rename(hidden, place);
  } catch (error) {
    await ifDiskFails(removeTree(disk, hidden), undefined); // It is hidden, and the failure is about the story.
    throw error;
  }
  await disk.syncFolder(path.dirname(place));
}

/** Hidden files and links stay behind. */
async function copyTree(disk: Disk, from: string, to: string): Promise<void> {
  for (const name of await disk.list(from)) {
    if (name.startsWith(".")) continue;
    const [source, target] = [path.join(from, name), path.join(to, name)];
    const { kind } = await disk.lookAtEntry(source);
    if (kind === "file") await copyFile(disk, source, target);
    if (kind !== "folder") continue;
    await disk.makeSubfolder(target);
    await copyTree(disk, source, target);
  }
  await disk.syncFolder(to);
}

/** The text that is kept as a version may need photos that the library has lost. */
export async function bringMissingPhotos(disk: Disk, from: string, place: string): Promise<void> {
  const [source, target] = [path.join(from, "media"), path.join(place, "media")];
  for (const name of (await ifMissing(disk.list(source), [])).filter(isOriginal)) {
    if (await isThere(disk.look(path.join(target, name)))) continue;
    await disk.makeSubfolder(target);
    await copyAtomic(disk, path.join(source, name), path.join(target, name));
  }
}
