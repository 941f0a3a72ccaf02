import { blockLines } from "../../../article/blockLines";
import type { Block } from "../../../article/blocks/block";
import { storyPhotos } from "../../../article/export/storyPhotos";
import { leadPhoto } from "../../../article/html/leadPhoto";
import type { FindingPlace } from "../../../article/preflight/finding";
import { blockText } from "../../../article/preflight/passages";
import { fieldNames } from "../fieldNames";
import type { Checked } from "./checking";

/** Where something is, in few words: the story's own (`isStory`), or the name of a field or a photo. */
export interface PlaceWords {
  readonly words: string;
  readonly isStory: boolean;
}

type Known = Pick<Checked, "fields" | "body">;

/**
 * Enough to know the place by before clicking; made for 60 characters, in whole words. Empty for a block that is
 * gone.
 */
export function placeInWords(place: FindingPlace, { fields, body }: Known): PlaceWords {
  switch (place.kind) {
    case "story":
      return named("Whole story");
    case "field": {
      const value = fields[place.field];
      const isPart = typeof value === "string" && place.end > place.start && place.end - place.start < value.length;
      return isPart ? own(around(value, place.start, place.end)) : named(fieldNames[place.field]);
    }
    case "photo":
      return named(photoName(place.photo, body));
    case "block": {
      const at = body.findIndex(({ id }) => id === place.block);
      const block = body[at];
      if (block === undefined) return named("");
      return placeInBlock(block, place.start, place.end) ?? afterBlock(body.slice(0, at));
    }
  }
}

const own = (words: string): PlaceWords => ({ words, isStory: true });
const named = (words: string): PlaceWords => ({ words, isStory: false });

function photoName(id: string, body: readonly Block[]): string {
  const photos = storyPhotos({ body });
  if (leadPhoto(body, ({ asset }) => asset !== null)?.id === id) return "Lead photo";
  return photos.length === 1 ? "Photo" : `Photo ${photos.findIndex((photo) => photo.id === id) + 1}`;
}

/** Null where the block has no words to know it by. */
function placeInBlock(block: Block, start: number, end: number): PlaceWords | null {
  const text = blockText(block);
  if (end > start) return own(around(text, start, end));
  const words = [text, ...blockLines(block)].map(onOneLine).find((line) => line !== "");
  return words === undefined ? null : own(cutAfter(words, longest));
}

function afterBlock(before: readonly Block[]): PlaceWords {
  for (const block of before.toReversed()) {
    const words = onOneLine(blockText(block));
    if (words !== "") return own(cutBefore(words, longest));
  }
  return named("Start of the story");
}

const longest = 60;
const beside = 22;

/** The words, with a few of those beside them. */
function around(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  if (words.length > longest) return cutAfter(onOneLine(words), longest);
  const before = cutBefore(text.slice(0, start).replace(/^.*\n/s, ""), beside);
  const after = cutAfter(text.slice(end).replace(/\n.*$/s, ""), beside);
  return `${before}${words}${after}`.replace(/\n/g, " ").trim();
}

/** As much of the start as there is room for, in whole words where that can be. */
function cutAfter(text: string, room: number): string {
  if (text.length <= room) return text;
  const space = text.lastIndexOf(" ", room);
  return `${text.slice(0, space > room / 2 ? space : room)}…`;
}

function cutBefore(text: string, room: number): string {
  if (text.length <= room) return text;
  const from = text.length - room;
  const space = text.indexOf(" ", from);
  return `…${text.slice(space >= 0 && space < from + room / 2 ? space + 1 : from)}`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
