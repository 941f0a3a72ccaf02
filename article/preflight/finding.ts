import type { AnchorPlace } from "../comments/locate";
import type { CheckLevel } from "../publication/publication";
import type { ChosenField, ProseField } from "../story";
import type { TextEdit } from "../textEdit";

/**
 * `blocks` stops every export, `warns` and `hint` are only shown. A check that is off finds nothing, so no finding
 * has that level.
 */
export type FindingLevel = Exclude<CheckLevel, "off">;

/** One thing to look at before the story goes out. */
export interface Finding extends Found {
  /** The id of the check that found it. */
  readonly check: string;
  readonly level: FindingLevel;
}

/** What a check says; which level it has is for the publication to decide. */
export interface Found {
  /** For a reporter: what is wrong, and what to do where that is not plain. */
  readonly sentence: string;
  readonly place: FindingPlace;
  /** What puts it right. */
  readonly fix?: Fix;
}

/** What a finding about the story's fields names, and a click leads to. */
export type FieldName = ProseField | ChosenField | "bylines" | "tags" | "corrections";

/**
 * Where it is. In a block, `start` and `end` count the UTF-16 units of `blockText`: the block's passages, each on a line of its own. In a field
 * they count those of its text, and both are 0 where the field as a whole is meant. `photo` is the photo's own id, in a gallery another than the block's.
 */
export type FindingPlace =
  | { readonly kind: "story" }
  | { readonly kind: "field"; readonly field: FieldName; readonly start: number; readonly end: number }
  | { readonly kind: "block"; readonly block: string; readonly start: number; readonly end: number }
  | { readonly kind: "photo"; readonly block: string; readonly photo: string; readonly part: PhotoPart };

/** What of a photo it is about. */
export type PhotoPart = "picture" | "caption" | "alt" | "credit";

/** A change as data, for `applyFix`. */
export type Fix = FixChange & {
  /** What a person presses. */
  readonly label: string;
  /** It needs no second thought, so that many may be made at once. */
  readonly isSure: boolean;
};

/** What a fix changes, and into what. */
export type FixChange =
  | { readonly kind: "words"; readonly block: string; readonly edits: readonly TextEdit[] }
  | { readonly kind: "field"; readonly field: ProseField | ChosenField; readonly value: string }
  | { readonly kind: "byline"; readonly byline: string; readonly part: "name" | "role"; readonly value: string }
  | { readonly kind: "correction"; readonly correction: string; readonly value: string }
  | { readonly kind: "tags"; readonly tags: readonly string[] }
  | { readonly kind: "note"; readonly block: string; readonly part: NotePart; readonly value: string }
  | { readonly kind: "address"; readonly block: string; readonly from: string; readonly to: string }
  | { readonly kind: "photo"; readonly block: string; readonly photo: string; readonly changes: PhotoChanges }
  | { readonly kind: "headingLevel"; readonly block: string; readonly level: 2 | 3 }
  | { readonly kind: "removeBlock"; readonly block: string };

/** A line that stands beside a block's words: a quote's, or a link card's `title`. */
export type NotePart = "role" | "sourceTitle" | "title";

/** The two lines of a photo that a fix may write; the picture itself never changes. */
export interface PhotoChanges {
  readonly alt?: string;
  readonly credit?: string;
}

/** For what no one place lacks; a click leads into the text. */
export const wholeStory: FindingPlace = { kind: "story" };

/** `start` and `end` in UTF-16 units of the field's text; without them the field as a whole is meant. */
export function fieldPlace(field: FieldName, start = 0, end = start): FindingPlace {
  return { kind: "field", field, start, end };
}

/** `start` and `end` in UTF-16 units of `blockText`; without them the block as a whole is meant. */
export function blockPlace(block: string, start = 0, end = start): FindingPlace {
  return { kind: "block", block, start, end };
}

/** Where the words of a comment begin; the story as a whole when they are gone. */
export function findingPlaceOf(place: AnchorPlace | null): FindingPlace {
  if (place === null || place.kind === "story") return wholeStory;
  if (place.kind === "field") return fieldPlace(place.field, place.start, place.end);
  const [first] = place.pieces;
  return first ? blockPlace(first.block, first.start, first.end) : wholeStory;
}
