import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, type Galley, test } from "./app";
import { mistakesIn } from "./axe";
import { bodyOf, button, newStory, press } from "./body";
import { exportInto } from "./exporting";

let folder = "";
test.beforeEach(async ({ makeFolder }) => {
  folder = await makeFolder("corrections");
});

const question = (page: Page) => page.locator(".notice").filter({ hasText: "has changed since" });
const details = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

async function writeAtTheEnd(page: Page, words: string): Promise<void> {
  await bodyOf(page).click();
  await press(page, "ControlOrMeta+End");
  await page.keyboard.type(words);
}

/** A story that went out as a page. */
async function storyThatWentOut(galley: Galley): Promise<void> {
  const { page } = galley;
  await newStory(galley, "The bus is number 12.");
  await details(page, "Headline").fill("The bus");
  await exportInto(galley, folder);
}

test("an edit after an export is asked about: a small fix dates nothing, an update does, and undo takes the question back", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyThatWentOut(galley);
  await expect(question(page)).toHaveCount(0);
  await writeAtTheEnd(page, " It is blue.");
  await expect(question(page)).toBeVisible();
  expect(await mistakesIn(page)).toEqual([]);
  await press(page, "ControlOrMeta+z");
  await expect(question(page)).toHaveCount(0);
  await writeAtTheEnd(page, " It is red.");
  await button(page, "Small fix").click();
  await expect(question(page)).toHaveCount(0);
  await expect(details(page, "Updated")).toHaveCount(0);
  await writeAtTheEnd(page, " It waits.");
  await button(page, "Update").click();
  await expect(question(page)).toHaveCount(0);
  await expect(details(page, "Updated")).toHaveValue(/^\d{4}-\d\d-\d\dT\d\d:\d\d/);
});

test("a correction is drafted from what readers had, put right by a person, printed, and can be taken back", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyThatWentOut(galley);
  await bodyOf(page).click();
  await press(page, "ControlOrMeta+End", "ArrowLeft", "Shift+ArrowLeft");
  await page.keyboard.type("4");
  await button(page, "Correction…").click();
  const note = page.getByRole("textbox", { name: "Note to readers" });
  await expect(note).toHaveValue(/“The bus is number 12\.”.*“The bus is number 14\.”/);
  expect(await mistakesIn(page)).toEqual([]);
  await note.fill("");
  await button(page, "Print the correction").click();
  await expect(page.getByText("Write what was wrong and what is right")).toBeVisible();
  await note.fill("The bus is number 14, not 12.");
  await button(page, "Print the correction").click();
  await expect(question(page)).toHaveCount(0);
  await expect(details(page, "Correction")).toHaveValue("The bus is number 14, not 12.");
  await expect(details(page, "Updated")).toHaveValue(/^\d{4}/);
  await exportInto(galley, folder);
  expect(readFileSync(path.join(folder, "index.html"), "utf8")).toContain("The bus is number 14, not 12.");
  await button(page, "Remove correction").click();
  await expect(details(page, "Correction")).toHaveCount(0);
  await press(page, "ControlOrMeta+z");
  await expect(details(page, "Correction")).toHaveValue("The bus is number 14, not 12.");
});
