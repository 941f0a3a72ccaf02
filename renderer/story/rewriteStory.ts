import * as Y from "yjs";
import type { Block } from "../../article/blocks/block";
import { longestIncreasing } from "../../article/diff/increasing";
import { blockNode } from "../../article/document/blockNodes";
import { readNode, writeTree } from "../../article/document/bodyTree";
import { type Roots, rootsOf } from "../../article/document/layout";
import { readFields } from "../../article/document/readDocument";
import { sameJson } from "../../article/json";
import { chosenFields, type Fields, proseFields, type Story } from "../../article/story";
import { type BodyEntry, readEntry } from "../../article/suggestions/bodyEntries";
import { hasMark } from "../../article/suggestions/mark";
import { isLine } from "../../article/suggestions/tree";
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
  readonly entry: BodyEntry | null;
  /** How many places it takes in the shared text. */
  readonly length: number;
}

function rewriteBody(shared: Y.XmlText, body: readonly Block[]): void {
  const standing = readStanding(shared);
  const kept = keptOf(standing, body);
  const ids = new Set(body.map(({ id }) => id));
  const stays = standing.map((one, index) => kept.has(index) || isToGo(one, ids));
  let end = shared.length;
  for (const [index, { length }] of [...standing.entries()].reverse()) {
    end -= length;
    if (!stays[index]) shared.delete(end, length);
  }
  const ends = endsOf(standing, kept, stays);
  let [at, put] = [0, 0];
  body.forEach((block, target) => {
    const end = ends.get(target);
    if (end === undefined) {
      writeTree(shared, [blockNode(block)], at);
      put += 1;
    }
    at = end === undefined ? at + 1 : end + put;
  });
}

/** Somebody suggests that it shall go, and the wanted body reads without it: the suggestion stands. */
function isToGo({ entry }: Standing, ids: ReadonlySet<string>): boolean {
  if (!entry?.marked || !hasMark(entry.marked, "deleted") || ids.has(entry.block.id)) return false;
  return !isLine(entry.marked) || !("text" in entry.block) || entry.block.text.length === 0;
}

/** Where each block of the body that stays ends in the shared text, before anything is put in. */
function endsOf(
  standing: readonly Standing[],
  kept: ReadonlyMap<number, number>,
  stays: readonly boolean[],
): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let at = 0;
  standing.forEach(({ length }, index) => {
    if (stays[index]) at += length;
    const target = kept.get(index);
    if (target !== undefined) ends.set(target, at);
  });
  return ends;
}

function readStanding(shared: Y.XmlText): readonly Standing[] {
  return (shared.toDelta() as { insert: unknown }[]).map(({ insert }) => {
    if (typeof insert === "string") return { entry: null, length: insert.length };
    const node = readNode(insert);
    return { entry: node && readEntry(node), length: 1 };
  });
}

/** Which of the blocks that stand there stay, and as which of the body's: the longest row of equal ones that keeps its order. */
function keptOf(standing: readonly Standing[], body: readonly Block[]): ReadonlyMap<number, number> {
  const places = new Map(body.map((block, index) => [block.id, index]));
  const pairs = standing.flatMap(({ entry }, index): [number, number][] => {
    const target = entry === null ? undefined : places.get(entry.block.id);
    const wanted = target === undefined ? undefined : body[target];
    const stands = entry !== null && !(entry.marked && hasMark(entry.marked, "deleted"));
    return target !== undefined && stands && sameJson(entry.block, wanted) ? [[index, target]] : [];
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
