import { Clock, TriangleAlert } from "lucide-react";
import { isOverdue } from "../../article/due";
import type { StorySummary } from "../../electron/contract";
import { clockTime } from "../story/dates";
import { dueInWords } from "../story/work/dueWords";

type Due = Pick<StorySummary, "dueAt" | "status">;

/** When a story is due; the word says that it is overdue, the colour only says it louder. */
export function StoryDue({ story }: { readonly story: Due }) {
  const now = new Date();
  const overdue = isOverdue(story, clockTime(now));
  const Icon = overdue ? TriangleAlert : Clock;
  return (
    <span className={overdue ? "desk-due desk-overdue" : "desk-due"}>
      <Icon size={12} strokeWidth={1.75} aria-hidden="true" />
      {overdue ? "Overdue:" : "Due"} {dueInWords(story.dueAt, now)}
    </span>
  );
}
