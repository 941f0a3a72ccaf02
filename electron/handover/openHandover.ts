import type { Entry } from "yauzl";
import { photoFiles } from "../../article/blocks/photo";
import { isPoisoned } from "../../article/document/readState";
import {
  assetIn,
  documentPath,
  type HandoverFile,
  type HandoverManifest,
  handoverLimits,
  manifestPath,
  readManifest,
} from "../../article/handover/manifest";
import { refusals } from "../../article/handover/refusals";
import { readStoryFile } from "../../article/readStory";
import { sniff } from "../library/media/sniff";
import { done, isDiskError, type Outcome, reasonOf, refused } from "../library/outcome";
import { newId, parse } from "../library/story/readStoryJson";
import { type HandoverSource, hashEntry, type OpenedZip, openZip } from "./zipEntries";

/** A .galley file that holds what its manifest says, to the last byte. Whoever asked for it closes it. */
export interface Handover {
  readonly manifest: HandoverManifest;
  /** The whole document as one Yjs update, not read yet. */
  readonly state: Uint8Array;
  /** The originals, by their hashes. */
  readonly assets: readonly string[];
  photo(asset: string): AsyncIterable<Uint8Array>;
  close(): void;
}

/** What is wrong with it, as a sentence. */
class Refusal extends Error {}

/** Reads a .galley file from its first byte to its last and checks all of it; nothing is written. What is not as Galley writes it is refused. */
export async function openHandover(source: HandoverSource): Promise<Outcome<Handover>> {
  let zip: OpenedZip | null = null;
  try {
    zip = await openZip(source);
    return done(await check(zip));
  } catch (error) {
    zip?.close();
    if (error instanceof Refusal) return refused(error.message);
    if (isDiskError(error)) return refused(`It could not be read: ${reasonOf(error)}.`);
    return refused(zip ? refusals.damaged : refusals.foreign);
  }
}

async function check(zip: OpenedZip): Promise<Handover> {
  const manifest = await manifestIn(zip);
  const entries = entriesOf(zip, manifest);
  let state: Uint8Array = new Uint8Array();
  for (const { file, entry } of entries) {
    if (assetIn(file.path) !== null) await checkPhoto(zip, file, entry);
    else if (file.path === documentPath) state = await wholeEntry(zip, file, entry);
    else checkStory(parse(await wholeEntry(zip, file, entry)), manifest);
  }
  const photos = new Map(entries.map(({ file, entry }) => [assetIn(file.path) ?? "", entry]));
  photos.delete("");
  return {
    manifest,
    state,
    assets: [...photos.keys()],
    photo: (asset) => {
      const entry = photos.get(asset);
      if (!entry) throw new Error(`The file has no photo ${asset}.`);
      return zip.read(entry);
    },
    close: zip.close,
  };
}

async function manifestIn(zip: OpenedZip): Promise<HandoverManifest> {
  const entry = zip.entries.get(manifestPath);
  if (!entry) throw new Refusal(refusals.foreign);
  if (entry.uncompressedSize > handoverLimits.manifest) throw new Refusal(refusals.damaged);
  const chunks: Buffer[] = [];
  for await (const chunk of zip.read(entry)) chunks.push(chunk);
  const reading = readManifest(parse(Buffer.concat(chunks)));
  if (reading.kind !== "manifest") throw new Refusal(refusals[reading.kind]);
  return reading.manifest;
}

interface NamedEntry {
  readonly file: HandoverFile;
  readonly entry: Entry;
}

/** The manifest and the archive name the same files, with the same sizes. */
function entriesOf({ entries }: OpenedZip, { files }: HandoverManifest): readonly NamedEntry[] {
  if (entries.size !== files.length + 1) throw new Refusal(refusals.damaged);
  return files.map((file) => {
    const entry = entries.get(file.path);
    if (!entry || entry.uncompressedSize !== file.size) throw new Refusal(refusals.damaged);
    return { file, entry };
  });
}

async function wholeEntry(zip: OpenedZip, file: HandoverFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const hash = await hashEntry(zip.read(entry), (chunk) => chunks.push(chunk));
  if (hash !== file.sha256) throw new Refusal(refusals.damaged);
  return Buffer.concat(chunks);
}

/** story.json is for those who have no Galley; it must belong to the document all the same. */
function checkStory(json: unknown, { story, lineage }: HandoverManifest): void {
  const reading = readStoryFile(json, newId);
  if (reading.kind === "newer") throw new Refusal(refusals.newer);
  const isTheirs = reading.kind === "story" && reading.story.id === story && reading.envelope.lineage === lineage;
  if (!isTheirs || isPoisoned(json)) throw new Refusal(refusals.damaged);
}

/** A photo's size stands behind its metadata, which some cameras fill with large previews. */
const mostHead = 8 * 1024 * 1024;

async function checkPhoto(zip: OpenedZip, file: HandoverFile, entry: Entry): Promise<void> {
  let head = Buffer.alloc(0);
  let enough = 4096;
  const isKnown = () => head.length >= enough && sniff(head).kind !== "more";
  let isDone = false;
  const hash = await hashEntry(zip.read(entry), (chunk) => {
    if (isDone) return;
    head = Buffer.concat([head, chunk]);
    isDone = isKnown() || head.length > mostHead;
    if (head.length >= enough) enough = head.length * 2;
  });
  const sniffed = sniff(head);
  const isPhoto = sniffed.kind === "photo" && file.path.endsWith(`.${endingOf(sniffed.format)}`);
  if (hash !== file.sha256) throw new Refusal(refusals.damaged);
  if (!isPhoto) throw new Refusal(refusals.noPhoto);
}

function endingOf(format: keyof typeof photoFiles): string {
  return photoFiles[format].ending;
}
