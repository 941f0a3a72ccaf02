import type { Assembled } from "./assemble";
import type { PieceName } from "./pieceName";
import { readPieceName } from "./pieceName";
import { type Piece, unbroken } from "./readPieces";

/** For each log the last sequence number, for each base 1, whose edits are in a file or a reading. */
export type Covers = Readonly<Record<string, number>>;

/**
 * `damage`: records were written here and cannot be read any more. `late`: records of another machine are known of and have not arrived,
 * as happens in a synced folder; they will merge when they come.
 */
export type Missing = "nothing" | "late" | "damage";

export interface MissingQuestion {
  readonly pieces: readonly Piece[];
  readonly unreadable: readonly PieceName[];
  readonly assembled: Pick<Assembled, "waits" | "broken">;
  /** What story.json says it covers. */
  readonly storyCovers: Covers;
  /** This installation. */
  readonly writer: string;
}

export function findMissing({ pieces, unreadable, assembled, storyCovers, writer }: MissingQuestion): Missing {
  const isOwn = (name: PieceName) => name.writer === writer && !name.copy;
  const unread = unreadable.filter((name) => !isStoodFor(name, pieces));
  const short = shortOf(storyCovers, pieces);
  const holed = pieces.filter((piece) => piece.holed && !isStoodFor(piece, pieces) && !isFilledByCopy(piece, pieces));
  if (holed.length > 0 || assembled.broken > 0 || unread.some(isOwn) || short.some(isOwn)) return "damage";
  return unread.length > 0 || short.length > 0 || assembled.waits ? "late" : "nothing";
}

/** A base holds all that its writer had written before it, so earlier files of that writer are needed no more. */
export function isStoodFor(name: PieceName, pieces: readonly Piece[]): boolean {
  return pieces.some((base) => base.kind === "base" && base.writer === name.writer && base.number > name.number);
}

/** What the file covers and these pieces do not. */
function shortOf(storyCovers: Covers, pieces: readonly Piece[]): PieceName[] {
  const names = Object.keys(storyCovers).flatMap((name) => readPieceName(name) ?? []);
  return names.filter((name) => {
    return !isStoodFor(name, pieces) && lastRead(name, pieces) < (storyCovers[name.name] ?? 0);
  });
}

function lastRead(name: PieceName, pieces: readonly Piece[]): number {
  return Math.max(0, ...pieces.filter((piece) => isSame(piece, name)).map(({ last }) => last));
}

export function isFilledByCopy(holed: Piece, pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => isSame(piece, holed) && !piece.holed && piece.last >= holed.last);
}

/** The same log or base, whatever a syncing program added to its name. */
function isSame(one: PieceName, other: PieceName): boolean {
  return one.kind === other.kind && one.writer === other.writer && one.number === other.number;
}

/** True when story.json covers more sequence numbers than what could be read of the logs. */
export function storyCoversMore({ pieces, assembled, storyCovers }: MissingQuestion): boolean {
  let [inStory, inLogs] = [0, 0];
  for (const [name, covered] of Object.entries(storyCovers)) {
    const pieceName = readPieceName(name);
    inStory += covered;
    if (pieceName && isStoodFor(pieceName, pieces)) inLogs += covered;
  }
  for (const piece of pieces) {
    if (!piece.copy && !isStoodFor(piece, pieces)) inLogs += shown(piece, assembled.waits);
  }
  return inStory > inLogs;
}

/** Behind a hole, records wait for what was in it, and the document does not show them. */
function shown(piece: Piece, someWait: boolean): number {
  if (piece.kind === "base") return 1;
  return someWait ? unbroken(piece.records) : piece.records.length;
}
