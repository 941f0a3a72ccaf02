import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { fields, p, said, story } from "../builders";
import { expect, test } from "./app";
import { mistakesIn } from "./axe";
import { bodyOf, button, chooseLanguage, newStory, press, writtenIn } from "./body";
import { importStories } from "./importStories";

/** The words that are marked on the page, in any order. */
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get("misspelled") ?? [])].map((range) => (range as Range).toString()).sort());
const menu = (page: Page) => page.getByRole("menu", { name: /^Spelling of/ });
const headline = (page: Page) => page.getByRole("textbox", { name: "Headline" });

async function rightClick(page: Page, word: string): Promise<void> {
  await expect.poll(() => marked(page)).toContain(word);
  const place = await page.evaluate((sought) => {
    const range = [...(CSS.highlights.get("misspelled") ?? [])].find((one) => (one as Range).toString() === sought);
    const { left, top, width, height } = (range as Range).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, word);
  await page.mouse.click(place.x, place.y, { button: "right" });
}

test("misspelled words are marked while one writes, replaced from their menu, ignored, and added to dictionaries", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley);
  await chooseLanguage(page, "Russian");
  await bodyOf(page).click();
  await page.keyboard.type("Превет из Гомельщинска, прислал Лядушкевич");
  await expect.poll(() => marked(page)).toEqual(["Гомельщинска", "Превет"]); // The last may not be whole yet.
  await page.keyboard.type(". Было у Лядушкевича.");
  await expect.poll(() => marked(page)).toEqual(["Гомельщинска", "Лядушкевич", "Лядушкевича", "Превет"]);
  await headline(page).fill("Мостт открыт");
  await expect.poll(() => marked(page)).toContain("Мостт");

  await rightClick(page, "Превет");
  await expect(menu(page).getByRole("menuitem", { name: "Привет", exact: true })).toBeVisible();
  expect(await mistakesIn(page, "[role=menu]")).toEqual([]);
  await menu(page).getByRole("menuitem", { name: "Привет", exact: true }).click();
  expect(JSON.stringify(await writtenIn(page))).toContain("Привет из");
  await press(page, "Control+z");
  expect(JSON.stringify(await writtenIn(page))).toContain("Превет из");

  await rightClick(page, "Гомельщинска");
  await menu(page).getByRole("menuitem", { name: "Ignore in this story" }).click();
  await expect.poll(() => marked(page)).not.toContain("Гомельщинска");
  await rightClick(page, "Лядушкевич");
  await menu(page).getByRole("menuitem", { name: "Add to the desk’s dictionary" }).click();
  await expect.poll(() => marked(page)).toEqual(["Мостт", "Превет"]);
  expect(readFileSync(path.join(galley.library, "dictionary.txt"), "utf8")).toBe("Лядушкевич\n");

  await rightClick(page, "Мостт");
  await menu(page).getByRole("menuitem", { name: "Мост", exact: true }).click();
  await expect(headline(page)).toHaveValue("Мост открыт");
  await expect(headline(page)).toBeFocused();

  const again = await galley.relaunch();
  await again.page.getByRole("link", { name: "Мост открыт" }).click();
  await expect.poll(() => marked(again.page)).toEqual(["Гомельщинска", "Превет"]);
});

test("the next misspelled word is gone to by key, and its menu opens there; checking can be stopped", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley);
  await chooseLanguage(page, "English");
  await bodyOf(page).click();
  await page.keyboard.type("A bridgge and a harbourr. ");
  await expect.poll(() => marked(page)).toEqual(["bridgge", "harbourr"]);
  await press(page, "Control+Home", "Control+;");
  await expect(page.getByRole("menu", { name: "Spelling of bridgge" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "bridge", exact: true })).toBeVisible();
  await press(page, "Escape", "Control+;");
  await expect(page.getByRole("menu", { name: "Spelling of harbourr" })).toBeVisible();
  await press(page, "Escape", "Control+p");
  await page.keyboard.type("check spelling");
  await page.keyboard.press("Enter");
  await expect.poll(() => marked(page)).toEqual([]);
});

test("a passage that is marked as another language is checked by that", async ({ launchGalley, makeFolder }) => {
  const folder = await makeFolder("spelling");
  const body = [p("Сказано превет и мосст."), said("Мы чакаем мосст, прывітанне.", "Ян", { language: "be" })];
  const written = { ...story(...body), fields: fields({ headline: "Мост", language: "ru" }) };
  const { page } = await launchGalley({ library: importStories(folder, written) });
  await page.getByRole("link", { name: "Мост" }).click();
  await expect.poll(() => marked(page)).toEqual(["мосст", "мосст", "превет"]);
  await button(page, "Back to stories").click();
});
