import { expect, test } from "vitest";
import { preflight } from "../../../article/preflight/preflight";
import { cleanPublication } from "../../cleanStories";
import { cleanStories } from "../../pages";

test("a story as good reporters hand it in has nothing that blocks or warns", () => {
  const context = { now: "2027-02-01T09:00:00+03:00", slugsInUse: [], publication: cleanPublication };
  for (const [name, story] of cleanStories(200)) {
    const found = preflight(story, context).filter(({ level }) => level !== "hint");
    expect(
      found.map(({ check, sentence }) => `${check}: ${sentence}`),
      name,
    ).toEqual([]);
  }
});
