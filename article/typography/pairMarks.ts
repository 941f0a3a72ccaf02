import { marksOf } from "./markStyles";

/*
 * Finds which quotation marks of a text belong together. Single marks are apostrophes too often, so ’ and ' are left alone: ‘ and ‚ are marks, and
 * ’ is one where it closes a ‘. A straight " opens or closes by what stands beside it, and after a figure it means inches.
 */

/** `at` in UTF-16 units of the text; `text` is the sign itself, always one unit. */
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

/** Every mark of a text is in `pairs`, `open` or `close`, but for single ones that may be apostrophes. */
export interface PairedMarks {
  readonly pairs: readonly Pair[];
  /** Opened and not closed, from the outermost. */
  readonly open: readonly Mark[];
  /** What stands open at the text's end, single marks and all. */
  readonly waiting: readonly Mark[];
  /** Closes nothing that was opened here. */
  readonly close: readonly Mark[];
}

const anyMark = /[«»„“”"‚‘’‹›]/g;

/** What can close what. */
const closers: Readonly<Record<string, string>> = {
  ...{ "«": "»", "»": "«", "„": "“”", "“": "”", "”": "”", '"': '"', "‚": "‘’", "‘": "’", "‹": "›", "›": "‹" },
};

/**
 * Goes through the text once, from left to right: what stands open decides what the next mark can be, and the
 * letters beside it decide the rest. `language` counts where quotations are written »so«.
 */
export function pairMarks(text: string, language: string): PairedMarks {
  const waiting = startWaiting();
  const pairs: Pair[] = [];
  const close: Mark[] = [];
  for (const match of text.matchAll(anyMark)) {
    const mark = { at: match.index, text: match[0] };
    const role = roleOf(mark, text, waiting, language);
    if (role === "open") waiting.put(mark);
    if (role !== "close") continue;
    const opened = waiting.takeFor(mark);
    if (opened) pairs.push({ ...opened, close: mark });
    else if (!isSingle(mark)) close.push(mark);
  }
  const lastInner = pairs.findLast(({ open }) => open.text === "«")?.open.at ?? -1;
  // «Завод «Прогресс»: two that would close at one place close with one mark.
  const isMerged = (mark: Mark) => mark.text === "«" && mark.at < lastInner;
  return {
    pairs,
    open: waiting.marks.filter((mark) => !isSingle(mark) && !isMerged(mark)),
    waiting: waiting.marks,
    close,
  };
}

/** The marks that were opened and not closed yet, and how many there are of each. */
interface Waiting {
  readonly marks: readonly Mark[];
  readonly put: (mark: Mark) => void;
  /** Takes out what the mark closes, with all that was opened after it; single marks among that are taken for apostrophes. */
  readonly takeFor: (mark: Mark) => Pick<Pair, "open" | "depth"> | null;
  readonly holds: (text: string) => boolean;
  /** The last one's text, or "". */
  readonly last: () => string;
}

function startWaiting(): Waiting {
  const marks: Mark[] = [];
  const counts = new Map<string, number>();
  const count = ({ text }: Mark, by: number) => counts.set(text, (counts.get(text) ?? 0) + by);
  return {
    marks,
    put: (mark) => {
      marks.push(mark);
      count(mark, 1);
    },
    takeFor: (mark) => {
      const depth = marks.findLastIndex((open) => closers[open.text]?.includes(mark.text) || !isSingle(open));
      const open = marks[depth];
      if (open === undefined || !closers[open.text]?.includes(mark.text)) return null;
      for (const taken of marks.splice(depth)) count(taken, -1);
      return { open, depth };
    },
    holds: (text) => (counts.get(text) ?? 0) > 0,
    last: () => marks.at(-1)?.text ?? "",
  };
}

function isSingle({ text }: Mark): boolean {
  return "‚‘’‹›".includes(text);
}

type Role = "open" | "close" | "none";

function roleOf(mark: Mark, text: string, waiting: Waiting, language: string): Role {
  const last = waiting.last();
  const [before, after] = [text.charAt(mark.at - 1), text.charAt(mark.at + 1)];
  switch (mark.text) {
    case "„":
    case "‚":
    case "‹":
      return "open";
    case "›":
      return last === "‹" ? "close" : "none";
    case "«":
      return opensInward(language, waiting) ? "close" : "open";
    case "»":
      return isInward(language) && !waiting.holds("«") && canOpen(before, after) ? "open" : "close";
    case "“":
      return last === "„" || (waiting.holds("„") && !canOpen(before, after)) ? "close" : "open";
    case "”":
      return "close";
    case "‘":
      return last === "‚" ? "close" : canOpen(before, after) ? "open" : "none";
    case "’":
      return last === "‘" && !isLetter(after) ? "close" : "none";
    default:
      return straightRole(before, after, waiting);
  }
}

function straightRole(before: string, after: string, waiting: Waiting): Role {
  const isOpen = waiting.holds('"');
  if (!isOpen && /\d/.test(before) && !isLetter(after)) return "none";
  if (isOpen) return canOpen(before, after) && /[\s(]/.test(before) ? "open" : "close";
  return canOpen(before, after) ? "open" : "close";
}

/** Whether quotations are written »so«. */
function isInward(language: string): boolean {
  return marksOf(language)?.also.some(({ open }) => open === "»") ?? false;
}

function opensInward(language: string, waiting: Waiting): boolean {
  return isInward(language) && waiting.holds("»");
}

function canOpen(before: string, after: string): boolean {
  return (before === "" || /[\s([{«„“"‘‚/—–-]/u.test(before)) && after !== "" && !/\s/u.test(after);
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
