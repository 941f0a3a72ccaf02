import { marksOf } from "./markStyles";

/*
 * Finds which quotation marks of a text belong together. Single marks are apostrophes too often, so ’ and ' are left alone: ‘ and ‚ are marks, and
 * ’ is one where it closes a ‘. A straight " opens or closes by what stands beside it, and after a figure it means inches.
 */

export interface Mark {
  readonly at: number;
  readonly text: string;
}

export interface Pair {
  readonly open: Mark;
  readonly close: Mark;
  /** How many quotations it stands in. */
  readonly depth: number;
}

export interface PairedMarks {
  readonly pairs: readonly Pair[];
  /** Opened and not closed, from the outermost. */
  readonly open: readonly Mark[];
  /** Closes nothing that was opened here. */
  readonly close: readonly Mark[];
}

const anyMark = /[«»„“”"‚‘’‹›]/g;

/** What can close what. */
const closers: Readonly<Record<string, string>> = {
  ...{ "«": "»", "»": "«", "„": "“”", "“": "”", "”": "”", '"': '"', "‚": "‘’", "‘": "’", "‹": "›", "›": "‹" },
};

export function pairMarks(text: string, language: string): PairedMarks {
  const stack: Mark[] = [];
  const pairs: Pair[] = [];
  const close: Mark[] = [];
  for (const match of text.matchAll(anyMark)) {
    const mark = { at: match.index, text: match[0] };
    const role = roleOf(mark, text, stack, language);
    if (role === "open") stack.push(mark);
    if (role !== "close") continue;
    const opener = openerFor(mark, stack);
    if (opener < 0) {
      if (!isSingle(mark)) close.push(mark);
      continue;
    }
    const [open] = stack.splice(opener);
    if (open) pairs.push({ open, close: mark, depth: opener });
  }
  return { pairs, open: stack.filter((mark) => !isSingle(mark) && !isMerged(mark, pairs)), close };
}

/** The place in the stack of what the mark closes; single marks that were opened after it are taken for apostrophes. */
function openerFor(mark: Mark, stack: readonly Mark[]): number {
  for (let index = stack.length - 1; index >= 0; index--) {
    const open = stack[index];
    if (open && closers[open.text]?.includes(mark.text)) return index;
    if (open && !isSingle(open)) return -1;
  }
  return -1;
}

/** «Завод «Прогресс»: two that would close at one place close with one mark. */
function isMerged(mark: Mark, pairs: readonly Pair[]): boolean {
  return mark.text === "«" && pairs.some(({ open }) => open.text === "«" && open.at > mark.at);
}

function isSingle({ text }: Mark): boolean {
  return "‚‘’‹›".includes(text);
}

type Role = "open" | "close" | "none";

function roleOf(mark: Mark, text: string, stack: readonly Mark[], language: string): Role {
  const last = stack.at(-1)?.text ?? "";
  const [before, after] = [text.charAt(mark.at - 1), text.charAt(mark.at + 1)];
  switch (mark.text) {
    case "„":
    case "‚":
    case "‹":
      return "open";
    case "›":
      return last === "‹" ? "close" : "none";
    case "«":
      return opensInward(language, stack) ? "close" : "open";
    case "»":
      return isInward(language) && !stack.some(({ text: one }) => one === "«") && canOpen(before, after)
        ? "open"
        : "close";
    case "“":
      return last === "„" || (stack.some(({ text: one }) => one === "„") && !canOpen(before, after)) ? "close" : "open";
    case "”":
      return "close";
    case "‘":
      return last === "‚" ? "close" : canOpen(before, after) ? "open" : "none";
    case "’":
      return last === "‘" && !isLetter(after) ? "close" : "none";
    default:
      return straightRole(before, after, stack);
  }
}

function straightRole(before: string, after: string, stack: readonly Mark[]): Role {
  const isOpen = stack.some(({ text }) => text === '"');
  if (!isOpen && /\d/.test(before) && !isLetter(after)) return "none";
  if (isOpen) return canOpen(before, after) && /[\s(]/.test(before) ? "open" : "close";
  return canOpen(before, after) ? "open" : "close";
}

/** Whether quotations are written »so«. */
function isInward(language: string): boolean {
  return marksOf(language)?.also.some(({ open }) => open === "»") ?? false;
}

function opensInward(language: string, stack: readonly Mark[]): boolean {
  return isInward(language) && stack.some(({ text }) => text === "»");
}

function canOpen(before: string, after: string): boolean {
  return (before === "" || /[\s([{«„“"‘‚/—–-]/u.test(before)) && after !== "" && !/\s/u.test(after);
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
