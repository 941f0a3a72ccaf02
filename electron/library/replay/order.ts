import type { Frame } from "../log/frame";
import { readRecord, type WritingRecord } from "../records/writingRecord";
import type { Piece } from "../story/readPieces";

/**
 * The records of all logs and bases of one document in the order they were written. What one writer wrote stays in its own order; where several
 * wrote, a document begins with a base, a record comes after all that it builds on, and only among what could come next do the clocks decide.
 */
export function inWritingOrder(pieces: readonly Piece[]): readonly WritingRecord[] {
  const writers = [...new Set(pieces.map(({ writer }) => writer))].sort();
  const rows = writers.map((writer) => rowOf(pieces.filter((piece) => piece.writer === writer)));
  const [only, ...others] = rows;
  return only && others.length === 0 ? only : merged(rows);
}

function rowOf(pieces: readonly Piece[]): readonly WritingRecord[] {
  const numbers = [...new Set(pieces.map(({ number }) => number))].sort((one, other) => one - other);
  return numbers.flatMap((number) => {
    const same = pieces.filter((piece) => piece.number === number);
    return (["base", "log"] as const).flatMap((kind) => {
      const frames = eachOnce(same.filter((piece) => piece.kind === kind).map(({ records }) => records));
      return frames.flatMap((frame) => readRecord(frame, kind === "base") ?? []);
    });
  });
}

/** The records of a log and of its conflict copies. */
function eachOnce(copies: readonly (readonly Frame[])[]): readonly Frame[] {
  const [only = [], ...others] = copies;
  if (others.length === 0) return only;
  const bySequence = new Map<number, Frame[]>();
  for (const frame of copies.flat()) {
    const same = bySequence.get(frame.sequence) ?? [];
    if (!same.some(({ bytes }) => Buffer.compare(bytes, frame.bytes) === 0)) same.push(frame);
    bySequence.set(frame.sequence, same);
  }
  return [...bySequence].sort(([one], [other]) => one - other).flatMap(([, frames]) => frames);
}

function merged(rows: readonly (readonly WritingRecord[])[]): readonly WritingRecord[] {
  const places = rows.map(() => 0);
  const known = new Map<number, number>();
  const order: WritingRecord[] = [];
  for (;;) {
    const heads = rows.flatMap((row, index) => {
      const record = row[places[index] ?? 0];
      return record ? { record, index } : [];
    });
    const ready = heads.filter(({ record }) => (order.length === 0 ? record.isBase : isReady(record, known)));
    const [first, ...rest] = ready.length > 0 ? ready : heads; // Where all wait for what is lost, the clocks alone decide.
    if (!first) return order;
    const next = rest.reduce((one, other) => (other.record.at < one.record.at ? other : one), first);
    places[next.index] = (places[next.index] ?? 0) + 1;
    order.push(next.record);
    learn(next.record, known);
  }
}

function isReady({ needs }: WritingRecord, known: ReadonlyMap<number, number>): boolean {
  for (const [client, clock] of needs) if ((known.get(client) ?? 0) < clock) return false;
  return true;
}

function learn({ written }: WritingRecord, known: Map<number, number>): void {
  for (const [client, ranges] of written.clients) {
    const last = ranges.at(-1);
    if (last) known.set(client, Math.max(known.get(client) ?? 0, last.clock + last.len));
  }
}
