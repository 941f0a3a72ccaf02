import * as Y from "yjs";
import { tickJson, tickKey } from "../../article/checklist";
import { rootsOf } from "../../article/document/layout";
import type { NewId } from "../../article/ids";
import type { StoryHistory } from "../editor/shared/history";
import type { Edit } from "../editor/shared/undoSteps";
import { changeOnto, type TextChange } from "../ui/textChange";
import { threadEdits } from "./comments/threadEdits";
import type { StoryEdits } from "./storyEdits";
import { writeTags } from "./writeTags";

/** What a person does in the fields, written into the document as it is done. */
export function documentEdits(doc: Y.Doc, history: StoryHistory, newId: NewId): StoryEdits {
  const roots = rootsOf(doc);
  const write = (place: string, edit: Edit, offset: number, change: () => void) => {
    history.beforeEdit(edit, { kind: "field", name: place, offset: Math.max(0, offset - edit.characters) });
    doc.transact(change, history.person);
    history.afterEdit({ kind: "field", name: place, offset });
  };
  const replace = (place: string, value: string, change: () => void) => {
    write(place, { place, kind: "insert", characters: 1, endsWord: false }, value.length, change);
  };
  const step = (change: () => void) => history.step(() => doc.transact(change, history.person));
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
    ...threadEdits(roots.threads, step, newId),
    onProse: (field, text, before) => {
      const shared = roots.prose[field];
      const change = changeOnto(shared.toString(), before, text);
      if (change.removed === "" && change.inserted === "") return;
      write(field, describeChange(field, change), change.at + change.inserted.length, () => {
        shared.delete(change.at, change.removed.length);
        shared.insert(change.at, change.inserted);
      });
    },
    onChosen: (field, value) => replace(field, value, () => roots.fields.set(field, value)),
    onStatus: (status) => step(() => roots.fields.set("status", status)),
    onTick: (words, ticked) => step(() => roots.judgements.set(tickKey(words), tickJson(ticked))),
    onTags: (tags) => step(() => writeTags(roots.tags, tags)),
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

function describeChange(place: string, { removed, inserted }: TextChange): Edit {
  const endsWord = !/[\p{L}\p{N}]$/u.test(inserted);
  if (removed === "") return { place, kind: "insert", characters: inserted.length, endsWord };
  if (inserted === "") return { place, kind: "delete", characters: removed.length, endsWord: true };
  return { place: null, kind: "other", characters: inserted.length, endsWord };
}
