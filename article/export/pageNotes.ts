import { assertNever } from "../assertNever";
import type { Block } from "../blocks/block";
import type { ListLevel } from "../blocks/list";
import type { Photo } from "../blocks/photo";
import { printableAddress } from "../html/address";
import { isBlank, oneLine } from "../html/escape";
import { knownLanguage } from "../html/language";
import { readableWords } from "../readableWords";
import type { Story } from "../story";
import type { Inline } from "../text";
import type { Renditions } from "./rendition";
import { storyPhotos } from "./storyPhotos";

/** What a person should know of the page: what did not go out as it stands in the story, in the order of the body. */
export function pageNotes(story: Story, language: string, renditions: Renditions): readonly string[] {
  return [
    ...languageNotes(story, language),
    ...story.body.flatMap((block, index) => [...unknownNotes(block, index + 1), ...addressNotes(block, index + 1)]),
    ...storyPhotos(story).flatMap((photo) => photoNotes(photo, renditions)),
  ].filter((note, index, all) => all.indexOf(note) === index);
}

function languageNotes({ fields }: Story, language: string): readonly string[] {
  if (knownLanguage(fields.language) !== "") return [];
  const typed = isBlank(fields.language)
    ? "names no language"
    : `names a language that is not known ("${fields.language}")`;
  return [`The story ${typed}; the page ${language === "" ? "names none either" : `says "${language}"`}.`];
}

function unknownNotes(block: Block, number: number): readonly string[] {
  if (block.kind !== "unknown") return [];
  const kind = oneLine(typeof block.raw.kind === "string" ? block.raw.kind : "");
  const outcome = readableWords(block).length === 0 ? "nothing of it is on the page" : "only its words are on the page";
  return [`Block ${number} is of a kind that is not known here${kind === "" ? "" : ` ("${kind}")`}: ${outcome}.`];
}

function addressNotes(block: Block, number: number): readonly string[] {
  return addressesIn(block)
    .filter((address) => !isBlank(address) && printableAddress(address) === null)
    .map((address) => `Block ${number}: the page does not link to "${oneLine(address).slice(0, 100)}".`);
}

function photoNotes(photo: Photo, renditions: Renditions): readonly string[] {
  const name = photo.fileName === "" ? "A photo" : `The photo ${oneLine(photo.fileName)}`;
  const files = photo.asset === null ? [] : (renditions.get(photo.asset) ?? []);
  if (photo.asset === null) return ["A photo is still to come: its place on the page is its caption and credit."];
  if (files.length === 0)
    return [`${name} is missing from the story's media, or damaged: its place on the page is its caption and credit.`];
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
