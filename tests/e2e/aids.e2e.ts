import { fields, p, said, story } from "../builders";
import { expect, test } from "./app";
import { bodyOf, press } from "./body";
import { importStories } from "./importStories";
import { keepsUp, middleTime } from "./typingTime";

/** Some 10,000 words with 100 quotations, in a language or in none: without one there is no typography and no spelling. */
function longStory(headline: string, language: string) {
  const paragraphs = Array.from({ length: 100 }, (_, index) => [
    p(`${index} ${"river bridge town morning ".repeat(22)}`),
    said("We waited for ten years", "Ann Gray"),
  ]);
  return { ...story(...paragraphs.flat()), fields: fields({ headline, language }) };
}

test(
  "typing a long story is as fast with typography and spelling as without",
  { tag: "@measured" },
  async ({ launchGalley, makeFolder }, testInfo) => {
    const folder = await makeFolder("aids");
    const { page } = await launchGalley({
      library: importStories(folder, longStory("With", "en"), longStory("Without", "")),
    });
    const kept = await keepsUp(
      async (way) => {
        await page.getByRole("link", { name: way === "this" ? "With" : "Without", exact: true }).click();
        await bodyOf(page).waitFor();
        await page.waitForTimeout(1500); // The first look at the spelling of all of it.
        await bodyOf(page).evaluate((body) => body.focus());
        await press(page, "Control+Home", "ArrowDown", "ArrowDown", "End");
        const time = await middleTime(page, ' words "are" typed here, and some mistaken onnes.');
        await page.getByRole("button", { name: "Back to stories" }).click();
        return time;
      },
      { ratio: 1.05, slack: 1 },
    );
    testInfo.annotations.push({ type: "key to drawing", description: kept.measured });
    console.info(kept.measured);
    expect(kept.holds, kept.measured).toBe(true);
  },
);
