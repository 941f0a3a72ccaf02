import path from "node:path";
import { isId } from "../../article/ids";
import type { Disk } from "./disk/disk";
import { removeTree } from "./disk/tree";
import { ifDiskFails } from "./outcome";

const pattern = /^\.([0-9a-z]+)\.[0-9a-f]{12}\.tmp$/;
/** Another machine may be making a story in this library just now. */
const aDay = 86_400_000;

/**
 * Removes the hidden folders in which a story was put together that never got its place, since the program or the machine ended meanwhile: only
 * folders whose names are made that way, and in which nothing has changed for a day.
 */
export async function removeLeftovers(disk: Disk, library: string, now: number): Promise<void> {
  await removeUnchanged(disk, library, (name) => isId(pattern.exec(name)?.[1]), now);
}

/** The folders of such names in which nothing has changed for a day before `now`. */
export async function removeUnchanged(
  disk: Disk,
  folder: string,
  isOurs: (name: string) => boolean,
  now: number,
): Promise<void> {
  const names = await ifDiskFails(disk.list(folder), []);
  for (const name of names.filter(isOurs)) {
    const hidden = path.join(folder, name);
    const remove = async () => {
      if ((await lastChange(disk, hidden)) < now - aDay) await removeTree(disk, hidden);
    };
    await ifDiskFails(remove(), undefined); // It stays hidden, and goes the next time.
  }
}

/** Later than any time for what is no folder. */
async function lastChange(disk: Disk, hidden: string): Promise<number> {
  const looked = await disk.lookAtEntry(hidden);
  if (looked.kind !== "folder") return Number.POSITIVE_INFINITY;
  const inside = (await disk.list(hidden)).map((name) => disk.lookAtEntry(path.join(hidden, name)));
  return Math.max(looked.changedAt, ...(await Promise.all(inside)).map(({ changedAt }) => changedAt));
}
