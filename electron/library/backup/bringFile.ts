import { createHash } from "node:crypto";
import path from "node:path";
import type { Disk } from "../disk/disk";
import { copyFile } from "../disk/tree";
import { exists, removeQuietly, temporaryName, writeAtomic } from "../disk/writeAtomic";
import { ifDiskFails, ifMissing, isDiskError } from "../outcome";
import { storyFileName } from "../story/pieceName";
import { nextNumber, readVersionName } from "../versions/versionFile";
import { comparePieces, type Verdict } from "./comparePieces";
import { isInPieces, isReadable, isSuperseded, readEnvelope, saidIn } from "./storyJsonCopies";

/*
 * One file of a story into the same story's folder in the backup. Each takes its name when all of it is durable, and what is there already is
 * replaced only by what holds all of it.
 */

/** The story's folder in the library, and in the backup. */
export interface Sides {
  readonly disk: Disk;
  readonly from: string;
  readonly to: string;
}

/** A log or a base. Where two of one name differ, the second gets a name like a syncing program's conflict copy, and is read like one. */
export async function bringPiece({ disk, from, to }: Sides, name: string): Promise<void> {
  const source = await disk.read(path.join(from, name));
  for (let count = 1; ; count += 1) {
    const place = path.join(to, numbered(name, count));
    const verdict = await verdictOn(disk, source, place, count === 1);
    if (verdict === "replace") await writeAtomic(disk, place, source);
    if (verdict !== "both") return;
  }
}

async function verdictOn(disk: Disk, source: Uint8Array, place: string, isFirst: boolean): Promise<Verdict> {
  try {
    const kept = await ifMissing(disk.read(place), null);
    return kept ? comparePieces(source, kept) : "replace";
  } catch (error) {
    // What cannot be read there now may be whole. But where nothing can be read, the disk has gone.
    if (isFirst && isDiskError(error) && error.code === "EIO") return "both";
    throw error;
  }
}

/** A kept version never changes; one that differs under the same number gets the next that is free on both sides. */
export async function bringVersion({ disk, from, to }: Sides, name: string): Promise<void> {
  const source = await disk.read(path.join(from, name));
  const folder = path.dirname(name);
  const there = (await disk.list(path.join(to, folder))).filter(readVersionName);
  const isSame = async (other: string) => {
    const kept = path.join(to, folder, other);
    return (await disk.look(kept)).size === source.length && Buffer.compare(await disk.read(kept), source) === 0;
  };
  if (!there.includes(path.basename(name))) return writeAtomic(disk, path.join(to, name), source);
  for (const other of there) if (await isSame(other)) return;
  const taken = [...there, ...(await disk.list(path.join(from, folder)))].flatMap(
    (other) => readVersionName(other) ?? [],
  );
  let free = nextNumber(taken.map(({ number }) => number));
  while (taken.some(({ number }) => number === free)) free += 1;
  await writeAtomic(disk, path.join(to, folder, `${free}.json.gz`), source);
}

/** A photo's name is its hash: as long and of the same name is the same, and otherwise only one that keeps to its name replaces another. */
export async function bringOriginal({ disk, from, to }: Sides, name: string): Promise<void> {
  const [source, place] = [path.join(from, name), path.join(to, name)];
  const { size } = await disk.look(source);
  const there = await ifMissing(disk.look(place), null);
  if (there?.size === size || (there && !(await isNamedByHash(disk, source)))) return;
  await copyAtomic(disk, source, place);
}

async function isNamedByHash(disk: Disk, file: string): Promise<boolean> {
  const hash = createHash("sha256");
  for await (const chunk of disk.stream(file)) hash.update(chunk);
  return path.basename(file).startsWith(hash.digest("hex"));
}

export async function copyAtomic(disk: Disk, from: string, to: string): Promise<void> {
  const temporary = temporaryName(to);
  await copyFile(disk, from, temporary);
  try {
    await disk.rename(temporary, to);
  } catch (error) {
    await removeQuietly(disk, temporary);
    throw error;
  }
  await disk.syncFolder(path.dirname(to));
}

/** One that cannot be read never replaces one that can; one whose text neither the new one nor anything else there surely holds is kept beside it. */
export async function bringStoryJson({ disk, to }: Sides, source: Uint8Array): Promise<void> {
  const place = path.join(to, storyFileName);
  const kept = await ifMissing(disk.read(place), null);
  if (kept === null) return writeAtomic(disk, place, source);
  if (Buffer.compare(kept, source) === 0 || !isReadable(source)) return;
  if (!isSuperseded(readEnvelope(kept), readEnvelope(source)) && !(await isHeld(disk, to, kept, source)))
    await keepBeside(disk, place, kept);
  await writeAtomic(disk, place, source);
}

/** Two machines that write one story replace its story.json by turns, with neither ahead of the other: most of these are in the logs. */
async function isHeld(disk: Disk, to: string, kept: Uint8Array, source: Uint8Array): Promise<boolean> {
  const said = saidIn(kept);
  if (saidIn(source) === said || (await ifDiskFails(isInPieces(disk, to, kept), false))) return true;
  for (const name of (await disk.list(to)).filter((one) => /^story~[0-9]+\.json$/.test(one))) {
    const beside = await ifDiskFails(disk.read(path.join(to, name)), null);
    if (beside && saidIn(beside) === said) return true;
  }
  return false;
}

async function keepBeside(disk: Disk, place: string, kept: Uint8Array): Promise<void> {
  for (let count = 2; ; count += 1) {
    const beside = path.join(path.dirname(place), numbered(path.basename(place), count));
    if (!(await exists(disk, beside))) return writeAtomic(disk, beside, kept);
  }
}

/** "edits-…-3~2.log" for the second of that name. */
function numbered(name: string, count: number): string {
  const { dir, name: stem, ext } = path.parse(name);
  return count === 1 ? name : path.join(dir, `${stem}~${count}${ext}`);
}
