import type { QuotationPart } from "./quotation";
import type { Scan } from "./scan";

/** What is quoted in a passage, when its neighbours are known. */
export interface Quoted {
  readonly scan: Scan;
  readonly parts: readonly QuotationPart[];
  /** Its first part goes on with the words of the passage before. */
  readonly goesOn: boolean;
  /** The next passage goes on with its last part. */
  readonly leads: boolean;
}

/** How many passages words may run on without a mark; a mark that was forgotten must not quote the rest of the story. */
const longestRun = 4;

/**
 * Words of one person may fill several passages: opened in one and closed in a later one, or opened anew in each and closed in the last. `null` stands
 * where something else comes between passages. A mark that opens or closes nothing by these rules is a slip, and quotes nothing.
 */
export function acrossPassages(scans: readonly (Scan | null)[]): readonly Quoted[] {
  const quoted: Quoted[] = [];
  let open: Run | null = null;
  scans.forEach((scan, index) => {
    if (scan === null) return;
    const goesOn = open !== null && index <= open.last;
    const begun = goesOn && open ? firstPart(scan, open, index) : null;
    const rest = scan.outer.filter(({ start }) => start > (begun?.end ?? -1));
    const next: Run | null = goesOn && open && index < open.last ? open : runFrom(scans, index);
    const leads = next !== null && next.last > index;
    const parts = [...(begun ? [begun] : []), ...rest];
    const start = leads && next !== open ? (scan.opened ?? 0) : null;
    const closed = start === null ? parts : [...parts.filter(({ end }) => end < start), toEnd(scan, start)];
    quoted.push({ scan, parts: closed, goesOn, leads });
    open = next;
  });
  return quoted;
}

interface Run {
  /** The number of the passage in which it ends, as far as can be told from the one in which it begins. */
  readonly last: number;
  /** Whether the next passage opens it anew. */
  readonly opensAnew: boolean;
}

function runFrom(scans: readonly (Scan | null)[], index: number): Run | null {
  if (scans[index]?.opened == null) return null;
  const next = scans[index + 1];
  if (next && beginsQuoted(next)) return { last: index + 1, opensAnew: true };
  for (let last = index + 1; last <= index + longestRun; last += 1) {
    const scan = scans[last];
    if (!scan) return null;
    if (scan.closed !== null) return { last, opensAnew: false };
    if (scan.opened !== null) return null;
  }
  return null;
}

function beginsQuoted({ outer, opened }: Scan): boolean {
  return outer[0]?.start === 1 || opened === 1;
}

function firstPart(scan: Scan, run: Run, index: number): QuotationPart | null {
  if (run.opensAnew) return scan.outer[0]?.start === 1 ? scan.outer[0] : toEnd(scan, 1);
  if (index < run.last) return toEnd(scan, 0);
  return { start: 0, end: scan.closed ?? scan.text.length };
}

function toEnd({ text }: Scan, start: number): QuotationPart {
  return { start, end: text.trimEnd().length };
}
