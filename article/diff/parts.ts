import { assertNever } from "../assertNever";
import type { Block } from "../blocks/block";
import type { List, ListLevel } from "../blocks/list";
import type { Photo } from "../blocks/photo";
import type { Quote } from "../blocks/quote";
import type { TableCell } from "../blocks/table";
import { canonicalJson, type JsonObject } from "../json";
import { languageName } from "../languageName";
import { type Inline, inlineText, normalize } from "../text";
import type { Piece } from "./pieces";

/** Names of parts whose words somebody wrote for readers. */
const wordParts = [
  ...(["text", "quotation", "speaker", "role", "source", "caption", "alt", "credit", "copyright"] as const),
  ...(["item", "title", "label", "cell"] as const),
] as const;

/**
 * The others: `kind` says in words what the block is ("Subheading"), `setting` what was chosen for it ("Decorative"); `picture` is the
 * photo's file name as a link whose address is the asset; `kept` is JSON that this Galley does not know.
 */
export type PartName =
  | (typeof wordParts)[number]
  | "kind"
  | "setting"
  | "picture"
  | "sourceKind"
  | "sourceDate"
  | "sourceLink"
  | "link"
  | "address"
  | "kept";

/** One thing that a block is made of, for showing and comparing. */
export interface Part {
  readonly name: PartName;
  /** What it is compared with: the part of this key, or the one most like it where the key is empty. */
  readonly key: string;
  readonly content: readonly Inline[];
  /** The depth of a list's item, from 0; the number of a table's row, a gallery's photo or a headline in "most read", from 1; otherwise 0. */
  readonly level: number;
}

/** What became of one part; the pieces of one that is the same, came or went are all of it. */
export interface PartChange {
  readonly name: PartName;
  /** As in Part; where levels are numbers, those of both versions are counted through, so that one number is one row to be shown. */
  readonly level: number;
  readonly change: "same" | "inserted" | "deleted" | "changed";
  readonly pieces: readonly Piece[];
}

/** Parts that come and go together: a row, a photo of a gallery. */
export interface PartGroup {
  /** What the group may be known by, the surest first; none where only its words tell. */
  readonly keys: readonly string[];
  /** Whether its level is its number among such groups. */
  readonly isNumbered: boolean;
  readonly parts: readonly Part[];
}

export function isWordPart(name: PartName): boolean {
  return wordParts.some((one) => one === name);
}

/** Every word of a block and every setting that a reader or a desk would miss, in order; the first part says its kind. */
export function blockParts(block: Block): readonly Part[] {
  return blockGroups(block).flatMap((group) => group.parts);
}

export function blockGroups(block: Block): readonly PartGroup[] {
  const groups = [alone(setting("kind", kindWords(block), "kind")), ...ownGroups(block)];
  if (block.kind === "unknown") return groups;
  return block.rest ? [...groups, alone(kept(block.rest))] : groups;
}

function ownGroups(block: Block): readonly PartGroup[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
    case "pullQuote":
      return [oneOfMany(part("text", "", block.text))];
    case "list":
      return listGroups(block, 0);
    case "quote":
      return [
        ...block.quotation.map((text) => oneOfMany(part("quotation", "", text))),
        ...quoteParts(block).map(alone),
      ];
    case "photo":
      return photoParts(block, 0).map(alone);
    case "gallery":
      return [alone(part("caption", "caption", block.caption)), ...block.photos.map(photoGroup)];
    case "divider":
      return [];
    case "embed":
      return [...line("title", block.title), ...line("address", block.url)].map(alone);
    case "support":
      return [part("text", "text", block.text), ...line("label", block.label), ...line("link", block.url)].map(alone);
    case "mostRead":
      return [
        ...line("title", block.title).map(alone),
        ...block.items.map(({ text, url }, index) => headline(text, url, index + 1)),
      ];
    case "table":
      return [
        alone(part("caption", "caption", block.caption)),
        ...block.rows.map((row, index) => rowGroup(row, index + 1)),
      ];
    case "unknown":
      return [alone(kept({ ...block.raw, id: "" }))];
    default:
      return assertNever(block);
  }
}

function kindWords(block: Block): string {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? "Heading" : "Subheading";
    case "list":
      return listWords(block);
    case "unknown":
      return "Unknown block";
    default:
      return kindNames[block.kind];
  }
}

