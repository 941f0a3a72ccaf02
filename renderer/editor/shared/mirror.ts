import type { LexicalEditor } from "lexical";
import type * as Y from "yjs";
import type { Block } from "../../../article/blocks/block";
import { blockNode, readBlockNode } from "../../../article/document/blockNodes";
import { readNode, writeTree } from "../../../article/document/bodyTree";
import { rootsOf } from "../../../article/document/layout";
import { sameJson } from "../../../article/json";
import { watchBlocks } from "./readBlocks";

/** Where the editor and the document do not say the same. */
export interface Difference {
  readonly index: number;
  readonly editor: Block | null;
  readonly document: Block | null;
}

/** Keeps an eye on the rule that what the document holds is what the editor shows. Looks only at blocks that changed. */
export interface Mirror {
  readonly blocks: () => readonly Block[];
  /** The first difference, or null. */
  readonly check: () => Difference | null;
  /** Writes the editor's blocks into the document from the first difference to the last. */
  readonly cure: () => void;
  readonly stop: () => void;
}

export function startMirror(editor: LexicalEditor, doc: Y.Doc): Mirror {
  const shown = watchBlocks(editor);
  const saved = watchBody(doc);
  const equal = new WeakMap<Block, Block>();
  const same = (one: Block | undefined, other: Block | undefined) => {
    if (one === undefined || other === undefined) return one === other;
    if (equal.get(one) === other) return true;
    if (!sameJson(one, other)) return false;
    equal.set(one, other);
    return true;
  };
  const firstDifference = () => {
    const here = shown.read();
    const there = saved.read();
    const length = Math.max(here.length, there.length);
    for (let index = 0; index < length; index++) {
      if (!same(here[index], there[index])) {
        return { index, editor: here[index] ?? null, document: there[index] ?? null };
      }
    }
    return null;
  };
  return {
    blocks: shown.read,
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

function rewriteFrom(body: Y.XmlText, first: number, blocks: readonly Block[]): void {
  body.delete(first, body.length - first);
  writeTree(body, blocks.slice(first).map(blockNode));
}

/** The document's blocks; those that did not change since the last call are the same objects. */
function watchBody(doc: Y.Doc): { readonly read: () => readonly Block[]; readonly stop: () => void } {
  const { body } = rootsOf(doc);
  const known = new WeakMap<object, Block>();
  let current: readonly Block[] | null = null;
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

function readTop(insert: unknown, known: WeakMap<object, Block>): readonly Block[] {
  if (typeof insert === "string") return [readBlockNode({ type: "text", text: insert })];
  if (typeof insert !== "object" || insert === null) return [];
  const cached = known.get(insert);
  if (cached) return [cached];
  const node = readNode(insert);
  if (node === null) return [];
  const block = readBlockNode(node);
  known.set(insert, block);
  return [block];
}

/** The shared type of the top-level block that holds this one. */
function topLevelType(type: Y.AbstractType<unknown>, body: Y.XmlText): object | null {
  let top: Y.AbstractType<unknown> | null = type;
  while (top !== null && top.parent !== body) top = top.parent;
  return top;
}
