import * as Y from "yjs";
import { commonRuns } from "../diff/commonRuns";
import { sameJson } from "../json";
import { readNode, writeOwner, writeTree } from "./bodyTree";
import { rootsOf } from "./layout";
import type { NodeJson } from "./nodeJson";
import { type Base, type Choose, type Letter, mergeLine } from "./threeWays";

/*
 * Where two people wrote in one line, and one of them took letters out of it, what Yjs makes of that may read like neither of them: it knows letters, not
 * words, and takes a text that was split for one that was taken out and put in again. Such lines are merged anew here, by their words, from what was on
 * each side. Lines that both only added to are left as they are.
 */

/** Both documents, and all that is in them together. */
export interface Sides {
  readonly our: Y.Doc;
  readonly their: Y.Doc;
  readonly merged: Y.Doc;
}

/** Merges the lines of the merged document that both wrote in; gives the sentences of which both versions stand there now. */
export function mergeLines(
  sides: Sides,
  choose: Choose,
): readonly { readonly struck: string; readonly standing: string }[] {
  return textsIn(rootsOf(sides.merged).body).flatMap((text) => {
    const [ours, theirs] = [unitsOf(sides.our, text), unitsOf(sides.their, text)];
    if (ours === null || theirs === null) return [];
    const rows = rowsOf(text, ours, theirs, sides);
    const contested = [...rows].reverse().flatMap((row) => [...mergeRow(text, row, choose)].reverse());
    return contested.reverse();
  });
}

function mergeRow(text: Y.XmlText, row: Row, choose: Choose): ReturnType<typeof mergeLine>["contested"] {
  const hasGaps = row.base.includes(null);
  if (!(row.isCut || hasGaps) || !row.byUs || !row.byThem || row.from === null) return [];
  const { nodes, contested } = mergeLine(filled(row), row.ours, row.theirs, choose);
  const to = row.to ?? row.from;
  if (!sameJson(nodes, standingIn(text, row.from, to))) putIn(text, row.from, to, nodes);
  return contested;
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

type Units = ReadonlyMap<string, Letter>;

function nameOf(client: number, clock: number): string {
  return `${client}:${clock}`;
}

/** The letters of the text as they stand in a copy, by what Yjs calls them; null where the copy does not have it. */
function unitsOf(doc: Y.Doc, text: Y.XmlText): Units | null {
  const shared = sameTextIn(doc, text);
  if (shared === null) return null;
  const units = new Map<string, Letter>();
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

/**
 * A side that split a text took letters out and put them in again; when the other took them out as well, nobody has them as they were. Where as many
 * letters stand on a side in the place of such a gap, they are those.
 */
function filled({ base, ours, theirs }: Row): Base {
  const known = [...base];
  for (const side of [ours, theirs]) {
    const units = side.map(({ unit }) => unit);
    const names = known.map((unit, place) => unit ?? `gap ${place}`);
    let [at, sideAt] = [0, 0];
    const end = { before: known.length, after: units.length, length: 0 };
    for (const run of [...commonRuns(names, units), end]) {
      const isAsLong = run.before - at === run.after - sideAt;
      const isNobodys = known.slice(at, run.before).every((unit) => unit === null);
      const isGap = isAsLong && isNobodys && isPutInAgain(side, sideAt, run.after);
      if (isGap) known.splice(at, run.before - at, ...units.slice(sideAt, run.after));
      [at, sideAt] = [run.before + run.length, run.after + run.length];
    }
  }
  return { text: known.filter((unit) => unit !== null).join(""), hasGaps: known.includes(null) };
}

/** Whether these letters are new on their side, and those beside them too, which both had: they came with a text that was split. */
function isPutInAgain(side: readonly SideLetter[], from: number, to: number): boolean {
  return side.slice(Math.max(0, from - 1), to + 1).every(({ isNew }) => isNew);
}

/** Neighbouring letters of a line, on both sides; it ends at anything that is no text. */
interface Row {
  /** What both had, by code units; null for one that is gone on both sides. */
  readonly base: (string | null)[];
  readonly ours: SideLetter[];
  readonly theirs: SideLetter[];
  /** From where to where it stands in the merged text, with the marks of its nodes; null where none of it does. */
  from: number | null;
  to: number | null;
  byUs: boolean;
  byThem: boolean;
  isCut: boolean;
}

interface SideLetter extends Letter {
  readonly isNew: boolean;
}

function emptyRow(): Row {
  return {
    base: [],
    ours: [],
    theirs: [],
    from: null,
    to: null,
    byUs: false,
    byThem: false,
    isCut: false,
  };
}

function rowsOf(text: Y.XmlText, ours: Units, theirs: Units, sides: Sides): readonly Row[] {
  let row = emptyRow();
  const rows = [row];
  const isKnownTo = (doc: Y.Doc, client: number, clock: number) => clock < Y.getState(doc.store, client);
  let at = 0;
  const stands = () => {
    row.from ??= at;
    at += 1;
    row.to = at;
  };
  for (let item = text._start; item !== null; item = item.right) {
    const { content, deleted } = item;
    if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) {
      for (let index = 0; index < item.length; index++) {
        const { client, clock } = item.id;
        const name = nameOf(client, clock + index);
        const isKnown = isKnownTo(sides.our, client, clock + index) && isKnownTo(sides.their, client, clock + index);
        addLetter(row, ours.get(name), theirs.get(name), isKnown);
        if (!deleted) stands();
      }
    } else if (!deleted && content instanceof Y.ContentType && isTextNode(content.type)) stands();
    else if (!deleted && item.countable) {
      at += item.length;
      row = emptyRow();
      rows.push(row);
    }
  }
  return rows;
}

function addLetter(row: Row, ours: Letter | undefined, theirs: Letter | undefined, isKnown: boolean): void {
  const here = ours ?? theirs;
  if (here === undefined) {
    if (isKnown) row.base.push(null);
    return;
  }
  if (ours) row.ours.push({ ...ours, isNew: !isKnown });
  if (theirs) row.theirs.push({ ...theirs, isNew: !isKnown });
  if (isKnown) row.base.push(here.unit);
  if (ours && theirs) return;
  const isOurDoing = (ours === undefined) === isKnown;
  row.byUs ||= isOurDoing;
  row.byThem ||= !isOurDoing;
  row.isCut ||= isKnown;
}

function isTextNode(shared: unknown): boolean {
  return shared instanceof Y.Map && readNode(shared)?.type === "text";
}

/** The text nodes that stand from here to there, neighbours that are alike as one. */
function standingIn(text: Y.XmlText, from: number, to: number): readonly NodeJson[] {
  const nodes: NodeJson[] = [];
  let at = 0;
  let owner: NodeJson = { type: "text" };
  for (const { insert } of text.toDelta() as { insert: unknown }[]) {
    if (typeof insert !== "string") {
      owner = insert instanceof Y.Map ? (readNode(insert) ?? owner) : owner;
      at += 1;
      continue;
    }
    const words = insert.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += insert.length;
    if (words === "") continue;
    const { text: known, ...last } = nodes.at(-1) ?? { type: "" };
    if (nodes.length > 0 && sameJson(last, owner)) nodes[nodes.length - 1] = { ...owner, text: (known ?? "") + words };
    else nodes.push({ ...owner, text: words });
  }
  return nodes;
}
