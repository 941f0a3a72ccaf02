import * as Y from "yjs";
import { rootsOf } from "../../article/document/layout";
import type { NewId } from "../../article/ids";
import type { StoryHistory } from "../editor/shared/history";
import type { Edit } from "../editor/shared/undoSteps";
import { changeOnto, type TextChange } from "../ui/textChange";
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
  const entry = (id: string) => roots.bylines.toArray().findIndex((byline) => byline.get("id") === id);

  return {
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
    onTags: (tags) => step(() => writeTags(roots.tags, tags)),
    onAddByline: (name) =>
      step(() => {
        roots.bylines.push([new Y.Map(Object.entries({ id: newId(), name, role: "" }))]);
      }),
    onByline: (id, part, value) => {
      const byline = roots.bylines.get(entry(id));
      if (byline) replace(`${part}:${id}`, value, () => byline.set(part, value));
    },
    onRemoveByline: (id) =>
      step(() => {
        const index = entry(id);
        if (index >= 0) roots.bylines.delete(index);
      }),
  };
}

function describeChange(place: string, { removed, inserted }: TextChange): Edit {
  const endsWord = !/[\p{L}\p{N}]$/u.test(inserted);
  if (removed === "") return { place, kind: "insert", characters: inserted.length, endsWord };
  if (inserted === "") return { place, kind: "delete", characters: removed.length, endsWord: true };
  return { place: null, kind: "other", characters: inserted.length, endsWord };
}
