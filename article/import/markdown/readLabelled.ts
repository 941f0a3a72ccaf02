import type { RootContent } from "mdast";
import type { Block } from "../../blocks/block";
import type { Photo } from "../../blocks/photo";
import { type Inline, normalize, plainText } from "../../text";
import { type MarkdownReading, photoOf, readBlockquote, readRows } from "./readBlocks";
import { readInline } from "./readInline";

/** A label of our own export: the kind of what follows, and its parts. */
interface Label {
  readonly kind: string;
  readonly parts: readonly string[];
}

function readLabel(node: RootContent | undefined): Label | null {
  if (node?.type !== "html") return null;
  const [kind, ...parts] = /^<!-- galley: (.+) -->$/.exec(node.value)?.[1]?.split(", ") ?? [];
  return kind === undefined ? null : { kind, parts };
}

/** A block, and how many nodes it took, its label among them. */
interface Labelled {
  readonly block: Block;
  readonly used: number;
}

/** Reads what stands below a label, at `at`; null where a person has taken it apart, and every node is read for itself. */
export function readLabelled(nodes: readonly RootContent[], at: number, reading: MarkdownReading): Labelled | null {
  const label = readLabel(nodes[at]);
  if (label === null) return null;
  if (label.kind === "quote" || label.kind === "pull quote") return labelledQuote(label, nodes[at + 1], reading);
  if (label.kind === "photo") return readPhoto(label, nodes, at, reading);
  if (label.kind === "gallery") return readGallery(label, nodes, at, reading);
  const parts = partsBelow(label.parts, nodes, at + 1);
  const block = parts && blockOf(label.kind, parts, reading);
  return block && { block, used: 1 + label.parts.length };
}

type Parts = ReadonlyMap<string, RootContent>;

function partsBelow(names: readonly string[], nodes: readonly RootContent[], from: number): Parts | null {
  const found = names.map((name, index) => [name, nodes[from + index]] as const);
  const fits = ([name, node]: (typeof found)[number]) =>
    node?.type === (name.startsWith("rows") ? "table" : name === "list" ? "list" : "paragraph");
  return found.every(fits) ? new Map(found.flatMap(([name, node]) => (node ? [[name, node] as const] : []))) : null;
}

function blockOf(kind: string, parts: Parts, reading: MarkdownReading): Block | null {
  const content = (name: string) => contentOf(parts.get(name), reading);
  const words = (name: string) => plainText(content(name));
  const address = (name: string) => content(name).find((item) => item.kind === "link")?.url ?? "";
  const id = reading.newId();
  switch (kind) {
    case "embed":
      return {
        kind: "embed",
        id,
        title: words("link") || words("title"),
        url: address("link") || address("address") || words("address"),
      };
    case "support":
      return { kind: "support", id, text: content("text"), label: words("link"), url: address("link") };
    case "most read":
      return { kind: "mostRead", id, title: words("title"), items: readItems(parts.get("list"), reading) };
    case "table":
      return { kind: "table", id, rows: readLabelledRows(parts, reading), caption: content("caption") };
    default:
      return null;
  }
}

function readLabelledRows(parts: Parts, reading: MarkdownReading) {
  const [withHead, withoutHead] = ["rows", "rows without head"].map((name) => parts.get(name));
  if (withHead?.type === "table") return readRows(withHead, reading, true);
  return withoutHead?.type === "table" ? readRows(withoutHead, reading, false) : [];
}

function contentOf(node: RootContent | undefined, { definitions }: MarkdownReading): readonly Inline[] {
  return node?.type === "paragraph" ? readInline(node.children, definitions).content : [];
}

function readItems(node: RootContent | undefined, { definitions }: MarkdownReading) {
  if (node?.type !== "list") return [];
  return node.children.map((item) => {
    const content = item.children.flatMap((child) =>
      child.type === "paragraph" ? readInline(child.children, definitions).content : [],
    );
    return { text: plainText(content), url: content.find((inside) => inside.kind === "link")?.url ?? "" };
  });
}

function labelledQuote(
  { kind, parts }: Label,
  node: RootContent | undefined,
  reading: MarkdownReading,
): Labelled | null {
  if (node?.type !== "blockquote") return null;
  const attribution = parts.includes("attribution") ? "last" : "none";
  const read = readBlockquote(node, reading, attribution);
  const language = parts.map((part) => /^language (.+)$/.exec(part)?.[1]).find((tag) => tag !== undefined) ?? "";
  if (kind === "quote") return { block: { ...read, language }, used: 2 };
  const text = read.quotation.flatMap((line, index) => (index === 0 ? line : [{ kind: "break" as const }, ...line]));
  return { block: { kind: "pullQuote", id: read.id, text: normalize(text) }, used: 2 };
}

const photoParts = ["caption", "credit", "copyright"];

function readPhoto(
  { parts }: Label,
  nodes: readonly RootContent[],
  at: number,
  reading: MarkdownReading,
): (Labelled & { readonly block: Photo }) | null {
  const names = parts.filter((part) => photoParts.includes(part));
  const below = partsBelow(["image", ...names], nodes, at + 1);
  const frame = below?.get("image");
  const images = frame?.type === "paragraph" ? readInline(frame.children, reading.definitions).images : [];
  const [image] = images;
  if (!below || image === undefined || images.length > 1) return null;
  const words = (name: string) => plainText(contentOf(below.get(name), reading));
  const block: Photo = {
    ...photoOf(image, reading),
    caption: contentOf(below.get("caption"), reading),
    credit: words("credit"),
    copyright: words("copyright"),
    decorative: parts.includes("decorative"),
    focus: readFocus(parts),
  };
  return { block, used: 2 + names.length };
}

function readFocus(parts: readonly string[]): Photo["focus"] {
  const [x, y] = parts.flatMap((part) => /^focus (0|1|0\.\d+) (0|1|0\.\d+)$/.exec(part)?.slice(1) ?? []).map(Number);
  return x === undefined || y === undefined ? null : { x, y };
}

function readGallery(
  { parts }: Label,
  nodes: readonly RootContent[],
  at: number,
  reading: MarkdownReading,
): Labelled | null {
  const count = Number(
    parts.map((part) => /^(\d+) photos?$/.exec(part)?.[1]).find((number) => number !== undefined) ?? 0,
  );
  const photos: Photo[] = [];
  let next = at + 1;
  while (photos.length < count) {
    const label = readLabel(nodes[next]);
    const read = label?.kind === "photo" ? readPhoto(label, nodes, next, reading) : null;
    if (read === null) return null;
    photos.push(read.block);
    next += read.used;
  }
  const hasCaption = parts.includes("caption") && nodes[next]?.type === "paragraph";
  const caption = hasCaption ? contentOf(nodes[next], reading) : [];
  return { block: { kind: "gallery", id: reading.newId(), photos, caption }, used: next - at + (hasCaption ? 1 : 0) };
}
