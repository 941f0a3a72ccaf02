import fc from "fast-check";
import { expect, test } from "vitest";
import { readStory } from "../../article/readStory";
import { storyJson } from "../../article/writeStory";
import { arbitraryStory } from "../arbitraries";
import { countedIds } from "../builders";

test("a random story comes back from its own JSON unchanged", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryStory(), (story) => {
      const json = JSON.parse(JSON.stringify(storyJson(story)));
      expect(readStory(json, countedIds(5000), [])).toEqual(story);
    }),
    { numRuns: 1000 },
  );
});

test("random stories hold every kind of block", { timeout: 60_000 }, () => {
  const kinds = new Set(fc.sample(arbitraryStory(), 300).flatMap((story) => story.body.map((block) => block.kind)));
  expect([...kinds].sort()).toEqual([
    "divider",
    "embed",
    "gallery",
    "heading",
    "list",
    "mostRead",
    "paragraph",
    "photo",
    "pullQuote",
    "quote",
    "support",
    "table",
    "unknown",
  ]);
});
