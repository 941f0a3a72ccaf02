import type { AnchorPlace } from "../comments/locate";
import type { Check } from "./check";
import { blockPlace, type FindingPlace, fieldPlace, wholeStory } from "./finding";

/** What was said stays among those who said it: a finding may be shown to others. */
export const openComments: Check = {
  id: "openComments",
  title: "Unresolved comments",
  level: "blocks",
  story: (_fields, _facts, { comments }) =>
    comments.flatMap(({ thread, place }) => {
      if (thread.resolved) return [];
      const isGone = place === null ? "; the words it was about are gone" : "";
      return [{ sentence: `A comment is not resolved${isGone}.`, place: findingPlace(place) }];
    }),
};

function findingPlace(place: AnchorPlace | null): FindingPlace {
  if (place === null || place.kind === "story") return wholeStory;
  if (place.kind === "field") return fieldPlace(place.field, place.start, place.end);
  const [first] = place.pieces;
  return first ? blockPlace(first.block, first.start, first.end) : wholeStory;
}
