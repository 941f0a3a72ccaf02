import type { JsonObject } from "../../../article/json";
import type { Person } from "../../../article/people";
import { type FieldSuggestion, readFieldSuggestions } from "../../../article/suggestions/fieldSuggestion";
import { type StandingSuggestion, suggestionsIn } from "../../../article/suggestions/suggestionsIn";
import type { Mirror } from "../../editor/shared/mirror";

/** A suggestion as it is shown and decided about: one in the text, or one about a field. */
export type Standing =
  | {
      readonly kind: "text";
      readonly id: string;
      readonly by: Person | null;
      readonly at: string;
      readonly text: StandingSuggestion;
    }
  | {
      readonly kind: "field";
      readonly id: string;
      readonly by: Person;
      readonly at: string;
      readonly field: FieldSuggestion;
    };

/** Everything that is suggested: fields first, then in the order of the text. */
export function standingIn(mirror: Pick<Mirror, "entries">, threads: JsonObject): readonly Standing[] {
  const nodes = mirror.entries().flatMap(({ marked }) => marked ?? []);
  return [
    ...readFieldSuggestions(threads).map(
      (field): Standing => ({ kind: "field", id: field.id, by: field.by, at: field.at, field }),
    ),
    ...suggestionsIn(nodes).map((text): Standing => ({ kind: "text", id: text.id, by: text.by, at: text.at, text })),
  ];
}
