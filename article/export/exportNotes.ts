import { assertNever } from "../assertNever";
import type { Block } from "../blocks/block";
import type { ListLevel } from "../blocks/list";
import type { Photo } from "../blocks/photo";
import { printableAddress } from "../html/address";
import { isBlank, oneLine } from "../html/escape";
import { readableWords } from "../readableWords";
import type { Story } from "../story";
import type { Inline } from "../text";
import type { Renditions } from "./rendition";
import { storyPhotos } from "./storyPhotos";

/** How the notes of one profile speak of what comes out. */
export interface NotesAbout {
  /** "page": what the story has become. */
  readonly what: string;
  /** "on the page". */
  readonly where: string;
  /** What else has to be said of a block, as whole sentences; `number` is its place in the story, from 1 on. */
  readonly ofBlock?: (block: Block, number: number) => readonly string[];
  /** What does not go out at all: nothing more is said of it. */
  readonly leavesOut?: (block: Block) => boolean;
}

/**
 * What a person should know of an export: what did not go out as it stands in the story, in the order of the body; each note once. `renditions` is null
 * where no picture can go out.
 */
export function exportNotes(story: Story, renditions: Renditions | null, about: NotesAbout): readonly string[] {
  const noPictures = `The pictures are not ${about.where}; their captions and credits are.`;
  return [
    ...story.body.flatMap((block, index) => blockNotes(block, index + 1, about)),
    ...storyPhotos(story).flatMap((photo) =>
      renditions === null ? [noPictures] : photoNotes(photo, renditions, about),
    ),
  ].filter((note, index, all) => all.indexOf(note) === index);
}

function blockNotes(block: Block, number: number, about: NotesAbout): readonly string[] {
  const more = about.ofBlock?.(block, number) ?? [];
  if (about.leavesOut?.(block)) return more;
  return [...unknownNotes(block, number, about), ...addressNotes(block, number, about), ...more];
}

function unknownNotes(block: Block, number: number, { where }: NotesAbout): readonly string[] {
  if (block.kind !== "unknown") return [];
  const kind = oneLine(typeof block.raw.kind === "string" ? block.raw.kind : "");
  const outcome = readableWords(block).length === 0 ? `nothing of it is ${where}` : `only its words are ${where}`;
  return [`Block ${number} is of a kind that is not known here${kind === "" ? "" : ` ("${kind}")`}: ${outcome}.`];
}

function addressNotes(block: Block, number: number, { what }: NotesAbout): readonly string[] {
  return addressesIn(block)
    .filter((address) => !isBlank(address) && printableAddress(address) === null)
    .map((address) => `Block ${number}: the ${what} does not link to "${oneLine(address).slice(0, 100)}".`);
}

function photoNotes(photo: Photo, renditions: Renditions, { where }: NotesAbout): readonly string[] {
  const name = photo.fileName === "" ? "A photo" : `The photo ${oneLine(photo.fileName)}`;
  const files = photo.asset === null ? [] : (renditions.get(photo.asset) ?? []);
  const inItsPlace = `its place ${where} is its caption and credit`;
  if (photo.asset === null) return [`A photo is still to come: ${inItsPlace}.`];
  if (files.length === 0) return [`${name} is missing from the story's media, or damaged: ${inItsPlace}.`];
  if (photo.format === "gif" || !files.some(({ original }) => original)) return [];
  return [`${name} goes out as its original file, in its full size.`];
}

function addressesIn(block: Block): readonly string[] {
  switch (block.kind) {
    case "list":
      return inLevel(block);
    case "quote":
      return [...block.quotation.flatMap(inContent), block.source.url];
    case "photo":
      return inContent(block.caption);
    case "gallery":
      return [...block.photos.flatMap(({ caption }) => inContent(caption)), ...inContent(block.caption)];
    case "embed":
      return [block.url];
    case "support":
      return [...inContent(block.text), block.url];
    case "mostRead":
      return block.items.map(({ url }) => url);
    case "table":
      return [...block.rows.flat().flatMap(({ text }) => inContent(text)), ...inContent(block.caption)];
    case "paragraph":
    case "heading":
    case "pullQuote":
      return inContent(block.text);
    case "divider":
    case "unknown":
      return [];
    default:
      return assertNever(block);
  }
}

function inContent(content: readonly Inline[]): readonly string[] {
  return content.flatMap((item) => (item.kind === "link" ? [item.url] : []));
}

function inLevel(level: ListLevel): readonly string[] {
  return level.items.flatMap(({ text, nested }) => [...inContent(text), ...(nested ? inLevel(nested) : [])]);
}
