import { type BlockChange, difference, type StoryDifference } from "../diff/difference";
import type { DiffedField, FieldChange } from "../diff/fieldChanges";
import { isWordPart, type PartChange } from "../diff/parts";
import type { Piece } from "../diff/pieces";
import { oneLine } from "../html/escape";
import type { Story } from "../story";
import { sentencesAround } from "./sentencesAround";

/** What readers had before them and have now, word for word, each on one line; one of both is empty where words only came or went. */
export interface Passage {
  readonly place: "headline" | "text";
  readonly before: string;
  readonly after: string;
}

/** What is printed around the body. */
const printedFields: readonly DiffedField[] = [
  "headline",
  "standfirst",
  "kicker",
  "byline",
  "dateline",
  "datelineDate",
];

/** Whether a reader would find anything else in the later story. */
export function isEdited(before: Story, after: Story): boolean {
  const { fields, blocks } = difference(before, after);
  return printed(fields).length > 0 || blocks.some(({ kind }) => kind !== "same");
}

/** The sentences that changed between two versions, in the order of the story; where nothing but the look or the place changed, none. */
export function passages(before: Story, after: Story): readonly Passage[] {
  const { fields, blocks }: StoryDifference = difference(before, after);
  const all = [
    ...printed(fields).map(({ name, pieces }) => passage(pieces, name === "headline" ? "headline" : "text", true)),
    ...blocks.flatMap(blockPassages),
  ];
  return all.filter((one) => one.before !== one.after);
}

function printed(fields: readonly FieldChange[]): readonly FieldChange[] {
  return fields.filter(({ name }) => printedFields.includes(name));
}

function blockPassages(change: BlockChange): readonly Passage[] {
  if (change.kind === "same") return [];
  if (change.kind !== "changed" && change.moved) return [];
  return change.parts.filter(isChangedWords).map(({ pieces }) => passage(pieces, "text", change.kind !== "changed"));
}

function isChangedWords({ name, change }: PartChange): boolean {
  return change !== "same" && isWordPart(name);
}

function passage(pieces: readonly Piece[], place: Passage["place"], isWhole: boolean): Passage {
  const sides = isWhole
    ? { before: without(pieces, "inserted"), after: without(pieces, "deleted") }
    : sentencesAround(pieces);
  return { place, before: oneLine(sides.before), after: oneLine(sides.after) };
}

function without(pieces: readonly Piece[], change: Piece["change"]): string {
  return pieces
    .filter((piece) => piece.change !== change)
    .map(({ text }) => text)
    .join("");
}
