import { realpath } from "node:fs/promises";
import path from "node:path";
import { libraryName } from "../../libraryName";
import type { Disk } from "../disk/disk";
import { isInside } from "../disk/isInside";
import { attempt, done, ifDiskFails, ifMissing, type Outcome, refused } from "../outcome";

export const backupStart = "Galley backup ";

/** Where the backup of one library by one installation stands: two machines that chose the same folder never write the same file. */
export interface BackupPlace {
  /** The folder that the person chose. Galley never makes it. */
  readonly chosen: string;
  /** The backup itself, in there; laid out as a library. */
  readonly folder: string;
}

export interface BackupOf {
  /** The library's real path. */
  readonly library: string;
  readonly writer: string;
}

export function backupPlace(chosen: string, { library, writer }: BackupOf): BackupPlace {
  const name = `${backupStart}${fitForAnyDisk(path.basename(library))} ${libraryName(library).slice(0, 8)}-${writer}`;
  return { chosen, folder: path.join(chosen, name) };
}

const longest = 60;

/** Not every disk takes every letter in a name. */
function fitForAnyDisk(name: string): string {
  const letters = [...name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-")].slice(0, longest).join("");
  return letters.replace(/[. ]+$/, "") || "library";
}

/**
 * Makes sure that the backup stands where it should. `hasBegun`: it was there before, and when it is not now, the disk it was on has gone although
 * the folder it was seen under is still there: then no other is made in its place.
 */
export async function preparePlace(
  disk: Disk,
  { library }: BackupOf,
  { chosen, folder }: BackupPlace,
  hasBegun: boolean,
): Promise<Outcome<null>> {
  const clash = await whyNotBoth(library, chosen);
  if (clash) return refused(clash);
  const outcome = await attempt(`The backup folder ${chosen} cannot be used`, async (): Promise<Outcome<null>> => {
    if (!(await isFolder(disk, chosen)))
      return refused(`The backup folder ${chosen} is not there. Perhaps its disk is not connected.`);
    if (await isFolder(disk, folder)) return done(null);
    if (hasBegun) return refused(goneSentence(chosen));
    await disk.makeSubfolder(folder);
    await disk.syncFolder(chosen);
    return done(null);
  });
  return outcome.ok ? outcome.value : outcome;
}

function goneSentence(chosen: string): string {
  return `The backup that was in ${chosen} is not there any more. Perhaps its disk is not connected; to begin a new backup, choose the folder again.`;
}

async function isFolder(disk: Disk, folder: string): Promise<boolean> {
  return (await ifMissing(disk.look(folder), null))?.kind === "folder";
}

/** One sentence when one of the two folders is the other, or in it; empty when they stand apart. */
export async function whyNotBoth(library: string, backup: string): Promise<string> {
  const [home, other] = await Promise.all([realPath(library), realPath(backup)]);
  if (home === other) return `${backup} is the library itself; a backup needs a folder of its own.`;
  if (isInside(other, home)) return `${backup} is inside the library; a backup needs a folder outside of it.`;
  if (isInside(home, other)) return `The library is inside ${backup}; a backup needs a folder that does not hold it.`;
  return "";
}

function realPath(folder: string): Promise<string> {
  return ifDiskFails(realpath(folder), path.resolve(folder));
}
