import * as Y from "yjs";
import type { Frame } from "../log/frame";
import { addRange, lengthOf, type Ranges } from "./ranges";

/** One record of a log or a base, and what Yjs needs to know of it to put it in its place. */
export interface WritingRecord {
  /** Milliseconds since 1970, as a clock said it that may have been wrong. */
  readonly at: number;
  readonly isBase: boolean;
  readonly bytes: Uint8Array;
  readonly written: Ranges;
  readonly deleted: Ranges;
  /** How far each client must have come before this makes sense. */
  readonly needs: ReadonlyMap<number, number>;
  /** Inserted and deleted. A base has none: what is in it was counted where it was typed. */
  readonly letters: number;
}

/** Null when it is no update, though its CRC is right: nothing of it can be shown. */
export function readRecord({ at, bytes }: Frame, isBase: boolean): WritingRecord | null {
  const update = decoded(bytes);
  if (!update) return null;
  const written = Y.createDeleteSet();
  let inserted = 0;
  for (const struct of update.structs) {
    if (struct instanceof Y.Skip) continue;
    addRange(written, struct.id.client, struct.id.clock, struct.length);
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentString) inserted += struct.length;
  }
  return {
    at: Number.isFinite(at) ? at : 0,
    isBase,
    bytes,
    written,
    deleted: update.ds,
    needs: isBase ? new Map() : needsOf(update.structs, written),
    letters: isBase ? 0 : inserted + lengthOf(update.ds),
  };
}

type Update = ReturnType<typeof Y.decodeUpdate>;

function decoded(bytes: Uint8Array): Update | null {
  try {
    return Y.decodeUpdate(bytes);
  } catch {
    return null; // As said above.
  }
}

function needsOf(structs: Update["structs"], written: Ranges): ReadonlyMap<number, number> {
  const needs = new Map<number, number>();
  const need = (client: number, clock: number) => needs.set(client, Math.max(needs.get(client) ?? 0, clock));
  const starts = new Map([...written.clients].map(([client, ranges]) => [client, ranges[0]?.clock ?? 0]));
  for (const [client, start] of starts) need(client, start);
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const parent = struct.parent instanceof Y.ID ? struct.parent : null;
    for (const id of [struct.origin, struct.rightOrigin, parent]) {
      if (id && id.clock < (starts.get(id.client) ?? Number.POSITIVE_INFINITY)) need(id.client, id.clock + 1);
    }
  }
  return needs;
}
