import type { Page } from "@playwright/test";
import { commandNames, commands } from "../../electron/commands";
import { h2, h3, p } from "../builders";
import { expect, type Galley, test } from "./app";
import { mistakesIn } from "./axe";
import { bodyOf, button, newStory, press, writtenIn } from "./body";

const palette = (page: Page) => page.getByRole("dialog", { name: "All commands" });
const options = (page: Page) => palette(page).getByRole("option");

async function run(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+p");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await expect(palette(page)).toHaveCount(0);
}

function menuItems({ app }: Galley): Promise<readonly string[]> {
  return app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items ?? [];
    return items.flatMap(({ submenu }) => submenu?.items ?? []).flatMap(({ id }) => (id ? [id] : []));
  });
}

test("every command is in the menu, and the palette does it by name, at what was selected", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  const inMenu = await menuItems(galley);
  expect(commandNames.filter((name) => !inMenu.includes(name))).toEqual([]);

  await page.keyboard.press("Control+p");
  await expect(options(page).first()).toHaveText(/New story/);
  expect(await mistakesIn(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await bodyOf(page).click();
  await page.keyboard.type("One word");
  await press(page, "Shift+Control+ArrowLeft");
  await run(page, "bold");
  await expect(bodyOf(page).locator("strong")).toHaveText("word");
  await run(page, "heading");
  await expect(bodyOf(page).locator("h2")).toHaveText("One word");
  await run(page, "quotes");
  await expect(page.getByRole("tab", { name: "Quotes" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Control+p");
  await expect(options(page).first()).toHaveText("Quotes");
  await page.keyboard.type("track");
  await expect(options(page)).toHaveText([/Suggest changes/]);
  await page.keyboard.type(" nowhere");
  await expect(palette(page)).toContainText("No command has these words in its name.");
  await page.keyboard.press("Escape");
  await expect(bodyOf(page)).toBeFocused();
});

test("the sheet of shortcuts opens by key, and says the keys of the commands", async ({ launchGalley }) => {
  const { page } = await launchGalley();
  await page.keyboard.press("Control+/");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet.getByRole("term").filter({ hasText: commands.typeset.name })).toBeVisible();
  await expect(sheet).toContainText("Ctrl Shift T");
  expect(await mistakesIn(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
});

test("the outline lists the headings and goes to one", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Words.");
  await press(page, "Control+Shift+o");
  await expect(page.getByRole("menu")).toContainText("No headings yet.");
  await press(page, "Escape");
  await expect(bodyOf(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("## The first");
  await page.keyboard.press("Enter");
  await page.keyboard.type("### Below it");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Words.");
  expect(await writtenIn(page)).toEqual([p("Words."), h2("The first"), h3("Below it"), p("Words.")]);
  await button(page, "Outline").click();
  await expect(page.getByRole("menuitem")).toHaveText(["The first", "Below it"]);
  expect(await mistakesIn(page, "[role=menu]")).toEqual([]);
  await page.getByRole("menuitem", { name: "The first" }).click();
  await page.keyboard.type("!");
  await expect(bodyOf(page).locator("h2")).toHaveText("The first!");
});

test("what is not seen can be made seen", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Two words");
  const seen = () =>
    page.evaluate(() => ["seen-space", "seen-no-break"].map((name) => CSS.highlights.get(name)?.size ?? 0));
  expect(await seen()).toEqual([0, 0]);
  await run(page, "show invisibles");
  await expect.poll(seen).toEqual([1, 0]);
  await page.keyboard.type(" and\u00a0more");
  await expect.poll(seen).toEqual([2, 1]);
  await run(page, "show invisibles");
  await expect.poll(seen).toEqual([0, 0]);
  expect(await writtenIn(page)).toEqual([p("Two words and\u00a0more")]);
});
