import type { BackupStatus } from "../../electron/contract";
import { dayName, timeOfDay } from "../ui/days";

/** The state of the backup in one sentence; `now` in milliseconds since 1970. */
export function backupWords(status: BackupStatus, now: number): string {
  switch (status.kind) {
    case "off":
      return "There is no backup. Galley can keep a second copy of every story in another folder: on another disk, or one that is synced.";
    case "upToDate":
      return `${storiesIn(status.stories)} in the backup, as of ${moment(status.at, now)}.`;
    case "running":
      return status.of === 0
        ? "The backup is about to begin."
        : `Backing up: ${status.done} of ${status.of} ${status.of === 1 ? "story" : "stories"}.`;
    case "failed":
      return `${status.sentence} ${lastWhole(status.at, now)}`;
  }
}

function storiesIn(count: number): string {
  if (count === 0) return "No story is";
  if (count === 2) return "Both stories are";
  return count === 1 ? "The only story is" : `All ${count} stories are`;
}

function lastWhole(at: number | null, now: number): string {
  return at === null
    ? "Galley goes on trying."
    : `The last whole backup is from ${moment(at, now)}. Galley goes on trying.`;
}

function moment(at: number, now: number): string {
  const day = dayName(at, now);
  const isNear = day === "Today" || day === "Yesterday";
  return `${isNear ? day.toLowerCase() : day}, ${timeOfDay(at)}`;
}
