import path from "node:path";
import type { Disk } from "../disk/disk";
import { writeAtomic } from "../disk/writeAtomic";
import { encodeFrame, frameKinds } from "../log/frame";
import { headerFrame } from "../log/header";
import { ifMissing } from "../outcome";
import { baseName, historyFolder, readPieceName } from "./pieceName";

export interface NewBase {
  readonly folder: string;
  readonly writer: string;
  readonly number: number;
  readonly lineage: string;
  readonly replaces: readonly string[];
  /** The whole document as one update. */
  readonly state: Uint8Array;
  readonly now: number;
}

/** Gives the file's name. A base has a header and one record, each with its CRC, so that no flipped bit passes for text. */
export async function writeBase(disk: Disk, base: NewBase): Promise<string> {
  const name = baseName(base.writer, base.number);
  const record = encodeFrame({ sequence: 1, at: base.now, kind: frameKinds.state, bytes: base.state });
  const bytes = Buffer.concat([headerFrame(base.lineage, base.replaces, base.now), record]);
  await writeAtomic(disk, path.join(base.folder, name), bytes);
  return name;
}

/** Moves this writer's files that a durable base stands for into history. Each rename stands alone, so a crash between two loses nothing. */
export async function moveToHistory(disk: Disk, folder: string, writer: string, below: number): Promise<void> {
  const names = (await disk.list(folder)).flatMap((name) => readPieceName(name) ?? []);
  const earlier = names.filter((name) => name.writer === writer && !name.copy && name.number < below);
  if (earlier.length === 0) return;
  const history = path.join(folder, historyFolder);
  await disk.makeFolder(history);
  for (const { name } of earlier) {
    await disk.rename(path.join(folder, name), path.join(history, name));
  }
  await disk.syncFolder(history);
  await disk.syncFolder(folder);
}

/** A number no file of this writer has had in this story, not even in history. */
export async function nextNumber(disk: Disk, folder: string, writer: string): Promise<number> {
  const history = await ifMissing(disk.list(path.join(folder, historyFolder)), []);
  const names = [...(await disk.list(folder)), ...history].flatMap((name) => readPieceName(name) ?? []);
  return 1 + Math.max(0, ...names.filter((name) => name.writer === writer).map(({ number }) => number));
}
