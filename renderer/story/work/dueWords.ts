import { dayOf, instantOf } from "../../../article/moment";
import { dayName, startOfDay, timeOfDay } from "../../ui/days";
import { clockTime } from "../dates";

/** When a story is due, as one says it: "today, 17:30", "tomorrow", "Friday, 27 November"; what is no date stays as it was written. */
export function dueInWords(dueAt: string, now: Date): string {
  const written = dueAt.trim();
  const day = dayOf(written);
  const at = instantOf(written, "", clockTime(now));
  if (at === null) return written;
  const isWholeDay = day === written;
  // A day is the same day everywhere; a moment is shown by the clock on this wall.
  const shown = isWholeDay ? instantOf(`${day}T00:00`, "", clockTime(now)) : at;
  const name = nameOf(shown ?? at, now.getTime());
  return isWholeDay ? name : `${name}, ${timeOfDay(at)}`;
}

function nameOf(moment: number, now: number): string {
  if (startOfDay(moment, 0) === startOfDay(now, -1)) return "tomorrow";
  const name = dayName(moment, now);
  return name === "Today" || name === "Yesterday" ? name.toLowerCase() : name;
}
