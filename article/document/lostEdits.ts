import * as Y from "yjs";
import type { Block } from "../blocks/block";
import { readEntry } from "../suggestions/bodyEntries";
import { readNode } from "./bodyTree";
import { rootsOf } from "./layout";
import type { NodeJson } from "./nodeJson";

/** A block with words that the other side took away without having seen them. */
export interface LostEdit {
  /** As it stands with whoever wrote in it. */
  readonly block: Block;
  /** Its node, when something is suggested about it; null otherwise. */
  readonly marked: NodeJson | null;
  /** The ids of the blocks above it there, the nearest first. */
  readonly above: readonly string[];
  /** Its letters without what the other side had not seen. */
  readonly known: string;
}

type Shared = Pick<Y.AbstractType<unknown>, "_start" | "_map">;
type Item = NonNullable<Y.AbstractType<unknown>["_start"]>;

/** The blocks of `writer` with something new for `other`, which are there no more in `merged`, the two together. */
export function lostEdits(writer: Y.Doc, other: Y.Doc, merged: Y.Doc): readonly LostEdit[] {
  const seen = Y.decodeStateVector(Y.encodeStateVector(other));
  const isNew = ({ id, length }: Item) => id.clock + length > (seen.get(id.client) ?? 0);
  const above: string[] = [];
  const lost: LostEdit[] = [];
  for (const { insert } of rootsOf(writer).body.toDelta() as { insert: unknown }[]) {
    const node = typeof insert === "string" ? null : readNode(insert);
    if (!node || !(insert instanceof Y.AbstractType)) continue;
    const { block, marked } = readEntry(node);
    const items = itemsIn(insert);
    if (isGone(merged, insert) && items.some(isNew)) {
      lost.push({
        block,
        marked,
        above: [...above].reverse(),
        known: items.map((item) => knownLetters(item, seen)).join(""),
      });
    }
    above.push(block.id);
  }
  return lost;
}

/** The letters of an element, those of captions and notes inside it too. */
export function lettersIn(element: Shared): string {
  return itemsIn(element)
    .map(({ content }) => (content instanceof Y.ContentString ? content.str : ""))
    .join("");
}

function isGone(doc: Y.Doc, { _item: item }: Y.AbstractType<unknown>): boolean {
  return item !== null && Y.getItem(doc.store, item.id).deleted;
}

/** Everything that stands in a shared type, in its order: its properties, its children, and what is in those. */
function itemsIn(type: Shared): readonly Item[] {
  const items: Item[] = [...type._map.values()].filter(({ deleted }) => !deleted);
  for (let item = type._start; item !== null; item = item.right) {
    if (!item.deleted) items.push(item);
  }
  return items.flatMap((item) =>
    item.content instanceof Y.ContentType ? [item, ...itemsIn(item.content.type)] : [item],
  );
}

function knownLetters({ id, content }: Item, seen: ReadonlyMap<number, number>): string {
  if (!(content instanceof Y.ContentString)) return "";
  return content.str.slice(0, Math.max(0, (seen.get(id.client) ?? 0) - id.clock));
}
