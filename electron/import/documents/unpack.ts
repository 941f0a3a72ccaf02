import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

/** What an archive may hold: a story with its pictures, and not a disk. */
export interface UnpackLimits {
  readonly entries: number;
  /** Of everything together, as it is unpacked, in bytes. */
  readonly bytes: number;
}

const documentLimits: UnpackLimits = { entries: 5000, bytes: 256 * 2 ** 20 };

export type Unpacked =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Buffer> }
  | { readonly ok: false; readonly sentence: string };

/**
 * The files of an archive that are `wanted`, by their paths. Nothing is written anywhere. Refused in a sentence: what is no archive, names that lead out of
 * it, a password, and more than the limits, counted as it is unpacked, whatever the archive says of itself.
 */
export async function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: UnpackLimits = documentLimits,
): Promise<Unpacked> {
  const options = { autoClose: false, lazyEntries: true, strictFileNames: true, validateEntrySizes: true };
  let zip: ZipFile | null = null;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options);
    zip.on("error", () => undefined); // Each reading throws its own.
    if (zip.entryCount > limits.entries) return refused("It holds more files than a document does.");
    const files = new Map<string, Buffer>();
    let left = limits.bytes;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) return refused("It is locked with a password. Save it without one and import it again.");
      if (!wanted(entry.fileName) || files.has(entry.fileName)) continue;
      const content = await readEntry(zip, entry, left);
      if (content === null) return refused("Unpacked it is larger than any document, so it was not read.");
      left -= content.length;
      files.set(entry.fileName, content);
    }
    return { ok: true, files };
  } catch {
    // yauzl says in English for programmers what is wrong with the archive, or with a name in it.
    return refused("The file is damaged, or it is no document of that kind.");
  } finally {
    zip?.close();
  }
}

/** Null as soon as there is more than `most`. */
async function readEntry(zip: ZipFile, entry: Entry, most: number): Promise<Buffer | null> {
  if (entry.uncompressedSize > most) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (!Buffer.isBuffer(chunk)) throw new Error("An entry gave no bytes.");
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refused(sentence: string): Unpacked {
  return { ok: false, sentence };
}
