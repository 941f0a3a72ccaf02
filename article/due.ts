import { dayOf, instantOf } from "./moment";
import type { Status } from "./story";

const day = 86_400_000;

/**
 * Whether a story should have been done by `now` (ISO 8601 with its offset). A day without a time lasts to its end, a time without an offset is that
 * of the clock `now` was read from; what is no date is never overdue, nor is a story that nobody waits for any more.
 */
export function isOverdue(
  { dueAt, status }: { readonly dueAt: string; readonly status: Status },
  now: string,
): boolean {
  if (status === "published" || status === "spiked") return false;
  const [due, at] = [instantOf(dueAt, "", now), instantOf(now, "", now)];
  if (due === null || at === null) return false;
  return at >= (dayOf(dueAt) === dueAt.trim() ? due + day : due);
}

/** Names are typed by hand: case and space around them do not make somebody else. */
export function isSameName(one: string, other: string): boolean {
  return one.trim() !== "" && one.trim().toLocaleLowerCase("und") === other.trim().toLocaleLowerCase("und");
}
