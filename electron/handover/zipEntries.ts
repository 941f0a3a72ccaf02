import { createHash } from "node:crypto";
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { assetIn, documentPath, handoverLimits, manifestPath, storyPath } from "../../article/handover/manifest";

/** A file by its path, or the bytes of one that was dropped. */
export type HandoverSource = string | Uint8Array;

export interface OpenedZip {
  /** By path, in the order of the archive. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** The bytes of an entry, as they are unpacked; throws when there are more or fewer than it says. */
  read(entry: Entry): AsyncIterable<Buffer>;
  close(): void;
}

/**
 * Opens an archive and looks at every entry's name and kind before any is unpacked. Throws for everything that Galley does not write: other names, a
 * name twice, links and folders, passwords, the manifest anywhere but first.
 */
export async function openZip(source: HandoverSource): Promise<OpenedZip> {
  const options = { autoClose: false, lazyEntries: true, strictFileNames: true, validateEntrySizes: true };
  const zip =
    typeof source === "string"
      ? await openPromise(source, options)
      : await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options);
  zip.on("error", () => undefined); // Each reading throws its own.
  try {
    return { entries: await listEntries(zip), read: (entry) => readEntry(zip, entry), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > handoverLimits.files + 1) throw new Error("It holds too many entries.");
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.size === 0 && entry.fileName !== manifestPath) throw new Error("The manifest is not first.");
    if (!isOurs(entry) || entries.has(entry.fileName)) throw new Error(`It holds ${entry.fileName}.`);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

function isOurs(entry: Entry): boolean {
  const { fileName } = entry;
  const isNamed = [manifestPath, documentPath, storyPath].includes(fileName) || assetIn(fileName) !== null;
  const type = (entry.externalFileAttributes >>> 16) & 0o170000;
  const isFile = type === 0 || type === 0o100000;
  return isNamed && isFile && !entry.isEncrypted() && [0, 8].includes(entry.compressionMethod);
}

async function* readEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (!Buffer.isBuffer(chunk)) throw new Error("An entry gave no bytes.");
    size += chunk.length;
    if (size > entry.uncompressedSize) throw new Error(`${entry.fileName} is larger than it says.`);
    yield chunk;
  }
  if (size !== entry.uncompressedSize) throw new Error(`${entry.fileName} is smaller than it says.`);
}

/** Reads to the end, keeps nothing but what `take` keeps, and gives the SHA-256. */
export async function hashEntry(chunks: AsyncIterable<Buffer>, take: (chunk: Buffer) => void): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of chunks) {
    hash.update(chunk);
    take(chunk);
  }
  return hash.digest("hex");
}
