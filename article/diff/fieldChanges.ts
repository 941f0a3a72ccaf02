import { type ChosenField, chosenFields, type Fields, type ProseField, proseFields } from "../story";
import { diffText, type Piece } from "./pieces";

/**
 * Every field of a story that a person can tell apart in a list; what is several values (bylines, tags, corrections)
 * is one of them.
 */
export type DiffedField = ProseField | ChosenField | "byline" | "tags" | "corrections";

/** One field that differs, as the pieces of both texts in their order: same, inserted, deleted. */
export interface FieldChange {
  readonly name: DiffedField;
  readonly pieces: readonly Piece[];
}

/** In the order in which they are shown. */
const diffedFields: readonly DiffedField[] = [...proseFields, ...chosenFields, "byline", "tags", "corrections"];

/** Those of the fields that differ, by word; what is a list has a line for each person or correction. */
export function fieldChanges(before: Fields, after: Fields, names = diffedFields): readonly FieldChange[] {
  return names.flatMap((name) => {
    const [here, there] = [fieldText(before, name), fieldText(after, name)];
    return here === there ? [] : [{ name, pieces: fieldPieces(name, here, there) }];
  });
}

/** What means nothing in part is replaced as a whole. */
const indivisible: readonly DiffedField[] = [
  "language",
  "datelineDate",
  "publishedAt",
  "updatedAt",
  "embargoUntil",
  "dueAt",
];

function fieldPieces(name: DiffedField, before: string, after: string): readonly Piece[] {
  return indivisible.includes(name) ? [...diffText(before, ""), ...diffText("", after)] : diffText(before, after);
}

/** Every field that is not empty, as if nothing had changed. */
export function wholeFields(fields: Fields): readonly FieldChange[] {
  return diffedFields.flatMap((name) => {
    const text = fieldText(fields, name);
    return text === "" ? [] : [{ name, pieces: diffText(text, text) }];
  });
}

function fieldText(fields: Fields, name: DiffedField): string {
  switch (name) {
    case "byline":
      return fields.bylines.map((person) => listed([person.name, person.role])).join("\n");
    case "tags":
      return listed(fields.tags);
    case "corrections":
      return fields.corrections.map((correction) => listed([correction.date, correction.text])).join("\n");
    default:
      return fields[name];
  }
}

function listed(words: readonly string[]): string {
  return words.filter((word) => word !== "").join(", ");
}
