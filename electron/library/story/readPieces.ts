import path from "node:path";
import type { Disk } from "../disk/disk";
import { type Frame, type FrameReading, frameKinds, readFrames } from "../log/frame";
import { readHeader } from "../log/header";
import { ifMissing, isDiskError, isMissing } from "../outcome";
import { historyFolder, type PieceName, readPieceName } from "./pieceName";

/** A log or a base with all that could be read of it. */
export interface Piece extends PieceName {
  /** In `history/` and not in the story's folder itself. */
  readonly old: boolean;
  /** Null when the header could not be read, though records could. */
  readonly lineage: string | null;
  readonly replaces: readonly string[];
  /** Yjs updates in order; a base has one. */
  readonly records: readonly Frame[];
  /** True when something unreadable, or a missing number, stands before a record, or when what stands behind the last is not what a crash leaves. */
  readonly holed: boolean;
  /** The last sequence number read; 1 for a base. */
  readonly last: number;
}

export interface Pieces {
  readonly pieces: readonly Piece[];
  /** Files that hold something, and nothing of it can be made out. */
  readonly unreadable: readonly PieceName[];
  /** Logs without a single record, as a crash before the first write leaves them, or as damage does. */
  readonly hollow: readonly PieceName[];
  /** Files that the disk did not give: they may be whole, and read well the next time. */
  readonly unread: readonly PieceName[];
}

/** For a log that is being written: the last sequence number that is durable, since a reading must not count on more. */
export type Through = Readonly<Record<string, number>>;

const mostReadings = 5;

/**
 * Reads every log and base of every writer in a story's folder; `alsoHistory` the earlier ones too. When another writer compacts meanwhile, its base
 * takes the place of files that were listed and are gone: then everything is read once more.
 */
export async function readPieces(disk: Disk, folder: string, through: Through, alsoHistory = false): Promise<Pieces> {
  const history = path.join(folder, historyFolder);
  const list = async () => [
    ...(await listPieces(disk, folder, false)),
    ...(alsoHistory ? await ifMissing(listPieces(disk, history, true), []) : []),
  ];
  let listed = await list();
  for (let reading = 1; ; reading += 1) {
    const pieces = await readListed(disk, listed, through);
    const after = await list();
    if (reading === mostReadings || isSameList(listed, after)) return pieces;
    listed = after;
  }
}

interface Listed {
  readonly name: PieceName;
  readonly file: string;
  readonly old: boolean;
}

async function listPieces(disk: Disk, within: string, old: boolean): Promise<readonly Listed[]> {
  const names = await disk.list(within);
  return names.flatMap((name) => {
    const pieceName = readPieceName(name);
    return pieceName ? [{ name: pieceName, file: path.join(within, name), old }] : [];
  });
}

function isSameList(one: readonly Listed[], other: readonly Listed[]): boolean {
  return one.length === other.length && one.every(({ file }, index) => file === other[index]?.file);
}

async function readListed(disk: Disk, listed: readonly Listed[], through: Through): Promise<Pieces> {
  const pieces: Piece[] = [];
  const unreadable: PieceName[] = [];
  const hollow: PieceName[] = [];
  const unread: PieceName[] = [];
  for (const { name, file, old } of listed) {
    const reading = await readPiece(disk, file, name, through[name.name] ?? Number.POSITIVE_INFINITY);
    if (reading === "unreadable") unreadable.push(name);
    else if (reading === "hollow") hollow.push(name);
    else if (reading === "unread") unread.push(name);
    else if (reading) pieces.push({ ...reading, old });
  }
  return { pieces: pieces.sort(inOrder), unreadable, hollow, unread };
}

/** Bases first, then by writer and number, so that most records find what they build on. */
function inOrder(one: Piece, other: Piece): number {
  if (one.kind !== other.kind) return one.kind === "base" ? -1 : 1;
  if (one.writer !== other.writer) return one.writer < other.writer ? -1 : 1;
  return one.number - other.number;
}

/** Null when it was moved away meanwhile. */
async function readPiece(
  disk: Disk,
  file: string,
  name: PieceName,
  through: number,
): Promise<Omit<Piece, "old"> | "unreadable" | "hollow" | "unread" | null> {
  let bytes: Uint8Array;
  try {
    bytes = await disk.read(file);
  } catch (error) {
    if (isMissing(error)) return null;
    if (isDiskError(error) && error.code === "EIO") return "unread";
    throw error;
  }
  const reading = readFrames(bytes);
  const isEmpty = reading.frames.length === 0 && (bytes.length === 0 || reading.torn);
  if (isEmpty && name.kind === "log") return "hollow";
  return pieceOf(name, reading, through) ?? "unreadable";
}

/** The last sequence number before the first that is missing. */
export function unbroken(records: readonly Frame[]): number {
  const missing = records.findIndex(({ sequence }, index) => sequence !== index + 1);
  return missing < 0 ? records.length : missing;
}

/** What a log or base holds; null when that is nothing. */
export function pieceOf(
  name: PieceName,
  { frames, gaps, tail, torn }: FrameReading,
  through = Number.POSITIVE_INFINITY,
): Omit<Piece, "old"> | null {
  const header = readHeader(frames);
  const wanted = name.kind === "base" ? frameKinds.state : frameKinds.update;
  const records = frames.filter(({ kind, sequence }) => kind === wanted && sequence <= through);
  if (frames.length === 0 || (name.kind === "base" && records.length === 0)) return null;
  const isDamaged = gaps > 0 || (tail > 0 && !torn);
  const isHoled = name.kind === "log" && (isDamaged || unbroken(records) < records.length);
  return {
    ...name,
    lineage: header?.lineage ?? null,
    replaces: header?.replaces ?? [],
    records,
    holed: isHoled,
    last: records.at(-1)?.sequence ?? 0,
  };
}
