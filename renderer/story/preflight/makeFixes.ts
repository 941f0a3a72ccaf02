import { type LexicalEditor, SKIP_DOM_SELECTION_TAG } from "lexical";
import type { Fix } from "../../../article/preflight/finding";
import { $applyFixes, type BodyFix } from "../../editor/shared/applyFix";
import type { Draft } from "../draft";
import { isProse } from "../isProse";
import type { Checked, Checking } from "./checking";

interface Writing extends Pick<Draft, "history" | "edits" | "around"> {
  readonly body: { readonly editor: LexicalEditor };
}

type Looking = Pick<Checking, "lookNow">;

/** Makes this one change, as a step that can be undone. */
export function makeFix(draft: Writing, checking: Looking, fix: Fix): void {
  draft.history.flush();
  draft.history.step(() => write(draft, [fix]));
  checking.lookNow();
}

/** More than enough for fixes that lie in each other's way, which are made one round after the other. */
const mostRounds = 20;

/** Makes every fix that `chosen` finds, as one step that can be undone. */
export function makeFixes(draft: Writing, checking: Looking, chosen: (checked: Checked) => readonly Fix[]): void {
  draft.history.flush();
  draft.history.step(() => {
    for (let round = 0; round < mostRounds; round += 1) {
      const fixes = together(chosen(checking.lookNow()));
      if (fixes.length === 0) return;
      write(draft, fixes);
    }
  });
  checking.lookNow();
}

/** Makes fixes that do not lie in each other's way, as one step that can be undone. */
export function makeTogether(draft: Writing, fixes: readonly Fix[]): void {
  draft.history.flush();
  draft.history.step(() => write(draft, fixes));
}

function write({ body, edits, around }: Writing, fixes: readonly Fix[]): void {
  const inBody: BodyFix[] = [];
  for (const fix of fixes) {
    if ("block" in fix) inBody.push(fix);
    else writeField(fix, edits, around);
  }
  // Who makes them may be writing elsewhere, and stays there.
  if (inBody.length > 0) body.editor.update(() => $applyFixes(inBody), { discrete: true, tag: SKIP_DOM_SELECTION_TAG });
}

function writeField(fix: Exclude<Fix, BodyFix>, edits: Writing["edits"], around: Writing["around"]): void {
  switch (fix.kind) {
    case "tags":
      edits.onTags(fix.tags);
      break;
    case "byline":
      edits.onByline(fix.byline, fix.part, fix.value);
      break;
    case "correction":
      edits.onCorrection(fix.correction, "text", fix.value);
      break;
    case "field":
      if (isProse(fix.field)) edits.onProse(fix.field, fix.value, around().fields[fix.field]);
      else edits.onChosen(fix.field, fix.value);
  }
}

/** Those that can be made at once: one for each field, and in a block none that begins before another has ended; from the last to the first. */
function together(fixes: readonly Fix[]): readonly Fix[] {
  const fields = new Set<string>();
  const taken = new Map<string, [number, number][]>();
  const chosen = fixes.filter((fix) => {
    if (!("block" in fix)) return fields.size < fields.add(fieldOf(fix)).size;
    const own = taken.get(fix.block) ?? [];
    const [start, end] = spanOf(fix);
    if (own.some(([from, to]) => start < to && from < end)) return false;
    taken.set(fix.block, [...own, [start, end]]);
    return true;
  });
  return chosen.sort((one, other) => spanOf(other)[0] - spanOf(one)[0]);
}

function fieldOf(fix: Exclude<Fix, BodyFix>): string {
  switch (fix.kind) {
    case "field":
      return fix.field;
    case "byline":
      return `${fix.byline} ${fix.part}`;
    case "correction":
      return fix.correction;
    case "tags":
      return fix.kind;
  }
}

/** What a fix needs for itself in its block; a link's address and a photo's fields lie beside the words. */
function spanOf(fix: Fix): [number, number] {
  switch (fix.kind) {
    case "words":
      return [Math.min(...fix.edits.map(({ start }) => start)), Math.max(...fix.edits.map(({ end }) => end))];
    case "headingLevel":
    case "removeBlock":
      return [0, Number.POSITIVE_INFINITY];
    default:
      return [-1, -1];
  }
}
