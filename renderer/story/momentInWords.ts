import { dayName, timeOfDay } from "../ui/days";

/** "12:06" today, "Yesterday, 12:06", "Thursday, 12 November, 12:06". */
export function momentInWords(at: string): string {
  const moment = Date.parse(at);
  if (Number.isNaN(moment)) return "";
  const day = dayName(moment, Date.now());
  return day === "Today" ? timeOfDay(moment) : `${day}, ${timeOfDay(moment)}`;
}
