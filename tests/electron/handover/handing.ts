import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ZipFile } from "yazl";
import type { Person } from "../../../article/people";
import { receive } from "../../../electron/handover/receive";
import { weighHere } from "../../../electron/handover/weigh";
import { writeHandover } from "../../../electron/handover/writeHandover";
import { realDisk } from "../../../electron/library/disk/disk";
import type { Library } from "../../../electron/library/library";
import { filesIn } from "../../filesIn";
import { value } from "../library/typist";

export const maria: Person = { id: "00000000mary", name: "Maria", initials: "MP", colour: "teal" };
export const noon = Date.UTC(2026, 10, 26, 12);

/** Writes the story's copy as `target`, as Send a Copy… does, and gives the file. */
export async function send(library: Library, id: string, target: string, by: Person | null = null): Promise<string> {
  const here = value(await library.state(id));
  if (!here) throw new Error(`There is no story ${id} to send.`);
  const { story, editedAt } = value(await library.read(id));
  const findOriginal = (asset: string) => library.media.findAnywhere(id, asset);
  value(await writeHandover(realDisk, { ...here, story, editedAt, target, by, now: noon, findOriginal }));
  return target;
}

/** As Import… takes in a file. */
export function take(library: Library, file: string | Uint8Array) {
  return receive({ library, weigh: weighHere, asking: null }, file);
}

export interface Entry {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly compress?: boolean;
  readonly mode?: number;
}

/** An archive of any entries, in their order. */
export async function zipOf(entries: readonly Entry[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path: name, bytes, compress = true, mode = 0o100644 } of entries) {
    zip.addBuffer(Buffer.from(bytes), name, { compress, mode, mtime: new Date(0) });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Puts other bytes of the same length in the place of some, wherever they stand. */
export function replaced(bytes: Uint8Array, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error("Both must have the same length.");
  return Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1");
}

/** Every file of a folder with its bytes, so that two moments can be compared. */
export function bytesIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(filesIn(folder).map((name) => [name, readFileSync(path.join(folder, name), "base64")]));
}

export const hash = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
