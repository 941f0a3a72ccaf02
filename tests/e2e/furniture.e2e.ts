import type { Page } from "@playwright/test";
import { mostRead, p, pull, support } from "../builders";
import { expect, type Galley, test } from "./app";
import { mistakesIn } from "./axe";
import { button, copyHtml, newStory, press, writtenIn } from "./body";

/** Chooses from the menu that a slash opens on an empty line. */
async function insert(page: Page, name: string): Promise<void> {
  await page.keyboard.type("/");
  await page.getByRole("option", { name }).click();
}

async function storyWith(galley: Galley, name: string): Promise<Page> {
  await newStory(galley, "Before.", "");
  await insert(galley.page, name);
  return galley.page;
}

test("a call for support is written with its link, and a wrong link is kept and marked", async ({ launchGalley }) => {
  const page = await storyWith(await launchGalley(), "Support");
  await page.keyboard.type("Help us.");
  await press(page, "Enter");
  await page.keyboard.type("Give");
  const link = page.getByRole("textbox", { name: "Support link" });
  await link.click();
  await page.keyboard.type("javascript:alert(1)");
  await expect(page.getByText("A link starts with http, https or mailto.")).toBeVisible();
  await expect
    .poll(() => writtenIn(page))
    .toEqual([p("Before."), support("Help us.", "Give", "javascript:alert(1)"), p("")]);
  await press(page, "ControlOrMeta+a");
  await page.keyboard.type("mailto:desk@example.org");
  await expect(page.getByText("A link starts with http, https or mailto.")).toBeHidden();
  await press(page, "Escape", "End", "Enter");
  await page.keyboard.type("On.");
  await expect
    .poll(() => writtenIn(page))
    .toEqual([p("Before."), support("Help us.", "Give", "mailto:desk@example.org"), p("On."), p("")]);
});

test("arrows and Backspace go through the call for support and take no letter", async ({ launchGalley }) => {
  const page = await storyWith(await launchGalley(), "Support");
  await page.keyboard.type("Help us.");
  await press(page, "Enter");
  await page.keyboard.type("Give");
  await press(page, "Home", "ArrowLeft");
  await page.keyboard.type("1");
  await press(page, "Home", "ArrowLeft");
  await page.keyboard.type("2");
  await press(page, "ArrowRight", "End", "ArrowRight");
  await page.keyboard.type("3");
  await press(page, "Home", "Backspace");
  await page.keyboard.type("4");
  await press(page, "ControlOrMeta+End", "Backspace");
  await page.keyboard.type("5");
  expect(await writtenIn(page)).toEqual([p("Before.2"), support("Help us.14", "3Give5", "")]);
});

test("a most-read list is written line by line, and left with Enter on an empty one", async ({ launchGalley }) => {
  const page = await storyWith(await launchGalley(), "Most read");
  await page.keyboard.type("Read now");
  await press(page, "Enter");
  await page.keyboard.type("One");
  await page.getByRole("textbox", { name: "Item link" }).click();
  await page.keyboard.type("https://example.org/1");
  await press(page, "Escape", "End", "Enter");
  await page.keyboard.type("Two");
  await press(page, "Enter");
  await page.keyboard.type("Three");
  await press(page, "Home", "Backspace");
  await page.keyboard.type("+");
  await press(page, "End", "Enter", "Enter");
  await page.keyboard.type("After.");
  const one = { text: "One", url: "https://example.org/1" };
  await expect
    .poll(() => writtenIn(page))
    .toEqual([p("Before."), mostRead("Read now", one, "Two+Three"), p("After."), p("")]);
  const numbers = await page
    .locator(".most-read-item")
    .evaluateAll((items) => items.map((item) => getComputedStyle(item, "::before").content));
  expect(numbers).toHaveLength(2);
});

test("lines pasted into the list are items, from plain text and from a web page", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const page = await storyWith(galley, "Most read");
  await press(page, "Enter");
  await galley.app.evaluate(({ clipboard }) => clipboard.writeText("1. One\n2. Two"));
  await press(page, "ControlOrMeta+v", "Enter");
  await copyHtml(galley, '<ol><li><a href="https://example.org/3">Three</a></li><li>Four</li></ol>', "Three Four");
  await press(page, "ControlOrMeta+v");
  const three = { text: "Three", url: "https://example.org/3" };
  await expect.poll(() => writtenIn(page)).toEqual([p("Before."), mostRead("", "One", "Two", three, "Four"), p("")]);
});

test("arrows walk down the list and up again", async ({ launchGalley }) => {
  const page = await storyWith(await launchGalley(), "Most read");
  await page.keyboard.type("Title");
  await press(page, "Enter");
  await page.keyboard.type("One");
  await press(page, "Enter");
  await page.keyboard.type("Two");
  await press(page, "ArrowUp");
  await page.keyboard.type("1");
  await press(page, "ArrowUp");
  await page.keyboard.type("0");
  await press(page, "ArrowUp");
  await page.keyboard.type("^");
  await press(page, "ArrowDown", "ArrowDown", "ArrowDown");
  await page.keyboard.type("2");
  const [before, list] = (await writtenIn(page)).map((block) => JSON.stringify(block));
  expect(before).toContain("^");
  expect(list).toMatch(/0.*1.*2/);
});

test("cards are undone as a whole, and a click on their kind selects them", async ({ launchGalley }) => {
  const page = await storyWith(await launchGalley(), "Support");
  await page.keyboard.type("Help us.");
  await page.locator(".card-kind").click();
  await press(page, "Backspace");
  await expect.poll(() => writtenIn(page)).toEqual([p("Before."), p("")]);
  await press(page, "ControlOrMeta+z");
  await expect.poll(() => writtenIn(page)).toEqual([p("Before."), support("Help us.", "", ""), p("")]);
});

test("a pull quote is begun, left with Enter, and given up with Backspace", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Before.", "Large words");
  await button(page, "Pull quote").click();
  await press(page, "End", "Enter");
  await page.keyboard.type("After.");
  await expect.poll(() => writtenIn(page)).toEqual([p("Before."), pull("Large words"), p("After.")]);
  await press(page, "ArrowUp", "Home", "Backspace");
  await expect.poll(() => writtenIn(page)).toEqual([p("Before."), p("Large words"), p("After.")]);
});

test("axe finds nothing wrong with cards, empty and chosen, light and dark", async ({ launchGalley }) => {
  const page = await storyWith(await launchGalley(), "Support");
  await press(page, "ControlOrMeta+End");
  await insert(page, "Most read");
  await press(page, "Enter");
  for (const theme of ["light", "dark"]) {
    await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
    expect(await mistakesIn(page, ".story-text")).toEqual([]);
  }
});
