import type { VersionReason } from "./versionFile";

/** What thinning goes by. */
export interface Dated {
  readonly number: number;
  readonly reason: VersionReason;
  /** Milliseconds since 1970, as a clock said it that may have been wrong. */
  readonly at: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Of the versions up to an age, one is kept in each slot of a length. What is older than all of these comes in slots of a week. */
const slots: readonly { readonly upTo: number; readonly length: number }[] = [
  { upTo: day, length: 10 * minute },
  { upTo: 7 * day, length: hour },
  { upTo: 90 * day, length: day },
];
const longestSlot = 7 * day;
const newest = 3;
const longestBreak = 30 * day;

/**
 * The numbers of the automatic versions that others stand for: of each slot the last stays. Never one of the newest three, and never one whose time
 * cannot be right: it lies in the future, or runs against the order of the numbers, or shows that another one's does.
 */
export function thin(versions: readonly Dated[], now: number): readonly number[] {
  const inOrder = [...versions].sort((one, other) => one.number - other.number);
  if (hasLeapt(inOrder, now)) return [];
  const doubtful = doubtfulTimes(inOrder, now);
  const last = new Set(inOrder.slice(-newest));
  const removed: number[] = [];
  const taken = new Set<string>();
  for (const version of inOrder.reverse()) {
    if (version.reason !== "auto" || doubtful.has(version)) continue;
    const slot = slotOf(version.at, now);
    if (taken.has(slot) && !last.has(version)) removed.push(version.number);
    taken.add(slot);
  }
  return removed.reverse();
}

/**
 * Whether the times, the clock's the last of them, leapt more than a month ahead less than a week ago: it may be the clock that leapt, and then everything
 * from before would look old.
 */
function hasLeapt(inOrder: readonly Dated[], now: number): boolean {
  const times = [...inOrder.map(({ at }) => at), now];
  return times.some((at, place) => now - at < longestSlot && at - (times[place - 1] ?? at) > longestBreak);
}

function slotOf(at: number, now: number): string {
  const length = slots.find(({ upTo }) => now - at < upTo)?.length ?? longestSlot;
  return `${length} ${Math.floor(at / length)}`;
}

/** A version before which a later time stands, and the one with that time: without it, nothing would show that the clock had been changed. */
function doubtfulTimes(inOrder: readonly Dated[], now: number): ReadonlySet<Dated> {
  const doubtful = new Set(inOrder.filter(({ at }) => !(at <= now)));
  let latest: Dated | null = null;
  for (const version of inOrder) {
    if (doubtful.has(version)) continue;
    if (latest && version.at < latest.at) doubtful.add(version).add(latest);
    else latest = version;
  }
  return doubtful;
}
