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
 * A version is one file, `versions/<number>.json.gz`: what is said of it, and behind that the story. It is written once and never changed. Where two
 * machines kept one under the same number, a syncing program puts more into one's name: such a copy is a version too, right behind the other, with a
 * fraction in its number.
 */

const versionReasons = ["auto", "named", "beforeRestore", "beforeMerge", "exported", "received", "status"] as const;
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
/** Of one number; each is a millionth further. */
const mostCopies = 1_000_000;
const zip = promisify(gzip);
const unzip = promisify(gunzip);

export function versionsIn(folder: string): string {
  return path.join(folder, versionsFolder);
}

export function versionPath(folder: string, number: number): string {
  return path.join(folder, versionsFolder, `${number}.json.gz`);
}

interface VersionName {
  readonly number: number;
  readonly isCopy: boolean;
}

/** Null for every other file. */
export function readVersionName(name: string): VersionName | null {
  const [, number, rest = ""] = /^([1-9][0-9]{0,8})(?![0-9])(.*)\.gz$/s.exec(name) ?? [];
  if (number === undefined || !rest.includes(".json")) return null;
  return { number: Number(number), isCopy: rest !== ".json" };
}

/** The next number to keep a version under, after all that are taken but for such as no count reaches. */
export function nextNumber(taken: readonly number[]): number {
  return Math.floor(Math.max(0, ...taken.filter(isCounted))) + 1;
}

/** A version every minute for a year makes half of that. */
export function isCounted(number: number): boolean {
  return number < 1_000_000;
}

export interface VersionFile {
  readonly number: number;
  readonly file: string;
}

/** In rising order of their numbers, copies of syncing programs among them. */
export async function versionFiles(disk: Disk, folder: string): Promise<readonly VersionFile[]> {
  const names = await ifMissing(disk.list(versionsIn(folder)), []);
  const copies = new Map<number, number>();
  const files = [...names].sort().flatMap((name) => {
    const read = readVersionName(name);
    if (!read) return [];
    const count = read.isCopy ? (copies.get(read.number) ?? 0) + 1 : 0;
    if (read.isCopy) copies.set(read.number, count);
    return { number: read.number + count / mostCopies, file: path.join(versionsIn(folder), name) };
  });
  return files.sort((one, other) => one.number - other.number);
}

/** In rising order, without copies. */
export async function versionNumbers(disk: Disk, folder: string): Promise<readonly number[]> {
  return (await versionFiles(disk, folder)).map(({ number }) => number).filter(Number.isInteger);
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

async function copyPath(disk: Disk, folder: string, number: number): Promise<string | null> {
  return (await versionFiles(disk, folder)).find((one) => one.number === number)?.file ?? null;
}

async function unpacked(disk: Disk, folder: string, number: number): Promise<Buffer | null> {
  const file = Number.isInteger(number) ? versionPath(folder, number) : await copyPath(disk, folder, number);
  const bytes = file === null ? null : await ifMissing(disk.read(file), null);
  return bytes && unzip(bytes, { maxOutputLength: mostBytes }).catch(() => null); // Damaged: its CRC or its form is wrong.
}

function versionOf(number: number, bytes: Uint8Array): Version | null {
  const json = parse(bytes);
  if (!isJsonObject(json) || isDeeperThan(json, deepest) || !isJsonObject(json.story)) return null;
  return { number, ...note.parse(json), story: readStory(json.story, newId, []) };
}
