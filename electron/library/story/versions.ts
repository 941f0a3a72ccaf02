import path from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { z } from "zod";
import { isJsonObject } from "../../../article/json";
import { readStory } from "../../../article/readStory";
import type { Story } from "../../../article/story";
import { storyJson } from "../../../article/writeStory";
import type { Disk } from "../disk/disk";
import { writeNew } from "../disk/writeAtomic";
import { ifMissing } from "../outcome";
import { newId, parse } from "./readStoryJson";
import { contentHash } from "./sameContent";

export const versionReasons = ["auto", "named", "beforeRestore", "exported", "received"] as const;
export type VersionReason = (typeof versionReasons)[number];

export interface VersionNote {
  readonly reason: VersionReason;
  /** What the person called it; empty otherwise. */
  readonly name: string;
  /** Milliseconds since 1970, for display: order comes from the number. */
  readonly at: number;
}

export interface Version extends VersionNote {
  readonly number: number;
  readonly story: Story;
}

const note: z.ZodType<VersionNote> = z.object({
  reason: z.enum(versionReasons).catch("auto"),
  name: z.string().catch(""),
  at: z.number().catch(0),
});

const versionsFolder = "versions";
const compared = 20;
/** A small file can unpack into more than there is memory for. */
const mostBytes = 256 * 1024 * 1024;
const zip = promisify(gzip);
const unzip = promisify(gunzip);

export interface Kept {
  readonly number: number;
  /** False when a version that holds the same was there already. */
  readonly isNew: boolean;
}

/** Keeps the story as it is now, unless one of the last versions holds the same. */
export async function keepVersion(disk: Disk, folder: string, story: Story, why: VersionNote): Promise<Kept> {
  const numbers = await versionNumbers(disk, folder);
  const hash = contentHash(story);
  for (const number of numbers.slice(-compared).reverse()) {
    const version = await readVersion(disk, folder, number);
    if (version && contentHash(version.story) === hash) return { number, isNew: false };
  }
  await disk.makeFolder(path.join(folder, versionsFolder));
  await disk.syncFolder(folder);
  const bytes = await zip(JSON.stringify({ galley: 1, ...why, story: storyJson(story) }));
  for (let number = (numbers.at(-1) ?? 0) + 1; ; number += 1) {
    if (await writeNew(disk, versionPath(folder, number), bytes)) return { number, isNew: true };
  }
}

/** In rising order. */
export async function versionNumbers(disk: Disk, folder: string): Promise<readonly number[]> {
  const names = await ifMissing(disk.list(path.join(folder, versionsFolder)), []);
  return names
    .flatMap((name) => (/^[1-9][0-9]{0,8}\.json\.gz$/.test(name) ? Number.parseInt(name, 10) : []))
    .sort((a, b) => a - b);
}

/** Null when there is none of this number, or it cannot be read. */
export async function readVersion(disk: Disk, folder: string, number: number): Promise<Version | null> {
  const bytes = await ifMissing(disk.read(versionPath(folder, number)), null);
  if (!bytes) return null;
  const json = parse(await unzip(bytes, { maxOutputLength: mostBytes }).catch(() => new Uint8Array()));
  if (!isJsonObject(json) || !isJsonObject(json.story)) return null;
  return { number, ...note.parse(json), story: readStory(json.story, newId, []) };
}

function versionPath(folder: string, number: number): string {
  return path.join(folder, versionsFolder, `${number}.json.gz`);
}
