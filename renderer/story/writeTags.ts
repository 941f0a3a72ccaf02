import type * as Y from "yjs";

/** Touches only the tags that came, went or changed their place, so that two people's tags both stay. */
export function writeTags(shared: Y.Map<unknown>, tags: readonly string[]): void {
  for (const tag of [...shared.keys()]) {
    if (!tags.includes(tag)) shared.delete(tag);
  }
  tags.forEach((tag, place) => {
    if (shared.get(tag) !== place) shared.set(tag, place);
  });
}
