import type { Story } from "../story";
import { type AnchorPlace, type Locate, locateIn } from "./locate";
import { readThreads } from "./readThreads";
import type { Thread } from "./thread";

/** A thread, and where its words stand now; null when they are gone. */
export interface PlacedThread {
  readonly thread: Thread;
  readonly place: AnchorPlace | null;
}

/** Every thread of a story with its place: first what is about the story, then by the fields and the text, at last those whose words are gone. */
export function placedThreads({ threads, fields, body }: Pick<Story, "threads" | "fields" | "body">) {
  return placeThreads(threadsOf(threads), { fields, body });
}

/** As `placedThreads`, for threads that are read already. */
export function placeThreads(
  threads: readonly Thread[],
  { fields, body }: Pick<Story, "fields" | "body">,
): readonly PlacedThread[] {
  if (threads.length === 0) return [];
  const locate: Locate = locateIn({ fields, body });
  const order = new Map(body.map(({ id }, index) => [id, index]));
  const placed = threads.map((thread) => {
    const place = locate(thread.about);
    return { thread, place, rank: rankOf(place, order) };
  });
  return placed
    .sort(({ rank: one }, { rank: other }) => one[0] - other[0] || one[1] - other[1])
    .map(({ thread, place }) => ({ thread, place }));
}

const fieldOrder = ["kicker", "headline", "standfirst"];

function rankOf(place: AnchorPlace | null, order: ReadonlyMap<string, number>): readonly [number, number] {
  if (place === null) return [Number.POSITIVE_INFINITY, 0];
  switch (place.kind) {
    case "story":
      return [-10, 0];
    case "field": {
      const at = fieldOrder.indexOf(place.field);
      return [at < 0 ? -1 : at - 9, place.start];
    }
    default: {
      const [first] = place.pieces;
      return [order.get(first?.block ?? "") ?? 0, first?.start ?? 0];
    }
  }
}

const read = new WeakMap<object, readonly Thread[]>();

/** What is read of a story's entries is kept by them. */
function threadsOf(entries: Story["threads"]): readonly Thread[] {
  const known = read.get(entries) ?? readThreads(entries);
  read.set(entries, known);
  return known;
}
