import path from "node:path";
import { isAsset, photoFiles } from "../../../article/blocks/photo";
import type { Disk, Looked } from "../disk/disk";
import { ifDiskFails, ifMissing, isDiskError, isMissing, isThere } from "../outcome";
import { historyFolder, readPieceName, storyFileName } from "../story/pieceName";
import { readVersionName } from "../versions/versionFile";
import { bringOriginal, bringPiece, bringStoryJson, bringVersion, type Sides } from "./bringFile";
import { comparePieces } from "./comparePieces";
import type { FileMemory, StoryMemory } from "./memory";

const versions = "versions";
const media = "media";
const parts = ["", historyFolder, versions, media];

interface Copying extends Sides {
  readonly before: StoryMemory;
  readonly files: Record<string, FileMemory>;
  /** What kept a file from being brought; the others are brought all the same. */
  readonly failures: unknown[];
}

const mostTries = 3;

/**
 * Brings a story's folder in the backup, `to`, up to what stands in `from`; gives what to remember of it, or null when the story is not in the library
 * any more. Throws what the disk throws.
 */
export async function copyStory(
  disk: Disk,
  from: string,
  to: string,
  before: StoryMemory,
): Promise<StoryMemory | null> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await copyOnce(disk, from, to, before);
    } catch (error) {
      if (!isMissing(error)) throw error;
      if (!(await isThere(disk.look(from)))) return null;
      if (tries === mostTries) throw error; // Else a compaction has moved what was listed.
    }
  }
}

/** A story is put together under a hidden name, where a later attempt goes on, and appears in the backup with all that could be brought. */
async function copyOnce(disk: Disk, from: string, to: string, before: StoryMemory): Promise<StoryMemory> {
  await disk.look(from);
  const isNew = !(await isThere(disk.look(to)));
  const place = isNew ? path.join(path.dirname(to), `.${path.basename(to)}.coming`) : to;
  if (isNew) await disk.makeSubfolder(place);
  const copying: Copying = { disk, from, to: place, before, files: {}, failures: [] };
  const memory = await copyInto(copying);
  if (isNew) await show(disk, place, to);
  if (copying.failures.length > 0) throw copying.failures[0];
  return memory;
}

async function show(disk: Disk, hidden: string, to: string): Promise<void> {
  if ((await disk.list(hidden)).length === 0) {
    await ifDiskFails(disk.removeFolder(hidden), undefined);
    return;
  }
  await disk.rename(hidden, to);
  await disk.syncFolder(path.dirname(to));
}

/**
 * In this order the backup can be read at every moment: bases come before what they stand for goes to history, photos after the text that may name
 * them, and story.json, taken first, comes last, so that it never covers what the logs beside it do not hold.
 */
async function copyInto(copying: Copying): Promise<StoryMemory> {
  const { disk, from, files } = copying;
  const folders = await folderTimes(disk, from);
  const taken = await tolerate(copying, takeStoryJson(copying));
  const old = piecesOf(await list(disk, path.join(from, historyFolder)));
  for (const name of piecesOf(await disk.list(from))) await carry(copying, name, bringPiece);
  for (const name of old) await carryOld(copying, name);
  const isTextWhole = copying.failures.length === 0;
  for (const name of await list(disk, path.join(from, versions))) {
    if (readVersionName(name)) await carry(copying, path.join(versions, name), bringVersion);
  }
  for (const name of await list(disk, path.join(from, media))) {
    if (isOriginal(name)) await carry(copying, path.join(media, name), bringOriginal);
  }
  const mayCover = isTextWhole || !(await isThere(disk.look(path.join(copying.to, storyFileName))));
  if (taken && mayCover)
    await carry(copying, storyFileName, (sides) => bringStoryJson(sides, taken.bytes), taken.looked);
  return { folders, files };
}

interface Taken {
  readonly looked: Looked;
  readonly bytes: Uint8Array;
}

async function takeStoryJson({ disk, from }: Copying): Promise<Taken | null> {
  const file = path.join(from, storyFileName);
  const looked = await ifMissing(disk.lookAtEntry(file), null);
  return looked?.kind === "file" ? { looked, bytes: await disk.read(file) } : null;
}

