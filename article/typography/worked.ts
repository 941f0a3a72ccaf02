import type { TextEdit } from "../textEdit";

/** From `start` to before `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/*
 * Rules see what those before them made, and still the outcome has to be edits of the first text: marks, links and comments stand at its letters. So every
 * letter of the changed text knows which part of the first one it stands for.
 */

/** A text that rules change one after the other. */
export interface Worked {
  readonly text: string;
  /** Of each letter the part of the first text that it stands for; empty for one that was put in. */
  readonly stands: readonly Span[];
}

export function startWork(text: string): Worked {
  return { text, stands: Array.from({ length: text.length }, (_, start) => ({ start, end: start + 1 })) };
}

/** The edits stand in order and do not overlap; those that would touch a spared span of the first text are left out. */
export function workOn(worked: Worked, edits: readonly TextEdit[], spared: readonly Span[], first: string): Worked {
  const at = (index: number) => worked.stands[index]?.start ?? first.length;
  const parts: string[] = [];
  const stands: Span[] = [];
  let done = 0;
  const keepUntil = (index: number) => {
    parts.push(worked.text.slice(done, index));
    for (let kept = done; kept < index; kept++) stands.push(worked.stands[kept] ?? { start: 0, end: 0 });
  };
  for (const { start, end, text } of edits) {
    const from = at(start);
    const to = start === end ? from : (worked.stands[end - 1]?.end ?? first.length);
    if (spared.some((span) => from < span.end && (to > span.start || from > span.start))) continue;
    keepUntil(start);
    parts.push(text);
    for (let index = 0; index < text.length; index++) stands.push({ start: index === 0 ? from : to, end: to });
    done = end;
  }
  if (done === 0 && parts.length === 0) return worked;
  keepUntil(worked.text.length);
  return { text: parts.join(""), stands };
}

/** What became of the first text, as edits of it, each as small as it can be. */
export function editsOf({ text, stands }: Worked, first: string): readonly TextEdit[] {
  const edits: { start: number; end: number; text: string }[] = [];
  let open: (typeof edits)[number] | null = null;
  let done = 0;
  const begin = () => {
    open ??= { start: done, end: done, text: "" };
    if (edits.at(-1) !== open) edits.push(open);
    return open;
  };
  for (const [index, { start, end }] of stands.entries()) {
    if (start > done) begin().end = start;
    const letter = text.charAt(index);
    if (end === start + 1 && first[start] === letter) open = null;
    else {
      if (start < end && start === done) open = null; // One for each letter, since the next may have other marks.
      const edit = begin();
      edit.text += letter;
      edit.end = Math.max(edit.end, end);
    }
    done = Math.max(done, end);
  }
  if (done < first.length) begin().end = first.length;
  return edits.map((edit) => standingFor(edit, first));
}

/** What is only put in stands for the letter before it as well, and takes that one's marks. */
function standingFor({ start, end, text }: TextEdit, first: string): TextEdit {
  if (start < end) return { start, end, text };
  return start > 0
    ? { start: start - 1, end, text: first.charAt(start - 1) + text }
    : { start, end: 1, text: text + first.charAt(0) };
}
