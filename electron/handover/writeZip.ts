import path from "node:path";
import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { Disk } from "../library/disk/disk";
import { closeQuietly, removeQuietly, temporaryName, writeAll } from "../library/disk/writeAtomic";
import { always } from "../zipBytes";

/** What an entry holds: bytes, which are packed, or a file of pictures, which are packed already. */
export type ZipPart =
  | { readonly path: string; readonly bytes: Buffer }
  | { readonly path: string; readonly from: string; readonly size: number };

interface ZipOptions {
  /** Hears how many bytes are written. */
  readonly told: (written: number) => void;
  readonly signal?: AbortSignal;
}

/** Writes an archive beside its place and moves it there when all of it is durable. False when it was stopped: then, and after a failure, nothing is left of it. */
export async function writeZip(
  disk: Disk,
  target: string,
  parts: readonly ZipPart[],
  { told, signal }: ZipOptions,
): Promise<boolean> {
  const temporary = temporaryName(target);
  const file = await disk.create(temporary);
  try {
    let written = 0;
    for await (const chunk of bytesOf(disk, parts)) {
      if (signal?.aborted) break;
      await writeAll(file, chunk);
      written += chunk.length;
      told(written);
    }
    if (!signal?.aborted) await file.sync();
    await file.close();
    if (signal?.aborted) await removeQuietly(disk, temporary);
    else await disk.rename(temporary, target);
  } catch (error) {
    await closeQuietly(file);
    await removeQuietly(disk, temporary);
    throw error;
  }
  if (signal?.aborted) return false;
  await disk.syncFolder(path.dirname(target));
  return true;
}

/** An error of a file that is read is an error of the archive, whose own stream would wait for ever. */
async function* bytesOf(disk: Disk, parts: readonly ZipPart[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const packed = zip.outputStream.pipe(new PassThrough());
  zip.once("error", (error: Error) => packed.destroy(error));
  for (const part of parts) {
    if ("bytes" in part) zip.addBuffer(part.bytes, part.path, always);
    else {
      const { path: name, from, size } = part;
      zip.addReadStreamLazy(name, { ...always, compress: false, size }, (give) =>
        give(null, streamed(disk, from, zip)),
      );
    }
  }
  zip.end();
  yield* packed;
}

function streamed(disk: Disk, from: string, zip: ZipFile): Readable {
  return Readable.from(disk.stream(from)).on("error", (error) => zip.emit("error", error));
}