/** A failure of the disk is put aside for later; what has gone meanwhile is not, since then everything is looked at anew. */
async function tolerate<Value>({ failures }: Copying, work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    if (!isDiskError(error) || isMissing(error)) throw error;
    failures.push(error);
    return null;
  }
}

type Bring = (sides: Sides, name: string) => Promise<void>;

/** Only regular files are brought, and none again that is known to be there. */
async function carry(copying: Copying, name: string, bring: Bring, taken?: Looked): Promise<void> {
  const { disk, from, to, before, files } = copying;
  const work = async () => {
    const { kind, size, changedAt } = taken ?? (await disk.lookAtEntry(path.join(from, name)));
    if (kind !== "file") return;
    const known = before.files[name];
    const isKnown = known?.size === size && known.changedAt === changedAt;
    if (known && isKnown && (await keptSize(copying, name)) === known.kept) {
      files[name] = known;
      return;
    }
    if (path.dirname(name) !== ".") await disk.makeSubfolder(path.join(to, path.dirname(name)));
    await bring(copying, name);
    files[name] = { size, changedAt, kept: await keptSize(copying, name) };
  };
  await tolerate(copying, work());
}

async function keptSize({ disk, to }: Copying, name: string): Promise<number> {
  return (await ifMissing(disk.look(path.join(to, name)), null))?.size ?? -1;
}

/** What the library has moved to history moves there in the backup, once the base that stands for it is there and unless the backup has more of it. */
async function carryOld(copying: Copying, name: string): Promise<void> {
  const { disk, from, to } = copying;
  const [place, history] = [path.join(to, name), path.join(to, historyFolder)];
  const isAtTop = await isThere(disk.look(place));
  const move = async () => {
    if (await ifMissing(disk.look(path.join(history, name)), null)) return;
    const verdict = comparePieces(await disk.read(path.join(from, historyFolder, name)), await disk.read(place));
    if (verdict !== "same" && verdict !== "replace") return;
    await disk.makeSubfolder(history);
    await disk.rename(place, path.join(history, name));
    await disk.syncFolder(history);
    await disk.syncFolder(to);
  };
  if (isAtTop && copying.failures.length === 0) await tolerate(copying, move());
  if (isAtTop && copying.failures.length > 0) return; // Perhaps the base is not there yet. It moves the next time.
  await carry(copying, path.join(historyFolder, name), bringPiece);
}

/** Bases first. */
function piecesOf(names: readonly string[]): readonly string[] {
  const pieces = names.flatMap((name) => readPieceName(name) ?? []);
  const inOrder = [...pieces.filter(({ kind }) => kind === "base"), ...pieces.filter(({ kind }) => kind === "log")];
  return inOrder.map(({ name }) => name);
}

function list(disk: Disk, folder: string): Promise<readonly string[]> {
  return ifMissing(disk.list(folder), []);
}

export function isOriginal(name: string): boolean {
  const { name: asset, ext } = path.parse(name);
  return isAsset(asset) && Object.values(photoFiles).some(({ ending }) => ext === `.${ending}`);
}

/** False when nothing in the story's folder has changed since it was brought: a file that came or was replaced shows in its folder, a log that grew in its size. */
export async function isBehind(disk: Disk, from: string, memory: StoryMemory): Promise<boolean> {
  const folders = await folderTimes(disk, from);
  if (parts.some((part) => folders[part] !== memory.folders[part])) return true;
  for (const [name, { size }] of Object.entries(memory.files)) {
    if (readPieceName(name)?.kind !== "log") continue;
    if ((await ifMissing(disk.look(path.join(from, name)), null))?.size !== size) return true;
  }
  return false;
}

async function folderTimes(disk: Disk, from: string): Promise<Record<string, number>> {
  const times: Record<string, number> = {};
  for (const part of parts) times[part] = (await ifMissing(disk.look(path.join(from, part)), null))?.changedAt ?? 0;
  return times;
}
