import type { PieceChange } from "../../../article/diff/pieces";
import { rootsOf } from "../../../article/document/layout";
import { isJsonObject } from "../../../article/json";
import { type Decision, decisionKey } from "../../../article/suggestions/decisions";
import { type FieldSuggestion, fieldSuggestionKey } from "../../../article/suggestions/fieldSuggestion";
import { tagsIn } from "../../../article/tags";
import { decideIn } from "../../editor/suggest/SuggestExtension";
import { changeOnto } from "../../ui/textChange";
import type { Signed } from "../comments/threadEdits";
import type { Draft } from "../draft";
import { isProse } from "../isProse";
import { writeTags } from "../writeTags";
import { wordsOf } from "./inWords";
import type { Standing } from "./standing";

/** Accepts or rejects suggestions, as one step that can be undone, and keeps who did it. */
export function decide(
  draft: Draft,
  some: readonly Standing[],
  verdict: Decision["verdict"],
  { by, at }: Signed,
): void {
  const ids = new Set(some.map(({ id }) => id));
  const way = verdict === "accepted" ? "accept" : "reject";
  const { threads } = rootsOf(draft.doc);
  draft.history.step(() => {
    decideIn(draft.body.editor, (mark) => (isJsonObject(mark) && ids.has(String(mark.id)) ? way : "keep"));
    draft.doc.transact(() => {
      // The latest first: each gives back what its author found.
      for (const one of [...some].reverse()) {
        if (one.kind === "field") {
          if (verdict === "rejected") takeBack(draft, one.field);
          threads.delete(fieldSuggestionKey(one.field.field, one.by));
        }
        threads.set(decisionKey(one.id), decisionOn(one, { verdict, by, at }));
      }
    }, draft.history.person);
  });
}

function decisionOn(one: Standing, signed: Pick<Decision, "verdict" | "by" | "at">): Decision {
  const words = (change: PieceChange) => wordsOf(one).find((piece) => piece.change === change)?.text ?? "";
  const [removed, inserted, field] =
    one.kind === "text"
      ? [words("deleted"), words("inserted"), null]
      : [one.field.before, one.field.after, one.field.field];
  return { kind: "decision", ...signed, suggestion: { id: one.id, by: one.by, at: one.at, removed, inserted, field } };
}

/** What others wrote in a text since stays; a value that was chosen anew since stays as it is. */
function takeBack({ doc }: Draft, { field, before, after }: FieldSuggestion): void {
  const roots = rootsOf(doc);
  if (field === "tags") {
    writeTags(roots.tags, tagsIn(before));
  } else if (isProse(field)) {
    const shared = roots.prose[field];
    const change = changeOnto(shared.toString(), after, before);
    shared.delete(change.at, change.removed.length);
    shared.insert(change.at, change.inserted);
  } else if (roots.fields.get(field) === after) {
    roots.fields.set(field, before);
  }
}
