import type { Page } from "@playwright/test";
import { p } from "../builders";
import { expect, type Galley, test } from "./app";
import { mistakesIn } from "./axe";
import { bodyOf, button, newStory, press, writtenIn } from "./body";

const tab = (page: Page, name: string) => page.getByRole("tab", { name });
const versionRows = (page: Page) => page.locator(".history-version");
const difference = (page: Page) => page.getByRole("region", { name: "Difference" });
const saved = (page: Page) => expect(page.locator(".save-state")).toHaveText("Saved");
const inserted = (page: Page) => difference(page).locator("ins").allTextContents();
const deleted = (page: Page) => difference(page).locator("del").allTextContents();

async function nameVersion(page: Page, name: string): Promise<void> {
  await button(page, "Name this version…").click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(versionRows(page).filter({ hasText: name })).toHaveCount(1);
}

/** A story of two paragraphs, a version of it named “Draft one”, and changes since. */
async function storyWithPast(galley: Galley): Promise<void> {
  const { page } = galley;
  await newStory(galley, "The bus stops at noon.", "Nobody waits.");
  await page.getByRole("textbox", { name: "Headline" }).fill("The bus");
  await saved(page);
  await tab(page, "History").click();
  await nameVersion(page, "Draft one");
  await bodyOf(page).click();
  await press(page, "ControlOrMeta+Home", "End");
  await page.keyboard.type(" It is blue.");
  await press(page, "ControlOrMeta+End", "Shift+Home", "Delete");
  await page.keyboard.type("Three people wait.");
  await page.getByRole("textbox", { name: "Headline" }).fill("The blue bus");
  await saved(page);
}

test("what changed since a version is shown by word, with the fields, and folds what did not", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithPast(galley);
  await versionRows(page).filter({ hasText: "Draft one" }).click();
  await expect.poll(() => inserted(page)).toEqual(["blue ", " It is blue.", "Three people wait"]);
  await expect.poll(() => deleted(page)).toEqual(["Nobody waits"]);
  await expect(page.getByRole("combobox", { name: "Older version" })).toContainText("Draft one");
  await expect(bodyOf(page)).not.toBeVisible();
  expect(await mistakesIn(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(bodyOf(page)).toBeVisible();
  await expect(difference(page)).toHaveCount(0);
});

test("restoring all brings the version back as one step, keeps what was there before, and one undo takes it back", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithPast(galley);
  const now = await writtenIn(page);
  await versionRows(page).filter({ hasText: "Draft one" }).click();
  await button(page, "Restore all…").click();
  await expect(page.getByRole("dialog")).toContainText("one Undo brings it back");
  await button(page, "Restore all").click();
  await expect(difference(page)).toHaveCount(0);
  await expect.poll(() => writtenIn(page)).toEqual([p("The bus stops at noon."), p("Nobody waits.")]);
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue("The bus");
  await expect(versionRows(page).filter({ hasText: "Before restore" })).toHaveCount(1);
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => writtenIn(page)).toEqual(now);
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue("The blue bus");
  await saved(page);
  const again = await galley.relaunch();
  await again.page.getByRole("link", { name: "The blue bus" }).click();
  await expect.poll(() => writtenIn(again.page)).toEqual(now);
});

test("one block comes back, and the others stay as they are", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithPast(galley);
  await versionRows(page).filter({ hasText: "Draft one" }).click();
  await difference(page).getByRole("button", { name: "Restore", exact: true }).last().click();
  await expect.poll(() => inserted(page)).toEqual(["blue ", " It is blue."]);
  await button(page, "Back to writing").click();
  await expect.poll(() => writtenIn(page)).toEqual([p("The bus stops at noon. It is blue."), p("Nobody waits.")]);
});

test("any two versions can be compared, and the older one read as it was", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithPast(galley);
  await nameVersion(page, "Draft two");
  await bodyOf(page).click();
  await press(page, "ControlOrMeta+End");
  await page.keyboard.type(" Later.");
  await saved(page);
  await versionRows(page).filter({ hasText: "Draft one" }).click();
  await versionRows(page)
    .filter({ hasText: "Draft two" })
    .click({ modifiers: ["Shift"] });
  await expect.poll(() => inserted(page)).toEqual(["blue ", " It is blue.", "Three people wait"]);
  await expect(button(page, "Restore all…")).toHaveAttribute("aria-disabled", "true");
  await button(page, "As it was").click();
  await expect(difference(page)).toContainText("Nobody waits.");
  await expect(difference(page).locator("ins, del")).toHaveCount(0);
});

test("in a narrow window the panel gives way to what was chosen in it, which shows every field as it was", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "The bus stops at noon.");
  await page.getByRole("textbox", { name: "Kicker" }).fill("Transport");
  await saved(page);
  await tab(page, "History").click();
  await nameVersion(page, "Draft one");
  await galley.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(760, 700));
  await expect(page.getByRole("complementary", { name: "About the story" })).toHaveCount(0);
  await button(page, "Show panel").click();
  await versionRows(page).filter({ hasText: "Draft one" }).click();
  await expect(page.getByRole("complementary", { name: "About the story" })).toHaveCount(0);
  await button(page, "As it was").click();
  await expect(difference(page).locator("dl")).toContainText("Kicker");
  await expect(difference(page).locator("dl")).toContainText("Transport");
});

test("the slider goes back to any minute of the writing day", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Written now.");
  await saved(page);
  await tab(page, "History").click();
  await nameVersion(page, "First");
  await versionRows(page).filter({ hasText: "First" }).click();
  await page.getByRole("slider").focus();
  await page.keyboard.press("Home");
  await expect(page.getByRole("slider")).toHaveAttribute("aria-valuetext", /^\d\d:\d\d$/);
  await expect(page.getByRole("combobox", { name: "Older version" })).toHaveText(/^\d\d:\d\d$/);
  await page.keyboard.press("End");
  await button(page, "As it was").click();
  await expect(difference(page)).toContainText("Written now.");
});

test("a story that is asked for twice at once is open once, and takes every letter", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Twice.");
  await saved(page);
  await button(page, "Back to stories").click();
  await page.getByRole("link", { name: "Untitled story" }).evaluate((link: HTMLElement) => {
    link.click();
    link.click();
    setTimeout(() => link.click(), 30);
  });
  await expect(bodyOf(page)).toContainText("Twice.");
  await page.waitForTimeout(500);
  await bodyOf(page).click();
  await press(page, "ControlOrMeta+End");
  await page.keyboard.type(" And on.");
  await expect.poll(() => writtenIn(page)).toEqual([p("Twice. And on.")]);
  await saved(page);
});
