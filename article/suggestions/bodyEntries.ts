import type { Block } from "../blocks/block";
import { blockNode, readBlockNode } from "../document/blockNodes";
import type { NodeJson } from "../document/nodeJson";
import { sameJson } from "../json";
import type { SuggestedPart } from "../story";
import { normalize } from "../text";
import { hasMark, isMarked } from "./mark";
import { acceptAll, settled } from "./resolve";

/** A block of the body with what is suggested about it. */
export interface BodyEntry {
  /** As it reads when the suggestions within it are accepted. */
  readonly block: Block;
  /** The node as it stands, when it carries suggestions; null otherwise. */
  readonly marked: NodeJson | null;
}

export function readEntry(node: NodeJson): BodyEntry {
  if (!isMarked(node)) return { block: readBlockNode(node), marked: null };
  return { block: readBlockNode(settled(node, acceptAll)), marked: node };
}

/** The node that an entry was read from, or one like it. */
export function entryNode({ block, marked }: BodyEntry): NodeJson {
  return marked ?? blockNode(block);
}

type Line = Extract<Block, { readonly kind: "paragraph" | "heading" | "pullQuote" }>;

function isLine(block: Block | undefined): block is Line {
  return block?.kind === "paragraph" || block?.kind === "heading" || block?.kind === "pullQuote";
}

/** The story's blocks with all suggestions accepted. A block that no suggestion touches is the same object. */
export function acceptedBlocks(entries: readonly BodyEntry[]): readonly Block[] {
  return entries.some(({ marked }) => marked !== null) ? read(entries).blocks : entries.map(({ block }) => block);
}

interface Reading {
  readonly blocks: Block[];
  /** For each entry the place of the block that it is, or is a part of; null for one that goes. */
  readonly places: (number | null)[];
}

/** The same that `resolve` does with the nodes, done with the blocks that were read already. */
function read(entries: readonly BodyEntry[]): Reading {
  const reading: Reading = { blocks: [], places: [] };
  let emptied: Line | null = null;
  for (const { block, marked } of entries) {
    const isEmptiedList = marked !== null && block.kind === "list" && block.items.length === 0;
    const goes = isEmptiedList || (marked !== null && hasMark(marked, "deleted"));
    const above = reading.blocks.at(-1);
    if (goes && (!isLine(block) || block.text.length === 0)) {
      if (isLine(block)) emptied ??= block;
      reading.places.push(null);
      continue;
    }
    if (goes && isLine(block) && isLine(above)) {
      reading.blocks[reading.blocks.length - 1] = { ...above, text: normalize([...above.text, ...block.text]) };
    } else reading.blocks.push(goes && isLine(block) && emptied ? { ...emptied, text: block.text } : block);
    reading.places.push(reading.blocks.length - 1);
    emptied = null;
  }
  return reading;
}

/** What is suggested in a body, in parts that can be put back where they were. */
export function suggestedParts(entries: readonly BodyEntry[]): readonly SuggestedPart[] {
  const { places } = read(entries);
  const parts: SuggestedPart[] = [];
  let last = -1; // The entry that the last part ends with.
  entries.forEach(({ marked }, index) => {
    if (marked === null || index <= last) return;
    const start = last < index - 1 && isJoined(places, index) ? index - 1 : index;
    last = index;
    while (entries[last + 1]?.marked) last++;
    const within = places.slice(start, last + 1).filter((place) => place !== null);
    const before = places.slice(0, start).filter((place) => place !== null);
    parts.push({
      at: (before.at(-1) ?? -1) + 1,
      covers: new Set(within).size,
      nodes: entries.slice(start, last + 1).map(entryNode),
    });
  });
  return parts;
}

/** Whether an entry, or one of those after it that hang on it, is a part of the block above. */
function isJoined(places: readonly (number | null)[], index: number): boolean {
  const above = places[index - 1];
  return above !== null && above !== undefined && places.indexOf(above, index) >= index;
}

/** The nodes of a body with what is suggested in it. A part that does not say what the body says is left out: the body counts. */
export function nodesWithSuggestions(body: readonly Block[], parts: readonly SuggestedPart[]): readonly NodeJson[] {
  const nodes: NodeJson[] = [];
  let done = 0;
  for (const part of parts) {
    const stands = body.slice(part.at, part.at + part.covers);
    const read = acceptedBlocks(part.nodes.map(readEntry));
    if (part.at < done || !sameJson(stands, read)) continue;
    nodes.push(...body.slice(done, part.at).map(blockNode), ...part.nodes);
    done = part.at + part.covers;
  }
  return [...nodes, ...body.slice(done).map(blockNode)];
}
