import type { WritingRecord } from "../records/writingRecord";

export interface WrittenMinute {
  /** Its start, in milliseconds since 1970. */
  readonly at: number;
  /** The position in the writing log after it. */
  readonly through: number;
  /** Inserted and deleted in it. */
  readonly letters: number;
}

type Dated = Pick<WritingRecord, "at" | "isBase" | "letters">;

const minute = 60_000;
/** Clocks are put right by less than this all the time; what goes back further is a jump. */
const slip = minute;

/**
 * The minutes of the last local day on which something was written, in rising order. Positions count all records from 1 on; a base is no writing, and
 * belongs to what is before it. Where the clock was put back the day begins: nothing is reordered for it.
 */
export function writingDay(records: readonly Dated[]): readonly WrittenMinute[] {
  const last = records.findLast(({ isBase }) => !isBase);
  if (!last) return [];
  const minutes: WrittenMinute[] = [];
  for (let place = firstOfDay(records, last); place < records.length; place += 1) {
    const record = records[place];
    if (!record) continue;
    const before = minutes.at(-1);
    const own = record.isBase ? 0 : Math.floor(record.at / minute) * minute;
    const at = Math.max(own, before?.at ?? 0);
    const letters = record.letters + (before?.at === at ? before.letters : 0);
    if (before?.at === at) minutes.pop();
    minutes.push({ at, through: place + 1, letters });
  }
  return minutes;
}

function firstOfDay(records: readonly Dated[], last: Dated): number {
  const day = localDay(last.at);
  let [first, later] = [records.length, last.at];
  for (let place = records.length - 1; place >= 0; place -= 1) {
    const record = records[place];
    if (!record || record.isBase) continue;
    if (localDay(record.at) !== day || record.at > later + slip) break;
    [first, later] = [place, record.at];
  }
  return first;
}

function localDay(at: number): string {
  return new Date(at).toDateString();
}
