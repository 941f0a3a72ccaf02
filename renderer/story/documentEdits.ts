import type * as Y from "yjs";
import { tickJson, tickKey } from "../../article/checklist";
import { rootsOf } from "../../article/document/layout";
import { readFields } from "../../article/document/readDocument";
import type { NewId } from "../../article/ids";
import { quoteKey } from "../../article/quotes/judgements";
import { isSuggestedField } from "../../article/suggestions/fieldSuggestion";
import { tagLine } from "../../article/tags";
import type { StoryHistory } from "../editor/shared/history";
import type { Edit } from "../editor/shared/undoSteps";
import { changeOnto, type TextChange } from "../ui/textChange";
import { threadEdits } from "./comments/threadEdits";
import { entryEdits } from "./entryEdits";
import type { StoryEdits } from "./storyEdits";
import { noteFieldEdits, type Suggesting } from "./suggestions/fieldEdits";
import { writeTags } from "./writeTags";

/** What a person does in the fields, written into the document as it is done. */
export function documentEdits(
  doc: Y.Doc,
  history: StoryHistory,
  newId: NewId,
  suggesting: Suggesting = () => null,
): StoryEdits {
  const roots = rootsOf(doc);
  const note = noteFieldEdits(roots.threads, suggesting, newId);
  const write = (place: string, edit: Edit, offset: number, change: () => void) => {
    history.beforeEdit(edit, { kind: "field", name: place, offset: Math.max(0, offset - edit.characters) });
    doc.transact(change, history.person);
    history.afterEdit({ kind: "field", name: place, offset });
  };
  const replace = (place: string, value: string, change: () => void) => {
    write(place, { place, kind: "insert", characters: 1, endsWord: false }, value.length, change);
  };
  const step = (change: () => void) => history.step(() => doc.transact(change, history.person));

  return {
    ...threadEdits(roots.threads, step, newId),
    onProse: (field, text, before) => {
      const shared = roots.prose[field];
      const change = changeOnto(shared.toString(), before, text);
      if (change.removed === "" && change.inserted === "") return;
      write(field, describeChange(field, change), change.at + change.inserted.length, () => {
        const was = shared.toString();
        shared.delete(change.at, change.removed.length);
        shared.insert(change.at, change.inserted);
        note(field, was, shared.toString());
      });
    },
    onChosen: (field, value) =>
      replace(field, value, () => {
        const was = roots.fields.get(field);
        roots.fields.set(field, value);
        if (isSuggestedField(field)) note(field, typeof was === "string" ? was : "", value);
      }),
    onStatus: (status) => step(() => roots.fields.set("status", status)),
    onTick: (words, ticked) => step(() => roots.judgements.set(tickKey(words), tickJson(ticked))),
    onQuote: (quotation, part, value) => {
      const key = quoteKey(quotation, part);
      const change = () => (value === null ? roots.judgements.delete(key) : roots.judgements.set(key, value));
      if (typeof value === "string") replace(key, value, change);
      else step(change);
    },
    onTags: (tags) =>
      step(() => {
        const was = readFields(roots).tags;
        writeTags(roots.tags, tags);
        note("tags", tagLine(was), tagLine(tags));
      }),
    ...entryEdits(roots, { step, replace }, newId),
  };
}

function describeChange(place: string, { removed, inserted }: TextChange): Edit {
  const endsWord = !/[\p{L}\p{N}]$/u.test(inserted);
  if (removed === "") return { place, kind: "insert", characters: inserted.length, endsWord };
  if (inserted === "") return { place, kind: "delete", characters: removed.length, endsWord: true };
  return { place: null, kind: "other", characters: inserted.length, endsWord };
}
