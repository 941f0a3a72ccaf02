import type { Image, PhrasingContent } from "mdast";
import { type Inline, type LineBreak, type Mark, normalize, type TextRun, textRun } from "../../text";

/** Where the links and pictures of a document lead that name their address elsewhere (`[words][name]`), by the name. */
export type Definitions = ReadonlyMap<string, string>;

/** What a paragraph holds: its words, and the pictures that stand among them. */
export interface ReadInline {
  readonly content: readonly Inline[];
  readonly images: readonly Pick<Image, "url" | "alt" | "title">[];
}

type Images = Pick<Image, "url" | "alt" | "title">[];

/** Tags that mean a mark; any other tag is left out, and the words within it stay. */
const markTags: Readonly<Record<string, Mark>> = {
  ...{ strong: "bold", b: "bold", em: "italic", i: "italic", s: "strikethrough", del: "strikethrough" },
  ...{ code: "code", sub: "subscript", sup: "superscript" },
};

/**
 * What micromark found inside a paragraph, heading or cell, as content in its normal form. Pictures are apart, since
 * a story's photos are blocks.
 */
export function readInline(nodes: readonly PhrasingContent[], definitions: Definitions): ReadInline {
  const images: Images = [];
  const content = contentOf(nodes, { marks: [], definitions, images });
  return { content: normalize(content), images };
}

interface Reading {
  readonly marks: readonly Mark[];
  readonly definitions: Definitions;
  readonly images: Images;
}

/** HTML tags stand beside what they mark, so they are counted from left to right; one that is never closed marks the rest. */
function contentOf(nodes: readonly PhrasingContent[], reading: Reading): readonly Inline[] {
  const open: Mark[] = [];
  return nodes.flatMap((node) => {
    if (node.type === "html") return readTag(node.value, open);
    return inlineOf(node, { ...reading, marks: [...reading.marks, ...open] });
  });
}

function readTag(tag: string, open: Mark[]): readonly Inline[] {
  const [, slash, name = ""] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(tag) ?? [];
  if (name.toLowerCase() === "br") return [{ kind: "break" }];
  const mark = markTags[name.toLowerCase()];
  if (mark === undefined) return [];
  if (slash === "") open.push(mark);
  else if (open.includes(mark)) open.splice(open.lastIndexOf(mark), 1);
  return [];
}

function inlineOf(node: PhrasingContent, reading: Reading): readonly Inline[] {
  const inside = (nodes: readonly PhrasingContent[], mark?: Mark) =>
    contentOf(nodes, mark ? { ...reading, marks: [...reading.marks, mark] } : reading);
  switch (node.type) {
    case "text":
      return [textRun(node.value.replaceAll("\n", " "), ...reading.marks)];
    case "inlineCode":
      return [textRun(node.value, "code", ...reading.marks)];
    case "break":
      return [{ kind: "break" }];
    case "strong":
      return inside(node.children, "bold");
    case "emphasis":
      return inside(node.children, "italic");
    case "delete":
      return inside(node.children, "strikethrough");
    case "link":
      return [linkTo(node.url, inside(node.children))];
    case "linkReference": {
      const url = reading.definitions.get(node.identifier);
      return url === undefined ? inside(node.children) : [linkTo(url, inside(node.children))];
    }
    case "footnoteReference":
      return [textRun(node.label ?? node.identifier, "superscript", ...reading.marks)];
    case "image":
      reading.images.push(node);
      return [];
    case "imageReference":
      reading.images.push({ url: reading.definitions.get(node.identifier) ?? "", alt: node.alt ?? "" });
      return [];
    default:
      return [];
  }
}

/** A link holds no other one. */
function linkTo(url: string, content: readonly Inline[]): Inline {
  const text = content.flatMap((item): readonly (TextRun | LineBreak)[] => (item.kind === "link" ? item.text : [item]));
  return { kind: "link", url, text };
}
