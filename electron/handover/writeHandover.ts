import { createHash } from "node:crypto";
import path from "node:path";
import { photoFiles } from "../../article/blocks/photo";
import { storyPhotos } from "../../article/export/storyPhotos";
import {
  documentPath,
  type HandoverFile,
  type HandoverManifest,
  handoverFormat,
  handoverLimits,
  manifestPath,
  storyPath,
} from "../../article/handover/manifest";
import type { Person } from "../../article/people";
import type { Story } from "../../article/story";
import type { Disk } from "../library/disk/disk";
import { shownName } from "../library/media/storeOriginal";
import { attempt, type Outcome } from "../library/outcome";
import { sealedStory } from "../library/story/sealedStory";
import { writeZip, type ZipPart } from "./writeZip";

export interface HandoverRequest {
  readonly story: Story;
  /** The story's document as one Yjs update. */
  readonly state: Uint8Array;
  readonly lineage: string;
  /** Milliseconds since 1970, for display. */
  readonly editedAt: number;
  /** Absolute; what is there is replaced when all of the new file is durable. */
  readonly target: string;
  readonly by: Person | null;
  readonly now: number;
  /** Where the original of a photo is; null when nobody has it now. */
  readonly findOriginal: (asset: string) => Promise<string | null>;
  /** Hears how many bytes of how many are written. */
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

export interface WrittenHandover {
  /** Null when it was cancelled, and then nothing is left of it. */
  readonly file: string | null;
  /** The photos that could not be put in, by the names of their files, in quotation marks. */
  readonly missing: readonly string[];
}

/** Writes a story into one .galley file, photos piece by piece. The file appears whole, or not at all. */
export async function writeHandover(disk: Disk, request: HandoverRequest): Promise<Outcome<WrittenHandover>> {
  return attempt("The copy could not be written", async () => {
    const { photos, missing } = await findPhotos(disk, request);
    if (request.signal?.aborted) return { file: null, missing };
    const texts = textsOf(request);
    const files = [...texts.map(({ file }) => file), ...photos.map(({ file }) => file)];
    const parts: readonly ZipPart[] = [
      { path: manifestPath, bytes: manifestOf(request, files) },
      ...texts.map(({ file: { path }, bytes }) => ({ path, bytes })),
      ...photos.map(({ file: { path, size }, from }) => ({ path, size, from })),
    ];
    const { target, onProgress, signal } = request;
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const told = (written: number) => onProgress?.(Math.min(written, total), total);
    const isWhole = await writeZip(disk, target, parts, { told, ...(signal && { signal }) });
    return { file: isWhole ? target : null, missing };
  });
}

interface FoundPhoto {
  readonly file: HandoverFile;
  readonly from: string;
}

/** Originals that are there and whole, in the order of the story; a damaged one would make the other side refuse all of it. */
async function findPhotos(disk: Disk, { story, findOriginal, signal }: HandoverRequest) {
  const wanted = new Map(storyPhotos(story).flatMap((photo) => (photo.asset ? [[photo.asset, photo]] : [])));
  const photos: FoundPhoto[] = [];
  const missing: string[] = [];
  for (const [asset, { fileName, format }] of wanted) {
    if (signal?.aborted) break;
    const found = await attempt("", async () => {
      const from = await findOriginal(asset);
      return from === null ? null : { from, size: await wholeSize(disk, from, asset) };
    });
    const { from, size } = (found.ok && found.value) || { from: "", size: null };
    const ending = photoFiles[format].ending;
    if (size === null || size > handoverLimits.photo) missing.push(shownName(fileName || `${asset}.${ending}`));
    else photos.push({ file: { path: `media/${path.basename(from)}`, sha256: asset, size }, from });
  }
  return { photos, missing };
}

/** Null where the bytes are not those of the photo any more. */
async function wholeSize(disk: Disk, from: string, asset: string): Promise<number | null> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of disk.stream(from)) {
    hash.update(chunk);
    size += chunk.length;
  }
  return hash.digest("hex") === asset ? size : null;
}

function textsOf({ story, state, lineage, editedAt }: HandoverRequest) {
  const envelope = { lineage, covers: {}, editedAt: new Date(editedAt).toISOString() };
  return [
    textPart(documentPath, Buffer.from(state)),
    textPart(storyPath, Buffer.from(sealedStory(story, envelope))),
  ] as const;
}

function textPart(path: string, bytes: Buffer): { readonly file: HandoverFile; readonly bytes: Buffer } {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { file: { path, sha256, size: bytes.length }, bytes };
}

function manifestOf({ story, lineage, by, now }: HandoverRequest, files: readonly HandoverFile[]): Buffer {
  const manifest: HandoverManifest = {
    galley: handoverFormat,
    kind: "story",
    story: story.id,
    lineage,
    madeAt: new Date(now).toISOString(),
    by,
    files: [...files],
  };
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
}
