export interface Day<Item> {
  /** "Today", "Yesterday", or the date. */
  readonly name: string;
  /** The date of today and yesterday; empty for the others, whose name it is. */
  readonly date: string;
  readonly items: readonly Item[];
}

const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long" });
const dayAndMonth = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });
const withYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** The items by the local day of their last edit, newest first. */
export function byDay<Item extends { readonly editedAt: number }>(items: readonly Item[], now: number): Day<Item>[] {
  const days = new Map<number, Item[]>();
  for (const item of [...items].sort((one, other) => other.editedAt - one.editedAt)) {
    const day = startOfDay(item.editedAt, 0);
    const others = days.get(day);
    if (others) others.push(item);
    else days.set(day, [item]);
  }
  return [...days].map(([day, itemsOfDay]) => ({ ...nameOf(day, now), items: itemsOfDay }));
}

/** "Today", "Yesterday", or the weekday with its date. */
export function dayName(moment: number, now: number): string {
  return nameOf(startOfDay(moment, 0), now).name;
}

export function timeOfDay(moment: number): string {
  return clock.format(moment);
}

function nameOf(day: number, now: number): { name: string; date: string } {
  const sameYear = new Date(day).getFullYear() === new Date(now).getFullYear();
  const date = `${weekday.format(day)}, ${(sameYear ? dayAndMonth : withYear).format(day)}`;
  if (day === startOfDay(now, 0)) return { name: "Today", date };
  if (day === startOfDay(now, 1)) return { name: "Yesterday", date };
  return { name: date, date: "" };
}

/** Midnight that many days before; a day of 23 or 25 hours is still one day. */
export function startOfDay(moment: number, daysBefore: number): number {
  const date = new Date(moment);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - daysBefore).getTime();
}
