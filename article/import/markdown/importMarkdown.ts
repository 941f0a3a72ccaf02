import type { Definition, Nodes, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Block } from "../../blocks/block";
import { paragraph } from "../../blocks/paragraph";
import { isBlank } from "../../html/escape";
import type { NewId } from "../../ids";
import { type Story, storyOf } from "../../story";
import { plainText } from "../../text";
import type { StoryImport } from "../storyImport";
import { type MarkdownReading, readNode } from "./readBlocks";
import { readFrontMatter } from "./readFrontMatter";
import { type Definitions, readInline } from "./readInline";
import { readLabelled } from "./readLabelled";

/** A new story from CommonMark with tables, strikethrough, footnotes and front matter. What our own export wrote comes back as it was, as far as docs/profiles/markdown.md says. */
export function importMarkdown(text: string, newId: NewId): StoryImport {
  const front = readFrontMatter(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"), newId);
  if (front.kind === "refused") return front;
  if (isBlank(text)) return { kind: "refused", sentence: "The file is empty: it holds no words." };
  const root = fromMarkdown(front.rest, {
    extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false }), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  const reading: MarkdownReading = { newId, definitions: definitionsIn(root), pictures: new Map() };
  const { headline, nodes } = headlineOf(root.children, front.fields.headline, reading);
  const body = readAll(nodes, reading);
  const fields = { ...front.fields, headline };
  const story: Story = storyOf(newId(), body.length === 0 ? [paragraph(newId())] : body, fields);
  return { kind: "story", story, notes: front.notes, pictures: reading.pictures };
}

/** The addresses that something in the text refers to. */
function definitionsIn(root: Root): Definitions {
  const found: Definition[] = [];
  const used = new Set<string>();
  const look = (node: Nodes) => {
    if (node.type === "definition") found.push(node);
    else if (node.type === "linkReference" || node.type === "imageReference") used.add(node.identifier);
    if ("children" in node) node.children.forEach(look);
  };
  look(root);
  const referred = found.filter(({ identifier }) => used.has(identifier));
  return new Map(referred.reverse().map(({ identifier, url }) => [identifier, url]));
}

/** A first heading of level 1 is the headline, where the front matter has none. */
function headlineOf(nodes: readonly RootContent[], headline: string, { definitions }: MarkdownReading) {
  const [first, ...rest] = nodes;
  if (headline !== "" || first?.type !== "heading" || first.depth !== 1) return { headline, nodes };
  return { headline: plainText(readInline(first.children, definitions).content), nodes: rest };
}

function readAll(nodes: readonly RootContent[], reading: MarkdownReading): readonly Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < nodes.length) {
    const labelled = readLabelled(nodes, at, reading);
    const node = nodes[at];
    if (labelled) blocks.push(labelled.block);
    else if (node) blocks.push(...readNode(node, reading));
    at += labelled?.used ?? 1;
  }
  return blocks;
}
