import path from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { z } from "zod";
import { isDeeperThan, isJsonObject } from "../../../article/json";
import { deepest, readStory } from "../../../article/readStory";
import type { Story } from "../../../article/story";
import { storyJson } from "../../../article/writeStory";
import type { Disk } from "../disk/disk";
import { ifMissing } from "../outcome";
import { newId, parse } from "../story/readStoryJson";
import { contentHash } from "../story/sameContent";

/*
 * A version is one file, `versions/<number>.json.gz`: what is said of it, and behind that the story. It is written once and never changed.
 */

const versionReasons = ["auto", "named", "beforeRestore", "beforeMerge", "exported", "received"] as const;
export type VersionReason = (typeof versionReasons)[number];

export interface VersionNote {
  readonly reason: VersionReason;
  /** What the person called it, or what goes with the reason; may be empty. */
  readonly name: string;
  /** Milliseconds since 1970, for display: order comes from the number. */
  readonly at: number;
}

export interface Version extends VersionNote {
  readonly number: number;
  readonly story: Story;
}

export interface NotedVersion extends VersionNote {
  readonly number: number;
  /** The fingerprint of what the story holds. */
  readonly content: string;
}

/** A reason that only a newer Galley knows is one to keep it for. */
const note: z.ZodType<VersionNote> = z.object({
  reason: z.enum(versionReasons).catch("received"),
  name: z.string().catch(""),
  at: z.number().catch(0),
});
const head = z.object({ content: z.string() });

const versionsFolder = "versions";
/** Behind it stands the story. In a name it would have a backslash before each quotation mark. */
const beforeStory = ',"story":{';
/** A small file can unpack into more than there is memory for. */
const mostBytes = 256 * 1024 * 1024;
const zip = promisify(gzip);
const unzip = promisify(gunzip);

export function versionsIn(folder: string): string {
  return path.join(folder, versionsFolder);
}

export function versionPath(folder: string, number: number): string {
  return path.join(folder, versionsFolder, `${number}.json.gz`);
}

/** In rising order. */
export async function versionNumbers(disk: Disk, folder: string): Promise<readonly number[]> {
  const names = await ifMissing(disk.list(versionsIn(folder)), []);
  return names
    .flatMap((name) => (/^[1-9][0-9]{0,8}\.json\.gz$/.test(name) ? Number.parseInt(name, 10) : []))
    .sort((a, b) => a - b);
}

export function versionBytes(story: Story, { reason, name, at }: VersionNote): Promise<Uint8Array> {
  const content = contentHash(story);
  return zip(JSON.stringify({ galley: 1, reason, name, at, content, story: storyJson(story) }));
}

/** Null when there is none of this number, or it cannot be read. */
export async function readVersion(disk: Disk, folder: string, number: number): Promise<Version | null> {
  const bytes = await unpacked(disk, folder, number);
  return bytes && versionOf(number, bytes);
}

/** What is said of a version, without reading its story, though every byte of the file is checked; null as for `readVersion`. */
export async function readNote(disk: Disk, folder: string, number: number): Promise<NotedVersion | null> {
  const bytes = await unpacked(disk, folder, number);
  if (!bytes) return null;
  const json = parse(Buffer.concat([bytes.subarray(0, Math.max(0, bytes.indexOf(beforeStory))), Buffer.from("}")]));
  const said = head.safeParse(json);
  if (said.success) return { number, ...note.parse(json), ...said.data };
  const version = versionOf(number, bytes);
  return version && { number, ...note.parse(version), content: contentHash(version.story) };
}

async function unpacked(disk: Disk, folder: string, number: number): Promise<Buffer | null> {
  const bytes = await ifMissing(disk.read(versionPath(folder, number)), null);
  return bytes && unzip(bytes, { maxOutputLength: mostBytes }).catch(() => null); // Damaged: its CRC or its form is wrong.
}

function versionOf(number: number, bytes: Uint8Array): Version | null {
  const json = parse(bytes);
  if (!isJsonObject(json) || isDeeperThan(json, deepest) || !isJsonObject(json.story)) return null;
  return { number, ...note.parse(json), story: readStory(json.story, newId, []) };
}
