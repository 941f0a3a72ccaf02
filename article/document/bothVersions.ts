import * as Y from "yjs";
import type { Suggestion } from "../suggestions/mark";
import { readNode, writeOwner, writeTree } from "./bodyTree";
import { rootsOf } from "./layout";
import type { NodeJson } from "./nodeJson";

/*
 * Where two people changed one sentence, Yjs keeps all their letters, and the sentence reads like neither of them. Here each version of it is put together
 * again from what was on each side, and both stand as a suggestion to choose from: the one is struck, the other stands in its place.
 * Sentences that both only added to are left as they are: all that was added stands, and nothing was taken away.
 */

/** What is needed to tell what each side did: both documents, and all that is in them together. */
export interface Sides {
  readonly our: Y.Doc;
  readonly their: Y.Doc;
  readonly merged: Y.Doc;
}

/** One code unit of a line of text, on both sides. */
interface Letter {
  readonly ours: Standing | null;
  readonly theirs: Standing | null;
  /** Both sides know of it: who does not have it any more has taken it out. */
  readonly isKnownToBoth: boolean;
  /** Its place in the merged text, when it stands there. */
  readonly at: number | null;
}

interface Standing {
  readonly unit: string;
  /** The node it belongs to, without its letters. */
  readonly owner: NodeJson;
}

/** A sentence that both changed, with each side's version of it. */
interface Conflict {
  readonly text: Y.XmlText;
  readonly from: number;
  readonly to: number;
  readonly ours: readonly NodeJson[];
  readonly theirs: readonly NodeJson[];
}

/**
 * Lets both versions of each sentence that both sides changed stand in the merged document. `choose` says whose version reads as accepted, and gives
 * the suggestion for it. Gives the versions that are struck and those that stand, in the order of the text.
 */
export function keepBothVersions(
  sides: Sides,
  choose: (ours: string, theirs: string) => { readonly standing: "ours" | "theirs"; readonly suggestion: Suggestion },
): readonly { readonly struck: string; readonly standing: string }[] {
  const conflicts = textsIn(rootsOf(sides.merged).body).flatMap((text) => conflictsIn(text, sides));
  const kept = conflicts.map(({ ours, theirs, ...place }) => {
    const { standing, suggestion } = choose(wordsOf(ours), wordsOf(theirs));
    const [stands, struck] = standing === "ours" ? [ours, theirs] : [theirs, ours];
    const nodes = [...struck.map(markedAs("deleted", suggestion)), ...stands.map(markedAs("inserted", suggestion))];
    return { ...place, nodes, struck: wordsOf(struck), standing: wordsOf(stands) };
  });
  for (const { text, from, to, nodes } of [...kept].reverse()) putIn(text, from, to, nodes);
  return kept.map(({ struck, standing }) => ({ struck, standing }));
}

function markedAs(name: "inserted" | "deleted", suggestion: Suggestion) {
  return (node: NodeJson): NodeJson => ({ ...node, $: { ...node.$, [name]: { ...suggestion } } });
}

function wordsOf(nodes: readonly NodeJson[]): string {
  return nodes.map(({ text }) => text ?? "").join("");
}

/** All texts under an element, the element among them. */
function textsIn(element: Y.XmlText): readonly Y.XmlText[] {
  const inside = (element.toDelta() as { insert: unknown }[]).flatMap(({ insert }) => {
    return insert instanceof Y.XmlText ? textsIn(insert) : [];
  });
  return [element, ...inside];
}

function putIn(text: Y.XmlText, from: number, to: number, nodes: readonly NodeJson[]): void {
  const tail = ownerAt(text, to);
  text.delete(from, to - from);
  const length = text.length;
  writeTree(text, nodes, from);
  // The letters behind would belong to what was put in.
  if (tail) writeOwner(text, tail, from + text.length - length);
}

/** The node that the letter at this place belongs to; null where none stands there. */
function ownerAt(text: Y.XmlText, place: number): NodeJson | null {
  let at = 0;
  let owner: NodeJson | null = null;
  for (const { insert } of text.toDelta() as { insert: unknown }[]) {
    if (typeof insert === "string") {
      if (place < at + insert.length) return place >= at ? owner : null;
      at += insert.length;
      continue;
    }
    if (at >= place) return null;
    owner = insert instanceof Y.Map ? readNode(insert) : null;
    at += 1;
  }
  return null;
}

function conflictsIn(text: Y.XmlText, sides: Sides): readonly Conflict[] {
  const [ours, theirs] = [unitsOf(sides.our, text), unitsOf(sides.their, text)];
  if (ours === null || theirs === null) return [];
  return stretchesOf(text, ours, theirs, sides)
    .flatMap(sentencesOf)
    .flatMap((sentence) => conflictOf(text, sentence) ?? []);
}

type Units = ReadonlyMap<string, Standing>;

function nameOf(client: number, clock: number): string {
  return `${client}:${clock}`;
}

/** The letters of the text as they stand in a copy, by what Yjs calls them; null where the copy does not have it. */
function unitsOf(doc: Y.Doc, text: Y.XmlText): Units | null {
  const shared = sameTextIn(doc, text);
  if (shared === null) return null;
  const units = new Map<string, Standing>();
  let owner: NodeJson = { type: "text" };
  for (let item = shared._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentType) {
      owner = item.content.type instanceof Y.Map ? (readNode(item.content.type) ?? owner) : owner;
    } else if (item.content instanceof Y.ContentString) {
      const { str } = item.content;
      for (let index = 0; index < str.length; index++) {
        units.set(nameOf(item.id.client, item.id.clock + index), { unit: str.charAt(index), owner });
      }
    }
  }
  return units;
}

