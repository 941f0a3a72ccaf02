import type * as Y from "yjs";
import type { NewId } from "../../../article/ids";
import {
  type FieldSuggestion,
  fieldSuggestionKey,
  readFieldSuggestions,
  type SuggestedField,
} from "../../../article/suggestions/fieldSuggestion";
import type { Suggestion } from "../../../article/suggestions/mark";

/** In whose name a field is edited; null while that is done directly. */
export type Suggesting = () => Omit<Suggestion, "id"> | null;

/** Keeps beside a field what somebody suggests of it. To be called within the change of the field, with what it was and what it is then. */
export type NoteFieldEdit = (field: SuggestedField, before: string, after: string) => void;

export function noteFieldEdits(threads: Y.Map<unknown>, suggesting: Suggesting, newId: NewId): NoteFieldEdit {
  return (field, before, after) => {
    const who = suggesting();
    if (who === null || before === after) return;
    const key = fieldSuggestionKey(field, who.by);
    const [standing] = readFieldSuggestions({ [key]: (threads.get(key) ?? null) as never });
    const first = standing?.before ?? before;
    if (first === after) {
      threads.delete(key);
      return;
    }
    const { id, at } = standing ?? { id: newId(), at: who.at };
    const entry: FieldSuggestion = { kind: "fieldSuggestion", id, by: who.by, at, field, before: first, after };
    threads.set(key, entry);
  };
}
