import type { Check } from "./check";

/** The story reads, and goes out, as if all were accepted: that somebody has to want. */
export const openSuggestions: Check = {
  id: "openSuggestions",
  title: "Open suggestions",
  level: "blocks",
  story: (_fields, _facts, { suggestions }) =>
    suggestions.map((place) => ({ sentence: "A suggested change is neither accepted nor rejected.", place })),
};
