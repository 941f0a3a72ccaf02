import type { Recovery } from "../../electron/contract";
import { timeOfDay } from "../ui/days";

export interface RecoveryWords {
  readonly level: "good" | "warning";
  readonly sentence: string;
  /** One more sentence for each story that is not whole, where there are several. */
  readonly details: readonly string[];
}

type Story = Recovery["stories"][number];

/** What to say of a crash: when it was, what was open, and whether all of it is there. */
export function recoveryWords({ at, stories }: Recovery, now: number): RecoveryWords {
  const damaged = stories.filter(({ whole }) => !whole);
  const closed = `Galley closed unexpectedly${moment(at, now)}.`;
  const level = damaged.length === 0 ? "good" : "warning";
  const [only, ...others] = stories;
  if (only && others.length === 0) return { level, sentence: `${closed} ${ofOne(only)}`, details: [] };
  const sentence = `${closed} ${countWord(stories.length)} stories were open, and ${ofMany(stories.length, damaged.length)}`;
  return { level, sentence, details: damaged.map((story) => `${titleOf(story)}: ${story.sentence}`) };
}

function ofOne(story: Story): string {
  const open = `${titleOf(story)} was open, and it is`;
  return story.whole ? `${open} whole, to the last letter.` : `${open} not whole. ${story.sentence}`;
}

function ofMany(count: number, damaged: number): string {
  const whole = count - damaged;
  if (damaged === 0) return `${count === 2 ? "both" : "all of them"} are whole, to the last letter.`;
  if (whole === 0) return `${count === 2 ? "neither" : "none of them"} is whole.`;
  const sound = whole === 1 ? "one of them is" : `${countWord(whole).toLowerCase()} of them are`;
  return `${sound} whole, to the last letter.`;
}

function titleOf({ headline }: Story): string {
  return headline ? `“${headline}”` : "An untitled story";
}

const numbers = ["Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

function countWord(count: number): string {
  return numbers[count - 2] ?? String(count);
}

const dayOfYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });
const withYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** Nothing where the clock says what cannot be: it may have been set since. */
function moment(at: number, now: number): string {
  if (at <= 0 || at > now) return "";
  const [then, today] = [new Date(at), new Date(now)];
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  const time = `at ${timeOfDay(at)}`;
  if (then.toDateString() === today.toDateString()) return ` ${time}`;
  if (then.toDateString() === yesterday.toDateString()) return ` yesterday ${time}`;
  const day = (then.getFullYear() === today.getFullYear() ? dayOfYear : withYear).format(then);
  return ` on ${day} ${time}`;
}
