import path from "node:path";
import { isId } from "../../../article/ids";
import type { Disk } from "../disk/disk";
import { attempt, ifDiskFails, type Outcome, refused } from "../outcome";
import { readPieceName, storyFileName } from "../story/pieceName";
import { backupStart, whyNotBoth } from "./place";

/**
 * The backup that a person means by a folder: the one backup in it, or the folder itself when stories are in it. Where there are several, only the
 * person knows which.
 */
export async function findBackup(disk: Disk, library: string, chosen: string): Promise<Outcome<string>> {
  const found = await attempt(`The folder ${chosen} cannot be read`, () => backupsIn(disk, chosen));
  if (!found.ok) return found;
  const [backup, ...others] = found.value;
  if (backup === undefined) return refused(`There is no backup in ${chosen}.`);
  if (others.length > 0) {
    const names = found.value.map((one) => `“${path.basename(one)}”`).join(", ");
    return refused(`There are ${found.value.length} backups in ${chosen}. Choose the folder of one of them: ${names}.`);
  }
  const clash = await whyNotBoth(library, backup);
  return clash ? refused(clash) : { ok: true, value: backup };
}

async function backupsIn(disk: Disk, chosen: string): Promise<readonly string[]> {
  const names = await disk.list(chosen);
  const backups: string[] = [];
  for (const name of names.filter((one) => one.startsWith(backupStart))) {
    const folder = path.join(chosen, name);
    if (await holdsStories(disk, folder, await ifDiskFails(disk.list(folder), []))) backups.push(folder);
  }
  if (backups.length > 0) return backups;
  return (await holdsStories(disk, chosen, names)) ? [chosen] : [];
}

/** Twelve figures of a date in a folder's name are an id too: only what is inside makes it a story. */
async function holdsStories(disk: Disk, folder: string, names: readonly string[]): Promise<boolean> {
  for (const name of names.filter(isId)) {
    const inside = await ifDiskFails(disk.list(path.join(folder, name)), []);
    if (inside.some((one) => one === storyFileName || readPieceName(one))) return true;
  }
  return false;
}
