import { isJsonObject, type JsonObject } from "./json";
import { type Person, personSchema } from "./people";

/*
 * A publication's checklist is lines of text; what a person ticked off in a story stands among its judgements, each line under a key of its own:
 * two people who tick off different lines in two copies lose nothing when the copies come together. Who unticks a line writes that down in
 * the same place, and of two who disagree about one line the copies' common order decides, as for every value chosen as a whole.
 */

/** One line of a checklist, in one story. */
export interface ChecklistLine {
  readonly words: string;
  /** Who ticked it off, and when (ISO 8601); null while it is open. */
  readonly ticked: { readonly by: Person; readonly at: string } | null;
}

/** Where a line's tick stands among the judgements. Lines are told apart by their words, whichever publication has them. */
export function tickKey(words: string): string {
  return `checklist/${words.trim()}`;
}

/** What is kept of a tick; of a line that was opened again, null. */
export function tickJson(ticked: ChecklistLine["ticked"]): JsonObject {
  return ticked ? { kind: "tick", by: { ...ticked.by }, at: ticked.at } : { kind: "tick", by: null, at: "" };
}

/** The checklist as it stands in a story. A tick that cannot be read counts for nothing, and stays where it is. */
export function checklistIn(lines: readonly string[], judgements: JsonObject): readonly ChecklistLine[] {
  return lines.map((words) => ({ words, ticked: readTick(judgements[tickKey(words)]) }));
}

function readTick(kept: JsonObject[string] | undefined): ChecklistLine["ticked"] {
  if (!isJsonObject(kept) || kept.kind !== "tick" || typeof kept.at !== "string") return null;
  const by = personSchema.safeParse(kept.by);
  return by.success ? { by: by.data, at: kept.at } : null;
}
