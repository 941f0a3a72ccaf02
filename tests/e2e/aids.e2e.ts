import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fields, p, said, story } from "../builders";
import { expect, test } from "./app";
import { bodyOf, press } from "./body";
import { importStories } from "./importStories";
import { middleTime } from "./typingTime";

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
  async ({ launchGalley }, testInfo) => {
    const folder = mkdtempSync(path.join(tmpdir(), "galley-aids-"));
    const { page } = await launchGalley({
      library: importStories(folder, longStory("With", "en"), longStory("Without", "")),
    });
    const times: Record<"With" | "Without", number[]> = { With: [], Without: [] };
    for (let round = 0; round < 3; round++) {
      for (const way of ["With", "Without"] as const) {
        await page.getByRole("link", { name: way, exact: true }).click();
        await bodyOf(page).waitFor();
        await page.waitForTimeout(1500); // The first look at the spelling of all of it.
        await bodyOf(page).evaluate((body) => body.focus());
        await press(page, "Control+Home", "ArrowDown", "ArrowDown", "End");
        times[way].push(await middleTime(page, ' words "are" typed here, and some mistaken onnes.'));
        await page.getByRole("button", { name: "Back to stories" }).click();
      }
    }
    const best = (some: readonly number[]) => Math.min(...some);
    const description = `with ${times.With.join(", ")} ms; without ${times.Without.join(", ")} ms`;
    testInfo.annotations.push({ type: "key to drawing", description });
    console.info(description);
    expect(best(times.With)).toBeLessThan(Math.max(1.05 * best(times.Without), best(times.Without) + 1));
    rmSync(folder, { recursive: true, force: true });
  },
);
