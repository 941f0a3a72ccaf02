import * as Y from "yjs";
import type { Block } from "../../article/blocks/block";
import { longestIncreasing } from "../../article/diff/increasing";
import { blockNode, readBlockNode } from "../../article/document/blockNodes";
import { readNode, writeTree } from "../../article/document/bodyTree";
import { type Roots, rootsOf } from "../../article/document/layout";
import { readFields } from "../../article/document/readDocument";
import { sameJson } from "../../article/json";
import { chosenFields, type Fields, proseFields, type Story } from "../../article/story";
import { changeBetween } from "../ui/textChange";
import { writeTags } from "./writeTags";

/**
 * Makes the document hold this body and these fields, within the caller's transaction. Only what differs is written, blocks matched by id, so that
 * what another person does at the same time to the rest stays. Status, comments and judgements are not touched.
 */
export function rewriteStory(doc: Y.Doc, { body, fields }: Pick<Story, "body" | "fields">): void {
  const roots = rootsOf(doc);
  rewriteBody(roots.body, body);
  rewriteFields(roots, readFields(roots), fields);
}

interface Standing {
  readonly block: Block | null;
  /** How many places it takes in the shared text. */
  readonly length: number;
}

function rewriteBody(shared: Y.XmlText, body: readonly Block[]): void {
  const standing = readStanding(shared);
  const kept = keptOf(standing, body);
  let end = shared.length;
  for (const [index, { length }] of [...standing.entries()].reverse()) {
    end -= length;
    if (!kept.has(index)) shared.delete(end, length);
  }
  const staying = new Map([...kept].map(([index, target]) => [target, standing[index]?.length ?? 0]));
  let at = 0;
  body.forEach((block, target) => {
    const length = staying.get(target);
    if (length === undefined) writeTree(shared, [blockNode(block)], at);
    at += length ?? 1;
  });
}

function readStanding(shared: Y.XmlText): readonly Standing[] {
  return (shared.toDelta() as { insert: unknown }[]).map(({ insert }) => {
    if (typeof insert === "string") return { block: null, length: insert.length };
    const node = readNode(insert);
    return { block: node && readBlockNode(node), length: 1 };
  });
}

/** Which of the blocks that stand there stay, and as which of the body's: the longest row of equal ones that keeps its order. */
function keptOf(standing: readonly Standing[], body: readonly Block[]): ReadonlyMap<number, number> {
  const places = new Map(body.map((block, index) => [block.id, index]));
  const pairs = standing.flatMap(({ block }, index): [number, number][] => {
    const target = block === null ? undefined : places.get(block.id);
    const wanted = target === undefined ? undefined : body[target];
    return target !== undefined && block !== null && sameJson(block, wanted) ? [[index, target]] : [];
  });
  const rising = longestIncreasing(pairs.map(([, target]) => target));
  return new Map(rising.flatMap((index) => (pairs[index] ? [pairs[index]] : [])));
}

function rewriteFields(roots: Roots, current: Fields, wanted: Fields): void {
  for (const name of proseFields) rewriteText(roots.prose[name], wanted[name]);
  for (const name of chosenFields) {
    if (current[name] !== wanted[name]) roots.fields.set(name, wanted[name]);
  }
  for (const [name, value] of Object.entries(wanted.rest ?? {})) {
    if (!sameJson(roots.fields.get(name), value)) roots.fields.set(name, value);
  }
  if (!sameJson(current.tags, wanted.tags)) writeTags(roots.tags, wanted.tags);
  rewriteEntries(roots.bylines, wanted.bylines);
  rewriteEntries(roots.corrections, wanted.corrections);
}

function rewriteText(shared: Y.Text, wanted: string): void {
  const { at, removed, inserted } = changeBetween(shared.toString(), wanted);
  shared.delete(at, removed.length);
  shared.insert(at, inserted);
}

/** Entries that are the same people, in the same order, are changed key by key; otherwise the list is written anew. */
function rewriteEntries(shared: Y.Array<Y.Map<unknown>>, wanted: readonly { readonly id: string }[]): void {
  const standing = shared.toArray();
  const areSame =
    standing.length === wanted.length && standing.every((entry, index) => entry.get("id") === wanted[index]?.id);
  if (!areSame) {
    shared.delete(0, shared.length);
    shared.push(wanted.map((entry) => new Y.Map<unknown>(Object.entries(entry))));
    return;
  }
  standing.forEach((entry, index) => {
    for (const [key, value] of Object.entries(wanted[index] ?? {})) {
      if (entry.get(key) !== value) entry.set(key, value);
    }
  });
}
