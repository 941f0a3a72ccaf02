import { z } from "zod";
import type { JsonObject } from "../json";
import { personSchema } from "../people";
import { suggestedFields } from "./fieldSuggestion";

/** What became of a suggestion: kept for good, so that it can be told later who took what. */
export const decisionSchema = z.object({
  kind: z.literal("decision"),
  verdict: z.enum(["accepted", "rejected"]),
  by: personSchema,
  at: z.string(),
  suggestion: z.object({
    id: z.string(),
    /** Null where the file did not say it. */
    by: personSchema.nullable(),
    at: z.string(),
    removed: z.string(),
    inserted: z.string(),
    /** The field it was about; null for the text. */
    field: z.enum(suggestedFields as unknown as readonly [string, ...string[]]).nullable(),
  }),
});
export type Decision = z.infer<typeof decisionSchema>;

export function decisionKey(suggestion: string): string {
  return `decided/${suggestion}`;
}

/** What became of suggestions, the latest first. Total: what cannot be read is passed over. */
export function readDecisions(threads: JsonObject): readonly Decision[] {
  const found = Object.entries(threads).flatMap(([key, entry]) => {
    const reading = key.startsWith("decided/") ? decisionSchema.safeParse(entry) : null;
    return reading?.success ? [reading.data] : [];
  });
  return found.sort((one, other) => other.at.localeCompare(one.at));
}
