import type { Check } from "./check";
import { findingPlaceOf } from "./finding";

/** What was said stays among those who said it: a finding may be shown to others. */
export const openComments: Check = {
  id: "openComments",
  title: "Unresolved comments",
  level: "blocks",
  story: (_fields, _facts, { comments }) =>
    comments.flatMap(({ thread, place }) => {
      if (thread.resolved) return [];
      const isGone = place === null ? "; the words it was about are gone" : "";
      return [{ sentence: `A comment is not resolved${isGone}.`, place: findingPlaceOf(place) }];
    }),
};
