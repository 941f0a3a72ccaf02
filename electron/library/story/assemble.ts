import * as Y from "yjs";
import type { Piece } from "./readPieces";

export interface Assembled {
  readonly doc: Y.Doc;
  /** Records wait for others that are not there, so they do not show. */
  readonly waits: boolean;
  /** How many records Yjs could not read. */
  readonly broken: number;
}

/** One document from all records of one lineage, in one transaction; Yjs takes each record once, however often it comes. */
export function assemble(pieces: readonly Piece[]): Assembled {
  const doc = new Y.Doc();
  let broken = 0;
  doc.transact(() => {
    for (const { records } of pieces) {
      for (const { bytes } of records) broken += isApplied(doc, bytes) ? 0 : 1;
    }
  }, "open");
  return { doc, waits: waits(doc), broken };
}

export function documentOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update, "open");
  return doc;
}

function waits(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}

/** Lets go of what waits for records that are lost, so that it does not count as missing for ever. */
export function dropWaiting(doc: Y.Doc): void {
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
}

function isApplied(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update, "open");
    return true;
  } catch {
    return false; // Whole by its CRC and yet no update: counted, and reported as missing.
  }
}
