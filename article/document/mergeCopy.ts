import * as Y from "yjs";
import type { Block } from "../blocks/block";
import { idFromBytes, idLength, type NewId } from "../ids";
import { canonicalJson, sameJson } from "../json";
import { type Person, somebody } from "../people";
import { type BodyEntry, entryNode, readEntry } from "../suggestions/bodyEntries";
import { insertedBy } from "../suggestions/insertedBy";
import { type Suggestion, withState } from "../suggestions/mark";
import { readNode, writeTree } from "./bodyTree";
import { layoutVersion, rootsOf, schemaOf } from "./layout";
import { type LostEdit, lettersIn, lostEdits } from "./lostEdits";
import { mergeLines } from "./mergeLines";

/** What two copies of one lineage come to together. */
export interface CopyMerge {
  /** What our copy lacks of it, as one Yjs update; null when it lacks nothing. */
  readonly update: Uint8Array | null;
  readonly rescued: readonly Rescued[];
  /** The sentences that both changed, as they stand now: the one version struck, the other in its place. */
  readonly contested: readonly { readonly struck: string; readonly standing: string }[];
}

/** Whose copies they are; null where that is not known. */
export interface CopyOwners {
  readonly ours: Person | null;
  readonly theirs: Person | null;
}

const nobody: CopyOwners = { ours: null, theirs: null };

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
 * away; they are found here by the block, and put back, as a suggestion. So are both versions of a sentence that both changed.
 * What is written for that is the same, to the byte, on whichever side it is done: both may do it, and have it once when they hear of each other.
 */
export function mergeCopy(ours: Uint8Array, theirs: Uint8Array, owners: CopyOwners = nobody): CopyMerge {
  const [our, their, merged] = [documentOf(ours), documentOf(theirs), documentOf(ours)];
  const before = Y.encodeStateVector(our);
  const start = Y.snapshot(our);
  Y.applyUpdate(merged, theirs);
  if (Y.equalSnapshots(start, Y.snapshot(merged))) {
    for (const doc of [our, their, merged]) doc.destroy();
    return { update: null, rescued: [], contested: [] };
  }
  const suggest = suggestionsOf(merged, owners);
  const lost = [
    ...lostEdits(our, their, merged).map((edit) => ({ ...edit, by: owners.ours })),
    ...lostEdits(their, our, merged).map((edit) => ({ ...edit, by: owners.theirs })),
  ].sort((one, other) => order(one.block.id, other.block.id));
  const [rescued, contested] = merged.transact(() => {
    dropDoubles(merged);
    const both = mergeLines({ our, their, merged }, (here, there) => chosen(here, there, owners, suggest.begin));
    const back = lost.flatMap((edit) => rescue(merged, edit, suggest) ?? []);
    if (suggest.hasBegun() && schemaOf(merged) < layoutVersion) rootsOf(merged).meta.set("schema", layoutVersion);
    return [back, both] as const;
  });
  const update = Y.encodeStateAsUpdate(merged, before);
  for (const doc of [our, their, merged]) doc.destroy();
  return { update, rescued, contested };
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Whose version reads as accepted is the same on both sides: one that is left over, or else by who wrote it, and by its letters. */
function chosen(ours: string, theirs: string, owners: CopyOwners, begin: Suggest["begin"]) {
  const [here, there] = [owners.ours ?? somebody, owners.theirs ?? somebody];
  const isOurs = theirs.trim() === "" || (ours.trim() !== "" && order(here.id + ours, there.id + theirs) > 0);
  return {
    standing: isOurs ? ("one" as const) : ("other" as const),
    suggestion: begin(isOurs ? owners.ours : owners.theirs),
  };
}

interface Suggest {
  readonly begin: (by: Person | null) => Suggestion;
  readonly newId: NewId;
  readonly hasBegun: () => boolean;
}

/**
 * Has what is written into the merged document from now on come from a writer whose number, and whose ids, follow from what both copies hold together. No
 * time stands with it: neither side knows the other's clock.
 */
function suggestionsOf(merged: Y.Doc, { ours, theirs }: CopyOwners): Suggest {
  const people = [ours ?? somebody, theirs ?? somebody].map((person) => canonicalJson({ ...person })).sort();
  const units = Array.from(people.join(), (unit) => unit.charCodeAt(0) & 255);
  const seed = fingerprint([...Y.encodeSnapshot(Y.snapshot(merged)), ...units]);
  let client = seed;
  while (merged.store.clients.has(client)) client = (client + 1) >>> 0;
  merged.clientID = client;
  let count = 0;
  let hasBegun = false;
  const newId = () => {
    count += 1;
    const bytes = Array.from({ length: idLength }, (_, place) =>
      fingerprint([seed & 255, (seed >>> 8) & 255, count, place]),
    );
    return idFromBytes(Uint8Array.from(bytes));
  };
  return {
    newId,
    begin: (by) => {
      hasBegun = true;
      return { id: newId(), by: by ?? somebody, at: "" };
    },
    hasBegun: () => hasBegun,
  };
}

/** FNV-1a, 32 bits. */
function fingerprint(bytes: readonly number[]): number {
  return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
}

function documentOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

interface Standing {
  readonly at: number;
  readonly shared: Y.XmlText | null;
  readonly entry: BodyEntry | null;
}

function standingIn(doc: Y.Doc): readonly Standing[] {
  let at = 0;
  return (rootsOf(doc).body.toDelta() as { insert: unknown }[]).map(({ insert }) => {
    const here = at;
    at += typeof insert === "string" ? insert.length : 1;
    const node = typeof insert === "string" ? null : readNode(insert);
    const shared = insert instanceof Y.XmlText ? insert : null;
    return { at: here, shared, entry: node && readEntry(node) };
  });
}

/** Two people who moved a block, or who each got one back, have it twice: the first of equal ones stays, on every side the same. */
function dropDoubles(doc: Y.Doc): void {
  const seen = new Map<string, BodyEntry>();
  const doubles = standingIn(doc).filter(({ entry }) => {
    if (!entry) return false;
    const first = seen.get(entry.block.id);
    if (!first) seen.set(entry.block.id, entry);
    return first !== undefined && sameJson(first.block, entry.block);
  });
  for (const { at } of doubles.reverse()) rootsOf(doc).body.delete(at, 1);
}

type Lost = LostEdit & { readonly by: Person | null };

/** What comes back is a suggestion of whoever wrote in it; where a block only follows to its new place, nothing is left to decide. */
function rescue(doc: Y.Doc, { block, marked, above, known, by }: Lost, suggest: Suggest): Rescued | null {
  const { body } = rootsOf(doc);
  const standing = standingIn(doc);
  const node = entryNode({ block, marked });
  const moved = standing.find(({ entry }) => entry?.block.id === block.id);
  if (!moved?.entry) {
    const neighbour = above.flatMap((id) => standing.find(({ entry }) => entry?.block.id === id) ?? [])[0];
    writeTree(body, [insertedBy(node, suggest.begin(by))], neighbour ? neighbour.at + 1 : 0);
    return { kind: "broughtBack", block };
  }
  if (sameJson(moved.entry.block, block)) return null;
  if (moved.entry.block.kind === block.kind && moved.shared && lettersIn(moved.shared) === known) {
    body.delete(moved.at, 1);
    writeTree(body, [node], moved.at);
    return { kind: "followed", block };
  }
  const copy = withState(node, { id: suggest.newId() });
  writeTree(body, [insertedBy(copy, suggest.begin(by))], moved.at + 1);
  return { kind: "both", block };
}
