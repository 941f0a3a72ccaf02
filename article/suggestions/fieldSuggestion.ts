import { z } from "zod";
import type { JsonObject } from "../json";
import type { Person } from "../people";
import { chosenFields, proseFields } from "../story";
import { suggestionSchema } from "./mark";

/** The fields that a suggestion may be about: those that go out to readers, tags as a list with commas. */
export const suggestedFields = [
  ...proseFields,
  ...chosenFields.filter((name) => name !== "assignedTo" && name !== "dueAt"),
  "tags",
] as const;
export type SuggestedField = (typeof suggestedFields)[number];

export function isSuggestedField(field: string): field is SuggestedField {
  return (suggestedFields as readonly string[]).includes(field);
}

/**
 * What one person suggests about a field. It reads as they suggest it, as the body does; `before` is what stood there when they began, `after` what they
 * made of it.
 */
export const fieldSuggestionSchema = suggestionSchema.extend({
  kind: z.literal("fieldSuggestion"),
  field: z.enum(suggestedFields as unknown as readonly [SuggestedField, ...SuggestedField[]]),
  before: z.string(),
  after: z.string(),
});
export type FieldSuggestion = z.infer<typeof fieldSuggestionSchema>;

/** Where it stands among a story's threads: each person has one for each field. */
export function fieldSuggestionKey(field: SuggestedField, by: Pick<Person, "id">): string {
  return `suggested/${field}/${by.id}`;
}

/** The suggestions about fields, the oldest first. Total: what cannot be read is passed over. */
export function readFieldSuggestions(threads: JsonObject): readonly FieldSuggestion[] {
  const found = Object.entries(threads).flatMap(([key, entry]) => {
    const reading = key.startsWith("suggested/") ? fieldSuggestionSchema.safeParse(entry) : null;
    return reading?.success ? [reading.data] : [];
  });
  return found.sort((one, other) => one.at.localeCompare(other.at) || one.id.localeCompare(other.id));
}
