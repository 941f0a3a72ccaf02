import * as Y from "yjs";
import type { Roots } from "../../article/document/layout";
import type { NewId } from "../../article/ids";
import type { StoryEdits } from "./storyEdits";

interface Writing {
  /** One step of the undo history. */
  readonly step: (change: () => void) => void;
  /** A value that is typed, letter by letter. */
  readonly replace: (place: string, value: string, change: () => void) => void;
}

type EntryEdits = Pick<
  StoryEdits,
  "onAddByline" | "onByline" | "onRemoveByline" | "onAddCorrection" | "onCorrection" | "onRemoveCorrection"
>;

/** What a person does to the lists of the story: who wrote it, and its corrections. */
export function entryEdits(roots: Roots, { step, replace }: Writing, newId: NewId): EntryEdits {
  const changeEntry = (entries: Entries, id: string, part: string, value: string) => {
    const entry = entries.get(placeOf(entries, id));
    if (entry) replace(`${part}:${id}`, value, () => entry.set(part, value));
  };
  const removeEntry = (entries: Entries, id: string) =>
    step(() => {
      const place = placeOf(entries, id);
      if (place >= 0) entries.delete(place);
    });

  return {
    onAddByline: (name) =>
      step(() => {
        roots.bylines.push([new Y.Map(Object.entries({ id: newId(), name, role: "" }))]);
      }),
    onByline: (id, part, value) => changeEntry(roots.bylines, id, part, value),
    onRemoveByline: (id) => removeEntry(roots.bylines, id),
    onAddCorrection: ({ date, text }) =>
      step(() => {
        roots.corrections.push([new Y.Map(Object.entries({ id: newId(), date, text }))]);
        roots.fields.set("updatedAt", date);
      }),
    onCorrection: (id, part, value) => changeEntry(roots.corrections, id, part, value),
    onRemoveCorrection: (id) => removeEntry(roots.corrections, id),
  };
}

type Entries = Y.Array<Y.Map<unknown>>;

function placeOf(entries: Entries, id: string): number {
  return entries.toArray().findIndex((entry) => entry.get("id") === id);
}
