import path from "node:path";
import type { Disk } from "./disk";
import { cannotLink, exists } from "./writeAtomic";

/**
 * Moves what cannot be read into a quarantine folder under a name with the date, the story and the file in it. Never removes, never replaces.
 * Gives the new path.
 */
export async function moveAside(disk: Disk, target: string, quarantine: string, now: number): Promise<string> {
  const place = await placeAside(disk, target, quarantine, now);
  await disk.rename(target, place);
  await disk.syncFolder(quarantine);
  await disk.syncFolder(path.dirname(target));
  return place;
}

/** As `moveAside`, but where the disk knows second names the file stays in its place too, for whatever replaces it. */
export async function linkAside(disk: Disk, target: string, quarantine: string, now: number): Promise<void> {
  const place = await placeAside(disk, target, quarantine, now);
  try {
    await disk.link(target, place);
    await disk.syncFolder(quarantine);
  } catch (error) {
    if (!cannotLink(error)) throw error;
    await moveAside(disk, target, quarantine, now);
  }
}

async function placeAside(disk: Disk, target: string, quarantine: string, now: number): Promise<string> {
  await disk.makeFolder(quarantine);
  const story = path.basename(path.dirname(target));
  return freePath(disk, path.join(quarantine, `${dateForName(now)}-${story}-${path.basename(target)}`));
}

/** The path itself, or with ~2, ~3 … behind it when that is taken. */
export async function freePath(disk: Disk, wanted: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? wanted : `${wanted}~${count}`;
    if (!(await exists(disk, candidate))) return candidate;
  }
}

/** "2026-11-23-101500", in UTC: fit for a file name everywhere. */
export function dateForName(now: number): string {
  return new Date(now).toISOString().slice(0, 19).replace("T", "-").replaceAll(":", "");
}
