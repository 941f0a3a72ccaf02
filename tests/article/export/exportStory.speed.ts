import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { exportStory } from "../../../article/export/exportStory";
import { storyProfiles } from "../../../article/export/profiles";
import { exportInput } from "../../builders";
import { cleanPublication } from "../../cleanStories";
import { keepsTo } from "../../keepsTo";
import { tenThousandWords } from "../../tenThousandWords";

const input = exportInput(tenThousandWords, {
  publication: cleanPublication,
  stylesheet: readFileSync("assets/page.css", "utf8"),
});

test.each(storyProfiles)("ten thousand words go out in under 100 ms: %s", (profile) => {
  expect(keepsTo(100, `10,000 words as ${profile}`, () => exportStory(profile, input))).toBe(true);
});
