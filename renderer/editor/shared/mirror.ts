import type { LexicalEditor } from "lexical";
import type * as Y from "yjs";
import type { Block } from "../../../article/blocks/block";
import { readNode, writeTree } from "../../../article/document/bodyTree";
import { rootsOf } from "../../../article/document/layout";
import { sameJson } from "../../../article/json";
import { acceptedBlocks, type BodyEntry, entryNode, readEntry } from "../../../article/suggestions/bodyEntries";
import { suggestionsIn } from "../../../article/suggestions/suggestionsIn";
import { watchEntries } from "./readBlocks";

/** Where the editor and the document do not say the same. */
export interface Difference {
  readonly index: number;
  readonly editor: Block | null;
  readonly document: Block | null;
}

/** Keeps an eye on the rule that what the document holds is what the editor shows. Looks only at blocks that changed. */
export interface Mirror {
  /** As they read with all suggestions accepted. */
  readonly blocks: () => readonly Block[];
  /** As they stand; the same list until something changes. */
  readonly entries: () => readonly BodyEntry[];
  /** The first difference, or null. */
  readonly check: () => Difference | null;
  /** Writes the editor's blocks into the document from the first difference to the last. */
  readonly cure: () => void;
  readonly stop: () => void;
}

export function startMirror(editor: LexicalEditor, doc: Y.Doc): Mirror {
  const shown = watchEntries(editor);
  const saved = watchBody(doc);
  const blocks = acceptedOf(shown.read);
  const equal = new WeakMap<BodyEntry, BodyEntry>();
  const same = (one: BodyEntry | undefined, other: BodyEntry | undefined) => {
    if (one === undefined || other === undefined) return one === other;
    if (equal.get(one) === other) return true;
    if (!sameJson(one.block, other.block) || !sameMarks(one, other)) return false;
    equal.set(one, other);
    return true;
  };
  const firstDifference = () => {
    const here = shown.read();
    const there = saved.read();
    const length = Math.max(here.length, there.length);
    for (let index = 0; index < length; index++) {
      if (!same(here[index], there[index])) {
        return { index, editor: here[index]?.block ?? null, document: there[index]?.block ?? null };
      }
    }
    return null;
  };
  return {
    blocks,
    entries: shown.read,
    check: firstDifference,
    cure: () => {
      const here = shown.read();
      const first = firstDifference()?.index ?? here.length;
      doc.transact(() => rewriteFrom(rootsOf(doc).body, first, here), "repair");
    },
    stop: () => {
      shown.stop();
      saved.stop();
    },
  };
}

function rewriteFrom(body: Y.XmlText, first: number, entries: readonly BodyEntry[]): void {
  body.delete(first, body.length - first);
  writeTree(body, entries.slice(first).map(entryNode));
}

/** How a text is cut into nodes may differ; what is suggested about which words may not. */
function sameMarks({ marked }: BodyEntry, { marked: other }: BodyEntry): boolean {
  if (marked === null || other === null) return marked === other;
  return sameJson(suggestionsIn([marked]), suggestionsIn([other]));
}

function acceptedOf(read: () => readonly BodyEntry[]): () => readonly Block[] {
  let entries: readonly BodyEntry[] = [];
  let blocks: readonly Block[] = [];
  return () => {
    const now = read();
    if (now !== entries) blocks = acceptedBlocks(now);
    entries = now;
    return blocks;
  };
}

/** The document's blocks; those that did not change since the last call are the same objects. */
function watchBody(doc: Y.Doc): { readonly read: () => readonly BodyEntry[]; readonly stop: () => void } {
  const { body } = rootsOf(doc);
  const known = new WeakMap<object, BodyEntry>();
  let current: readonly BodyEntry[] | null = null;
  const forget = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    current = null;
    for (const event of events) {
      const top = topLevelType(event.target, body);
      if (top) known.delete(top);
    }
  };
  const read = () => {
    current ??= body.toDelta().flatMap(({ insert }: { insert: unknown }) => readTop(insert, known));
    return current ?? [];
  };
  body.observeDeep(forget as Parameters<typeof body.observeDeep>[0]);
  return { read, stop: () => body.unobserveDeep(forget as Parameters<typeof body.observeDeep>[0]) };
}

function readTop(insert: unknown, known: WeakMap<object, BodyEntry>): readonly BodyEntry[] {
  if (typeof insert === "string") return [readEntry({ type: "text", text: insert })];
  if (typeof insert !== "object" || insert === null) return [];
  const cached = known.get(insert);
  if (cached) return [cached];
  const node = readNode(insert);
  if (node === null) return [];
  const entry = readEntry(node);
  known.set(insert, entry);
  return [entry];
}

/** The shared type of the top-level block that holds this one. */
function topLevelType(type: Y.AbstractType<unknown>, body: Y.XmlText): object | null {
  let top: Y.AbstractType<unknown> | null = type;
  while (top !== null && top.parent !== body) top = top.parent;
  return top;
}