const kindNames: Readonly<Record<Exclude<Block["kind"], "heading" | "list" | "unknown">, string>> = {
  paragraph: "Paragraph",
  quote: "Quote",
  pullQuote: "Pull quote",
  photo: "Photo",
  gallery: "Gallery",
  divider: "Divider",
  embed: "Link card",
  support: "Support",
  mostRead: "Most read",
  table: "Table",
};

function listWords(level: ListLevel): string {
  if (!level.ordered) return "Bulleted list";
  return level.start === 1 ? "Numbered list" : `Numbered list from ${level.start}`;
}

function listGroups(level: List | ListLevel, depth: number): readonly PartGroup[] {
  return level.items.flatMap(({ text, nested }) => {
    const item = oneOfMany({ name: "item", key: "", content: text, level: depth });
    if (!nested) return [item];
    const words = listWords(nested);
    const own =
      words === listWords({ ...level, start: 1 })
        ? []
        : [oneOfMany({ ...setting("list", words), key: "", level: depth + 1 })];
    return [item, ...own, ...listGroups(nested, depth + 1)];
  });
}

function quoteParts({ speaker, role, language, source }: Quote): readonly Part[] {
  return [
    ...line("speaker", speaker),
    ...line("role", role),
    ...(language === "" ? [] : [setting("language", `In ${languageName(language)}`)]),
    ...line("sourceKind", source.kind),
    ...line("source", source.title),
    ...line("sourceDate", source.date),
    ...line("sourceLink", source.url),
  ];
}

function photoParts(photo: Photo, level: number): readonly Part[] {
  const parts: readonly Part[] = [
    part("picture", "picture", pictureContent(photo)),
    ...(photo.decorative ? [setting("decorative", "Decorative")] : []),
    ...(photo.focus
      ? [setting("focus", `Focal point ${percent(photo.focus.x)} across, ${percent(photo.focus.y)} down`)]
      : []),
    part("caption", "caption", photo.caption),
    ...line("alt", photo.alt),
    ...line("credit", photo.credit),
    ...line("copyright", photo.copyright),
  ];
  return parts.map((one) => ({ ...one, level }));
}

function pictureContent({ asset, fileName }: Photo): readonly Inline[] {
  if (asset === null) return inlineText("Photo to come");
  return normalize([
    { kind: "link", url: asset, text: [{ kind: "text", text: fileName === "" ? "Photo" : fileName }] },
  ]);
}

function percent(part: number): string {
  return `${Math.round(part * 1000) / 10} %`;
}

function photoGroup(photo: Photo, index: number): PartGroup {
  const keys = photo.asset === null ? [photo.id] : [photo.id, photo.asset];
  return { keys, isNumbered: true, parts: photoParts(photo, index + 1) };
}

function headline(text: string, url: string, level: number): PartGroup {
  const parts = [part("item", "item", inlineText(text)), ...line("link", url)];
  return { keys: [], isNumbered: true, parts: parts.map((one) => ({ ...one, level })) };
}

function rowGroup(row: readonly TableCell[], level: number): PartGroup {
  const headers = row.flatMap((cell, index) => (cell.header ? [index + 1] : []));
  const words = headers.length === row.length ? "Header row" : `Header cells: ${headers.join(", ")}`;
  const parts = [
    ...row.map((cell) => part("cell", "", cell.text)),
    ...(headers.length === 0 ? [] : [setting("header", words)]),
  ];
  return { keys: [], isNumbered: true, parts: parts.map((one) => ({ ...one, level })) };
}

function alone(one: Part): PartGroup {
  return { keys: [one.key], isNumbered: false, parts: [one] };
}

function oneOfMany(one: Part): PartGroup {
  return { keys: [], isNumbered: false, parts: [one] };
}

function part(name: PartName, key: string, content: readonly Inline[]): Part {
  return { name, key, content, level: 0 };
}

/** A part of one line, which is there when anything is written in it. */
function line(name: PartName, text: string): readonly Part[] {
  return text === "" ? [] : [part(name, name, inlineText(text))];
}

function setting(key: string, words: string, name: "setting" | "kind" = "setting"): Part {
  return part(name, key, inlineText(words));
}

function kept(json: JsonObject): Part {
  return part("kept", "kept", inlineText(canonicalJson(json)));
}
