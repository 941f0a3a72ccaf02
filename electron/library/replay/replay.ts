import * as Y from "yjs";
import { readDocument } from "../../../article/document/readDocument";
import type { Story } from "../../../article/story";
import { type Ranges, together, without } from "../records/ranges";
import type { WritingRecord } from "../records/writingRecord";

/*
 * All records are in one document that forgets nothing. What it was at a position is cut out of it: of each client what was written until then, less
 * what was deleted until then. So a base shows nothing early: what it repeats of the logs counts where the logs have it, and only the rest here.
 */

interface Step {
  /** Where each client's part in it begins. */
  readonly begins: readonly (readonly [client: number, clock: number])[];
  readonly deleted: Ranges;
}

export class Replay {
  readonly #doc: Y.Doc;
  readonly #steps: readonly Step[];

  constructor(records: readonly WritingRecord[]) {
    this.#doc = wholeDocument(records);
    this.#steps = stepsOf(records);
  }

  get length(): number {
    return this.#steps.length;
  }

  /** The story after the record at a position, counted from 1. What waits for records that are not there yet does not show. */
  storyAt(through: number): Story {
    const snapshot = Y.createSnapshot(
      together(this.#steps.slice(0, through).map(({ deleted }) => deleted)),
      this.#state(through),
    );
    const doc = Y.createDocFromSnapshot(this.#doc, snapshot);
    const story = readDocument(doc);
    doc.destroy();
    return story;
  }

  /** How far each client had come: up to what the first later record begins with. */
  #state(through: number): Map<number, number> {
    const state = Y.decodeStateVector(Y.encodeStateVector(this.#doc));
    for (let place = through; place < this.#steps.length; place += 1) {
      for (const [client, clock] of this.#steps[place]?.begins ?? []) {
        const before = state.get(client);
        if (before !== undefined && before > clock) state.set(client, clock);
      }
    }
    return state;
  }

  destroy(): void {
    this.#doc.destroy();
  }
}

/** A base has lost the words that were deleted before it, so it comes in only where the logs leave something out. */
function wholeDocument(records: readonly WritingRecord[]): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  const heldBack: Uint8Array[] = [];
  const takeHeldBack = () => {
    for (const bytes of heldBack.splice(0)) Y.applyUpdate(doc, bytes, "open");
  };
  doc.transact(() => {
    for (const { bytes, isBase } of records) {
      if (isBase) heldBack.push(bytes);
      else Y.applyUpdate(doc, bytes, "open");
      if (doc.store.pendingStructs !== null) takeHeldBack();
    }
    takeHeldBack();
  }, "open");
  return doc;
}

function stepsOf(records: readonly WritingRecord[]): readonly Step[] {
  const logs = records.filter(({ isBase }) => !isBase);
  let written = together(logs.map((record) => record.written));
  let deleted = together(logs.map((record) => record.deleted));
  return records.map((record) => {
    if (!record.isBase) return { begins: beginsOf(record.written), deleted: record.deleted };
    const rest = { begins: beginsOf(without(record.written, written)), deleted: without(record.deleted, deleted) };
    written = together([written, record.written]);
    deleted = together([deleted, record.deleted]);
    return rest;
  });
}

function beginsOf({ clients }: Ranges): Step["begins"] {
  return [...clients].map(([client, ranges]) => [client, Math.min(...ranges.map(({ clock }) => clock))]);
}
