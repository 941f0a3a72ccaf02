import type { Page } from "@playwright/test";
import { expect, test } from "./app";
import { mistakesInBothThemes } from "./axe";
import { bodyOf, button, newStory, press } from "./body";

/**
 * A menu and a tooltip are reached from the control they came out of and last as long as it is used; they stand outside the landmarks only in
 * the source, where Radix puts them. So that one rule, and no other, is not asked of them.
 */
const isFloating = (mistake: string) => /^\w+ region: <div data-radix-popper-co/.test(mistake);

async function violations(page: Page, within = "html"): Promise<readonly string[]> {
  return (await mistakesInBothThemes(page, within)).filter((mistake) => !isFloating(mistake));
}

test("the desk, empty and with its trash", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await expect(page.getByRole("heading", { name: "A clean desk" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await newStory(galley, "Words of a story.");
  await button(page, "Back to stories").click();
  await page.getByRole("link", { name: "Untitled story" }).hover();
  expect(await violations(page)).toEqual([]);
  await button(page, "Story actions").click();
  await expect(page.getByRole("menu")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("menuitem", { name: "Move to trash" }).click();
  await button(page, "Trash").click();
  await expect(page.getByRole("heading", { name: "Trash" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("the sample story: its text, its panels, a photo and a quote chosen, the export", async ({ launchGalley }) => {
  const { page } = await launchGalley();
  await button(page, "Open the sample").click();
  await expect(page.locator("figure > img").first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  for (const name of ["Quotes", "Preflight", "Comments", "History"]) {
    await page.getByRole("tab", { name }).click();
    await expect(page.getByRole("tabpanel", { name })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  }
  await page.getByRole("tab", { name: "Details" }).click();
  await page.locator("figure > img").first().click();
  await expect(page.getByRole("group", { name: "Photo details" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.locator("figure[data-kind=quote] > blockquote").first().click();
  await expect(page.getByRole("group", { name: "Quote details" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await button(page, "Export").click();
  await expect(page.getByRole("dialog", { name: "Export story" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("what opens over a story: the insert menu, the link in both its forms, a list of choices, a tooltip", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Words", "/");
  await expect(page.getByRole("listbox", { name: "Insert" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await press(page, "Escape", "Backspace", "Backspace", "Shift+Home", "ControlOrMeta+k");
  await page.keyboard.type("ftp://example.org");
  await press(page, "Enter");
  await expect(page.getByRole("alert")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await press(page, "ControlOrMeta+a");
  await page.keyboard.type("example.org");
  await press(page, "Enter", "ArrowLeft", "ArrowRight");
  await expect(button(page, "Open link")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("combobox", { name: "Status" }).click();
  await expect(page.getByRole("option", { name: "Draft" })).toBeVisible();
  // While a list of choices is open, the focus can not leave it and Radix hides the rest of the page; so only the list is looked at.
  expect(await violations(page, "[role=listbox]")).toEqual([]);
  await press(page, "Escape");
  await bodyOf(page).click();
  await button(page, "Undo").focus();
  await expect(page.getByRole("tooltip")).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
