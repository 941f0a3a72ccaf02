import { useEffect, useRef } from "react";
import type { PlacedThread } from "../../../article/comments/threadPlaces";
import type { Person } from "../../../article/people";

/** Tells what others said since the story was opened. */
export function useArrivals(
  placed: readonly PlacedThread[] | null,
  me: Person | null,
  announce: (sentence: string) => void,
): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (placed === null) return;
    const comments = placed.flatMap(({ thread }) => thread.comments);
    const before = known.current;
    known.current = new Set([...(before ?? []), ...comments.map(({ id }) => id)]);
    const [first, ...others] = comments.filter(({ id, by }) => before && !before.has(id) && by.id !== me?.id);
    if (!first) return;
    announce(others.length > 0 ? `${others.length + 1} new comments.` : `${first.by.name} says: ${first.text}`);
  }, [placed, me, announce]);
}
