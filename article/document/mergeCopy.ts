import * as Y from "yjs";
import type { Block } from "../blocks/block";
import type { NewId } from "../ids";
import { sameJson } from "../json";
import { blockNode, readBlockNode } from "./blockNodes";
import { readNode, writeTree } from "./bodyTree";
import { rootsOf } from "./layout";
import { type LostEdit, lettersIn, lostEdits } from "./lostEdits";

/** What two copies of one lineage come to together. */
export interface CopyMerge {
  /** What our copy lacks of it, as one Yjs update; null when it lacks nothing. */
  readonly update: Uint8Array | null;
  readonly rescued: readonly Rescued[];
}

/**
 * A block that one changed while the other took it away. Where the other deleted it, it is back; where the other moved it, what was written in it is at
 * its new place; where both wrote in it, both stand, one below the other.
 */
export interface Rescued {
  readonly kind: "broughtBack" | "followed" | "both";
  readonly block: Block;
}

/**
 * Merges their copy of a document into ours; both are whole states of one lineage. Yjs keeps every word but those in a block that the other side took
 * away; they are found here by the block, and put back.
 */
export function mergeCopy(ours: Uint8Array, theirs: Uint8Array, newId: NewId): CopyMerge {
  const [our, their, merged] = [documentOf(ours), documentOf(theirs), documentOf(ours)];
  const before = Y.encodeStateVector(our);
  const start = Y.snapshot(our);
  Y.applyUpdate(merged, theirs);
  if (Y.equalSnapshots(start, Y.snapshot(merged))) {
    for (const doc of [our, their, merged]) doc.destroy();
    return { update: null, rescued: [] };
  }
  const lost = [...lostEdits(our, their, merged), ...lostEdits(their, our, merged)];
  const rescued = merged.transact(() => {
    dropDoubles(merged);
    return lost.flatMap((edit) => rescue(merged, edit, newId) ?? []);
  });
  const update = Y.encodeStateAsUpdate(merged, before);
  for (const doc of [our, their, merged]) doc.destroy();
  return { update, rescued };
}

function documentOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

interface Standing {
  readonly at: number;
  readonly shared: Y.XmlText | null;
  readonly block: Block | null;
}

function standingIn(doc: Y.Doc): readonly Standing[] {
  let at = 0;
  return (rootsOf(doc).body.toDelta() as { insert: unknown }[]).map(({ insert }) => {
    const here = at;
    at += typeof insert === "string" ? insert.length : 1;
    const node = typeof insert === "string" ? null : readNode(insert);
    const shared = insert instanceof Y.XmlText ? insert : null;
    return { at: here, shared, block: node && readBlockNode(node) };
  });
}

/** Two people who moved a block, or who each got one back, have it twice: the first of equal ones stays, on every side the same. */
function dropDoubles(doc: Y.Doc): void {
  const seen = new Map<string, Block>();
  const doubles = standingIn(doc).filter(({ block }) => {
    if (!block) return false;
    const first = seen.get(block.id);
    if (!first) seen.set(block.id, block);
    return first !== undefined && sameJson(first, block);
  });
  for (const { at } of doubles.reverse()) rootsOf(doc).body.delete(at, 1);
}

function rescue(doc: Y.Doc, { block, above, known }: LostEdit, newId: NewId): Rescued | null {
  const { body } = rootsOf(doc);
  const standing = standingIn(doc);
  const moved = standing.find((one) => one.block?.id === block.id);
  if (!moved?.block) {
    const neighbour = above.flatMap((id) => standing.find((one) => one.block?.id === id) ?? [])[0];
    writeTree(body, [blockNode(block)], neighbour ? neighbour.at + 1 : 0);
    return { kind: "broughtBack", block };
  }
  if (sameJson(moved.block, block)) return null;
  if (moved.block.kind === block.kind && moved.shared && lettersIn(moved.shared) === known) {
    body.delete(moved.at, 1);
    writeTree(body, [blockNode(block)], moved.at);
    return { kind: "followed", block };
  }
  writeTree(body, [blockNode({ ...block, id: newId() })], moved.at + 1);
  return { kind: "both", block };
}
