import { type TextEdit, withEdits } from "../textEdit";
import { markAt } from "./quotationMarks";
import { toCome } from "./rule";
import { nearRules, typeset } from "./typeset";
import type { Span } from "./worked";

/** How far from the caret the rules look, in UTF-16 units; for quotation marks, that belong together over whole sentences, farther. */
const near = 48;
const far = 1500;

/**
 * What the letter that was just typed at `caret` makes due before the caret: the edits are in the paragraph's text. A letter within a word makes
 * nothing due. What was due before it was typed is left alone: somebody may have taken it back.
 */
export function typesetTyped(
  paragraph: string,
  caret: number,
  language: string,
  spared: readonly Span[] = [],
): readonly TextEdit[] {
  const typed = paragraph.charAt(caret - 1);
  if (typed === "" || /[\p{L}\p{N}\p{M}]/u.test(typed)) return [];
  if (spared.some(({ start, end }) => caret > start && caret <= end)) return [];
  const from = typed === '"' ? Math.max(0, caret - far) : wordStart(paragraph, caret - near);
  const before = paragraph.slice(from, caret);
  const moved = ({ start, end, text }: TextEdit) => ({ start: start + from, end: end + from, text });
  if (typed === '"') return markAt(before, before.length - 1, language).map(moved);
  const after = paragraph.slice(caret, caret + near) || toCome;
  const here = spared.map(({ start, end }) => ({ start: start - from, end: end - from }));
  const dueIn = (text: string) =>
    typeset(text + after, language, { spared: here, rules: nearRules, rounds: 1 }).filter(
      ({ end }) => end <= text.length,
    );
  const due = dueIn(before);
  if (due.length === 0) return [];
  const wasDue = dueIn(before.slice(0, -1).replace(/[\p{L}\p{N}\p{M}]+$/u, ""));
  return due.filter((edit) => !wasDue.some((other) => sameEdit(edit, other))).map(moved);
}

/** So that no word is seen in part. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.lastIndexOf(" ", at);
  return space < 0 ? 0 : space + 1;
}

function sameEdit(one: TextEdit, other: TextEdit): boolean {
  return one.start === other.start && one.end === other.end && one.text === other.text;
}

/** The text as it stands after what was typed last, and where the caret is then. */
export function textTyped(
  text: string,
  caret: number,
  language: string,
): { readonly text: string; readonly caret: number } {
  const edits = typesetTyped(text, caret, language);
  const longer = edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  return { text: withEdits(text, edits), caret: caret + longer };
}
