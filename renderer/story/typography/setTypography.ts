import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import type { Block } from "../../../article/blocks/block";
import type { Fix } from "../../../article/preflight/finding";
import { typographyFixes } from "../../../article/preflight/typographyFixes";
import type { TextEdit } from "../../../article/textEdit";
import { $selectedWords, type SelectedWords } from "../../editor/shared/selectedWords";
import type { Draft } from "../draft";
import type { Checking } from "../preflight/checking";
import { makeFixes } from "../preflight/makeFixes";

/** Sets the selected words, or where none are selected the whole story with its fields, as one step. Gives how many places changed. */
export function setTypography(draft: Draft, checking: Checking, language: string): number {
  const selected = wordsSelected(draft.body.editor);
  let done = 0;
  makeFixes(draft, checking, (checked) => {
    if (selected !== null && done > 0) return []; // The selection counts in the text as it was before.
    const fixes = typographyFixes(checked, language);
    const due = selected === null ? fixes : fixes.flatMap((fix) => within(fix, selected, checked.body));
    done += due.reduce((sum, fix) => sum + (fix.kind === "words" ? placesIn(fix.edits) : 1), 0);
    return due;
  });
  return done;
}

/** Edits that touch are one place: a dash and the space before it. */
function placesIn(edits: readonly TextEdit[]): number {
  return edits.filter(({ start }, index) => edits[index - 1]?.end !== start).length;
}

function wordsSelected(editor: LexicalEditor): SelectedWords | null {
  return editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) && !selection.isCollapsed() ? $selectedWords() : null;
  });
}

function within(fix: Fix, { from, to }: SelectedWords, body: readonly Block[]): readonly Fix[] {
  if (fix.kind !== "words") return [];
  const place = (id: string) => body.findIndex((block) => block.id === id);
  const at = place(fix.block);
  if (at < place(from.block) || at > place(to.block)) return [];
  const edits = fix.edits.filter(
    ({ start, end }) =>
      (fix.block !== from.block || start >= from.offset) && (fix.block !== to.block || end <= to.offset),
  );
  return edits.length === 0 ? [] : [{ ...fix, edits }];
}
