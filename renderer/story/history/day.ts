/** A minute in which something was written; `through` is the place in the writing log after it. */
export interface WrittenMinute {
  readonly at: number;
  readonly through: number;
  readonly letters: number;
}

/** A stretch of the day as the slider shows it, in milliseconds since 1970. */
export interface DaySpan {
  readonly start: number;
  readonly end: number;
  /** How much time one bar stands for. */
  readonly step: number;
  /** Where the hours, or parts of an hour, are written. */
  readonly ticks: readonly number[];
}

export interface Bar {
  readonly at: number;
  readonly letters: number;
}

const minute = 60_000;
const hour = 60 * minute;

/** From the whole hour before the first minute to the one after the last; a short stretch is shown by the minute. */
export function spanOf(minutes: readonly WrittenMinute[]): DaySpan {
  const first = Math.min(...minutes.map(({ at }) => at));
  const last = Math.max(...minutes.map(({ at }) => at)) + minute;
  const isShort = last - first <= 2 * hour;
  const edge = isShort ? 10 * minute : hour;
  const start = Math.floor(first / edge) * edge;
  const end = Math.max(Math.ceil(last / edge) * edge, start + 3 * edge);
  const parts = Math.round((end - start) / edge);
  const every = edge * Math.max(1, Math.ceil(parts / 12));
  const ticks = Array.from({ length: Math.floor((end - start) / every) + 1 }, (_, index) => start + index * every);
  return { start, end, step: isShort ? minute : 5 * minute, ticks };
}

/** The letters of each step, also of those in which nothing was written. */
export function barsOf(minutes: readonly WrittenMinute[], { start, end, step }: DaySpan): readonly Bar[] {
  const bars = Array.from({ length: Math.ceil((end - start) / step) }, (_, index) => start + index * step);
  const letters = new Map<number, number>();
  for (const written of minutes) {
    const index = Math.floor((written.at - start) / step);
    letters.set(index, (letters.get(index) ?? 0) + written.letters);
  }
  return bars.map((at, index) => ({ at, letters: letters.get(index) ?? 0 }));
}

/** The written minute that a place on the slider means: the last one that had begun by then. */
export function minuteAt(minutes: readonly WrittenMinute[], at: number): WrittenMinute | null {
  return minutes.findLast((written) => written.at <= at) ?? minutes[0] ?? null;
}

/** The written minute so many further on, or back; the first or last where there are not so many. `shown` is null behind the last. */
export function minuteBeside(
  minutes: readonly WrittenMinute[],
  shown: number | null,
  by: number,
): WrittenMinute | null {
  const found = minutes.findIndex(({ at }) => at === shown);
  const place = found === -1 ? minutes.length : found;
  return minutes[Math.min(minutes.length - 1, Math.max(0, place + by))] ?? null;
}
