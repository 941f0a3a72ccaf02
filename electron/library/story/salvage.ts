import * as Y from "yjs";
import { type Ranges, together, without } from "../records/ranges";
import { readRecord, type WritingRecord } from "../records/writingRecord";
import { dropWaiting } from "./assemble";
import { isFilledByCopy, isStoodFor } from "./findMissing";
import type { PieceName } from "./pieceName";
import { type Piece, unbroken } from "./readPieces";

/*
 * What is left of a document when records of it are lost. Behind a hole, what was written may wait for ever, but what was deleted goes at once: of a
 * sentence that was written anew neither the old nor the new would be left. So nothing that stood before a hole is taken for deleted behind it.
 */

/** Where the first hole in what one writer wrote is: all that writer's records with a higher file number, or in that file a higher sequence, lie behind it. */
interface Hole {
  readonly number: number;
  readonly sequence: number;
}

/** `lost`: files that hold something of which nothing could be made out. */
export function salvage(pieces: readonly Piece[], lost: readonly PieceName[]): Y.Doc {
  const holes = holesIn(pieces, lost);
  const whole = new Y.Doc({ gc: false });
  const [before, behind]: [WritingRecord[], WritingRecord[]] = [[], []];
  whole.transact(() => {
    for (const piece of pieces) {
      for (const frame of piece.records) {
        const record = readRecord(frame, piece.kind === "base");
        if (!record) continue;
        Y.applyUpdate(whole, record.bytes, "open");
        (isBehind(holes.get(piece.writer), piece.number, frame.sequence) ? behind : before).push(record);
      }
    }
  }, "open");
  dropWaiting(whole);
  const state = Y.decodeStateVector(Y.encodeStateVector(whole));
  const doc = Y.createDocFromSnapshot(whole, Y.createSnapshot(deletedIn(before, behind), state), new Y.Doc());
  whole.destroy();
  return doc;
}

function holesIn(pieces: readonly Piece[], lost: readonly PieceName[]): ReadonlyMap<string, Hole> {
  const holes = new Map<string, Hole>();
  const add = (writer: string, hole: Hole) => {
    const known = holes.get(writer);
    if (!known || isBehind(hole, known.number, known.sequence)) holes.set(writer, hole);
  };
  for (const piece of pieces) {
    if (piece.holed && !isStoodFor(piece, pieces) && !isFilledByCopy(piece, pieces))
      add(piece.writer, { number: piece.number, sequence: unbroken(piece.records) });
  }
  for (const name of lost) if (!isStoodFor(name, pieces)) add(name.writer, { number: name.number, sequence: 0 });
  return holes;
}

function isBehind(hole: Hole | undefined, number: number, sequence: number): boolean {
  return hole !== undefined && (number > hole.number || (number === hole.number && sequence > hole.sequence));
}

/** Of what was deleted behind a hole only what was written there as well. */
function deletedIn(before: readonly WritingRecord[], behind: readonly WritingRecord[]): Ranges {
  const written = together(behind.map((record) => record.written));
  const deleted = together(behind.map((record) => record.deleted));
  const both = without(deleted, without(deleted, written));
  return together([...before.map((record) => record.deleted), both]);
}
