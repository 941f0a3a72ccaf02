import { createHash } from "node:crypto";
import path from "node:path";
import type { PhotoFormat } from "../../../article/blocks/photo";
import type { Disk } from "../disk/disk";
import { closeQuietly, removeQuietly, temporaryName, writeAll } from "../disk/writeAtomic";
import { done, ifDiskFails, type Outcome, reasonOf, refused } from "../outcome";
import { mediaFolder, originalPath } from "./mediaPath";
import { type Sniffed, sniff } from "./sniff";

export interface StoredPhoto {
  /** SHA-256 of the original. */
  readonly asset: string;
  readonly format: PhotoFormat;
  /** In pixels, as the picture is seen. */
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
  readonly bytes: number;
}

const mostPixels = 200_000_000;
/** A photo's size stands behind its metadata, which some cameras fill with large previews. */
const mostHead = 8 * 1024 * 1024;

type Photo = Sniffed & { readonly kind: "photo" };

/**
 * Takes a photo's original into a story: the first bytes must be a photo's before anything is written, then all bytes go to a temporary file, are
 * hashed, made durable and get their name. A refusal names the file, and nothing is left of it.
 */
export async function storeOriginal(
  disk: Disk,
  storyFolder: string,
  fileName: string,
  source: AsyncIterable<Uint8Array>,
): Promise<Outcome<StoredPhoto>> {
  const shown = shownName(fileName);
  const chunks = source[Symbol.asyncIterator]();
  try {
    const head = await readHead(chunks);
    const refusal = whyNot(head.sniffed);
    if (refusal !== null || head.sniffed.kind !== "photo") return refused(`${shown} ${refusal}. Nothing was added.`);
    return done(await keep(disk, storyFolder, head.sniffed, everything(head.bytes, chunks)));
  } catch (error) {
    return refused(`${shown} could not be added: ${reasonOf(error)}.`);
  } finally {
    await chunks.return?.();
  }
}

async function readHead(
  chunks: AsyncIterator<Uint8Array>,
): Promise<{ readonly bytes: Buffer; readonly sniffed: Sniffed }> {
  let bytes = Buffer.alloc(0);
  let enough = 4096;
  for (;;) {
    const next = await chunks.next();
    if (!next.done) bytes = Buffer.concat([bytes, next.value]);
    if (!next.done && bytes.length < enough) continue;
    const sniffed = sniff(bytes);
    if (sniffed.kind !== "more") return { bytes, sniffed };
    if (next.done || bytes.length > mostHead) return { bytes, sniffed: { kind: "damaged" } };
    enough = bytes.length * 2;
  }
}

function whyNot(sniffed: Sniffed): string | null {
  if (sniffed.kind === "other") return sniffed.is === "empty" ? "is empty" : `is ${sniffed.is}, not a photo`;
  if (sniffed.kind !== "photo") return "is damaged";
  const pixels = sniffed.width * sniffed.height;
  return pixels > mostPixels ? `has ${Math.ceil(pixels / 1e6)} megapixels; photos may have up to 200` : null;
}

async function* everything(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function keep(
  disk: Disk,
  storyFolder: string,
  photo: Photo,
  source: AsyncIterable<Uint8Array>,
): Promise<StoredPhoto> {
  const folder = mediaFolder(storyFolder);
  await disk.makeFolder(folder);
  await disk.syncFolder(storyFolder);
  const temporary = temporaryName(path.join(folder, "incoming"));
  const file = await disk.create(temporary);
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      await writeAll(file, chunk);
    }
    await file.sync();
    await file.close();
    const asset = hash.digest("hex");
    await settleInPlace(disk, temporary, originalPath(storyFolder, asset, photo.format), bytes);
    await disk.syncFolder(folder);
    const { format, orientation } = photo;
    const [width, height] = orientation >= 5 ? [photo.height, photo.width] : [photo.width, photo.height];
    return { asset, format, width, height, orientation, bytes };
  } catch (error) {
    await closeQuietly(file);
    await removeQuietly(disk, temporary);
    throw error;
  }
}

/** The name is the hash: a file that has it already, and is as long, holds the same. */
async function settleInPlace(disk: Disk, temporary: string, target: string, bytes: number): Promise<void> {
  const there = await ifDiskFails(disk.look(target), null);
  if (there?.kind === "file" && there.size === bytes) await disk.remove(temporary);
  else await disk.rename(temporary, target);
}

const longestShown = 60;

/** The file's name in quotation marks, fit for a sentence: no folders, no control or direction characters, not too long. */
export function shownName(fileName: string): string {
  const last = fileName.split(/[\\/]/).at(-1) ?? "";
  const clean = [...last.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, (char) => (char === "\u200d" ? char : "")).trim()];
  if (clean.length === 0) return "A file without a name";
  return `“${clean.length > longestShown ? `${clean.slice(0, longestShown - 1).join("")}…` : clean.join("")}”`;
}
