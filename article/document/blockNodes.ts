import { assertNever } from "../assertNever";
import type { Block, KnownBlock } from "../blocks/block";
import { isJsonObject } from "../json";
import {
  dividerNode,
  embedNode,
  mostReadNode,
  readDivider,
  readEmbed,
  readMostRead,
  readSupport,
  supportNode,
} from "./blocks/furniture";
import { listNode, readList } from "./blocks/list";
import { galleryNode, photoNode, readGallery, readPhoto } from "./blocks/photo";
import { quoteNode, readQuote } from "./blocks/quote";
import { readTable, tableNode } from "./blocks/table";
import { headingNode, paragraphNode, pullQuoteNode, readHeading, readParagraph, readPullQuote } from "./blocks/text";
import { readInline } from "./inline";
import { type NodeJson, stateOf, stateText } from "./nodeJson";

/** The one mapping between the story's blocks and the nodes of the live body; the window and the machine both use it. */
export function blockNode(block: Block): NodeJson {
  if (block.kind === "unknown") return { type: "unknown", $: { id: block.id, raw: block.raw } };
  const node = knownNode(block);
  return block.rest ? { ...node, $: { ...node.$, rest: block.rest } } : node;
}

function knownNode(block: KnownBlock): NodeJson {
  switch (block.kind) {
    case "paragraph":
      return paragraphNode(block);
    case "heading":
      return headingNode(block);
    case "list":
      return listNode(block);
    case "quote":
      return quoteNode(block);
    case "pullQuote":
      return pullQuoteNode(block);
    case "photo":
      return photoNode(block);
    case "gallery":
      return galleryNode(block);
    case "divider":
      return dividerNode(block);
    case "embed":
      return embedNode(block);
    case "support":
      return supportNode(block);
    case "mostRead":
      return mostReadNode(block);
    case "table":
      return tableNode(block);
    default:
      return assertNever(block);
  }
}

const readers: Readonly<Record<string, (node: NodeJson) => KnownBlock>> = {
  paragraph: readParagraph,
  heading: readHeading,
  list: readList,
  "attributed-quote": readQuote,
  "pull-quote": readPullQuote,
  photo: readPhoto,
  gallery: readGallery,
  divider: readDivider,
  embed: readEmbed,
  support: readSupport,
  "most-read": readMostRead,
  table: readTable,
};

/** Parts of blocks, which may stand alone only while a structure is broken: then their words are a paragraph. */
const parts: readonly string[] = [
  "text",
  "tab",
  "linebreak",
  "link",
  "autolink",
  "listitem",
  "quotation",
  "attribution",
  "caption",
  "support-text",
  "support-label",
  "most-read-title",
  "most-read-item",
  "table-row",
  "table-cell",
];

/** Node types this version can show and edit. */
export const knownTypes: ReadonlySet<string> = new Set([...Object.keys(readers), ...parts, "unknown", "root"]);

/** One block from its top-level node. Total: a node of a type from the future is kept as unknown, with its words. */
export function readBlockNode(node: NodeJson): Block {
  const reader = Object.hasOwn(readers, node.type) ? readers[node.type] : undefined;
  if (reader) return withRest(reader(node), node);
  const id = stateText(node, "id");
  if (node.type === "unknown") {
    const raw = stateOf(node).raw;
    return { kind: "unknown", id, raw: isJsonObject(raw) ? raw : {} };
  }
  const text = readInline(node.text === undefined ? (node.children ?? []) : [node]);
  if (parts.includes(node.type)) return { kind: "paragraph", id, text };
  return { kind: "unknown", id, raw: { kind: node.type, id, node: JSON.parse(JSON.stringify(node)) } };
}

function withRest(block: KnownBlock, node: NodeJson): Block {
  const rest = stateOf(node).rest;
  return isJsonObject(rest) ? { ...block, rest } : block;
}