function sameTextIn(doc: Y.Doc, { _item: item }: Y.XmlText): Y.XmlText | null {
  if (item === null) return null; // The body itself holds no letters.
  if (item.id.clock >= Y.getState(doc.store, item.id.client)) return null;
  const here = Y.getItem(doc.store, item.id);
  if (!(here instanceof Y.Item) || here.deleted || !(here.content instanceof Y.ContentType)) return null;
  return here.content.type instanceof Y.XmlText ? here.content.type : null;
}

/** The letters of the text in rows; a row ends at anything that is no text. */
function stretchesOf(text: Y.XmlText, ours: Units, theirs: Units, sides: Sides): readonly (readonly Letter[])[] {
  const rows: Letter[][] = [[]];
  const isKnownTo = (doc: Y.Doc, client: number, clock: number) => clock < Y.getState(doc.store, client);
  let at = 0;
  for (let item = text._start; item !== null; item = item.right) {
    const { client, clock } = item.id;
    const isText = item.content instanceof Y.ContentType && item.content.type instanceof Y.Map;
    if (item.content instanceof Y.ContentType && !item.deleted && !(isText && isTextNode(item.content.type)))
      rows.push([]);
    // Letters that are gone here, and may stand on one side, are no letters any more, only so many places.
    if (!(item.content instanceof Y.ContentString || item.content instanceof Y.ContentDeleted)) {
      if (!item.deleted && item.countable) at += item.length;
      continue;
    }
    for (let index = 0; index < item.length; index++) {
      const name = nameOf(client, clock + index);
      const isKnownToBoth =
        isKnownTo(sides.our, client, clock + index) && isKnownTo(sides.their, client, clock + index);
      const place = item.deleted ? null : at + index;
      rows.at(-1)?.push({ ours: ours.get(name) ?? null, theirs: theirs.get(name) ?? null, isKnownToBoth, at: place });
    }
    if (!item.deleted) at += item.length;
  }
  return rows;
}

function isTextNode(shared: unknown): boolean {
  return readNode(shared)?.type === "text";
}

/** A sentence ends behind its sign and the quotation marks that close with it, before a space. */
function sentencesOf(letters: readonly Letter[]): readonly (readonly Letter[])[] {
  const places = letters.flatMap((letter, place) => (unitOf(letter) === "" ? [] : [place]));
  const text = letters.map(unitOf).join("");
  const sentences: (readonly Letter[])[] = [];
  let start = 0;
  for (const sign of text.matchAll(/[.!?…]+["»”“)\]]*(?=\s)/gu)) {
    const end = places[sign.index + sign[0].length] ?? letters.length;
    sentences.push(letters.slice(start, end));
    start = end;
  }
  return [...sentences, letters.slice(start)];
}

/** Empty for a letter that stands on neither side any more. */
function unitOf({ ours, theirs }: Letter): string {
  return (ours ?? theirs)?.unit ?? "";
}

function conflictOf(text: Y.XmlText, sentence: readonly Letter[]): Conflict | null {
  const changed = changesIn(sentence);
  if (!changed.byUs || !changed.byThem || !changed.isCut) return null;
  const [ours, theirs] = [versionOf(sentence, "ours"), versionOf(sentence, "theirs")];
  if (wordsOf(ours) === wordsOf(theirs) || [...ours, ...theirs].some(({ $ }) => $)) return null;
  const places = sentence.flatMap(({ at }) => at ?? []);
  const [first, last] = [places[0], places.at(-1)];
  return first === undefined || last === undefined ? null : { text, from: first, to: last + 1, ours, theirs };
}

/** What each side did to a sentence, and whether anything was taken out: by one of them, or where both put something in, by both. */
function changesIn(sentence: readonly Letter[]) {
  const all = { byUs: false, byThem: false, isCut: false };
  let here = { byUs: false, byThem: false, isGone: false }; // Since the last letter that both sides have.
  for (const { ours, theirs, isKnownToBoth } of sentence) {
    if (ours && theirs) {
      here = { byUs: false, byThem: false, isGone: false };
      continue;
    }
    const isOurDoing = isKnownToBoth ? theirs !== null : ours !== null;
    const isTheirDoing = isKnownToBoth ? ours !== null : theirs !== null;
    all.byUs ||= isOurDoing;
    all.byThem ||= isTheirDoing;
    all.isCut ||= isKnownToBoth && (isOurDoing || isTheirDoing);
    here = {
      byUs: here.byUs || isOurDoing,
      byThem: here.byThem || isTheirDoing,
      isGone: here.isGone || (isKnownToBoth && !ours && !theirs),
    };
    all.isCut ||= here.byUs && here.byThem && here.isGone;
  }
  return all;
}

function versionOf(sentence: readonly Letter[], side: "ours" | "theirs"): readonly NodeJson[] {
  const nodes: NodeJson[] = [];
  let owner: NodeJson | null = null;
  for (const letter of sentence) {
    const standing = letter[side];
    if (standing === null) continue;
    const last = nodes.at(-1);
    if (last && standing.owner === owner)
      nodes[nodes.length - 1] = { ...last, text: (last.text ?? "") + standing.unit };
    else nodes.push({ ...standing.owner, text: standing.unit });
    owner = standing.owner;
  }
  return nodes;
}
