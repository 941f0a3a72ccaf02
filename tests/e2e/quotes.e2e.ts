import type { Page } from "@playwright/test";
import { p, said, words } from "../builders";
import { expect, type Galley, test } from "./app";
import { mistakesIn } from "./axe";
import { bodyOf, button, copyHtml, newStory, press, writtenIn } from "./body";

const details = (page: Page) => page.getByRole("group", { name: "Quote details" });
const field = (page: Page, name: string) => details(page).getByRole("textbox", { name, exact: true });
const quotation = (page: Page) => page.locator("figure[data-kind=quote] > blockquote");
const attribution = (page: Page) => page.locator("figure[data-kind=quote] > blockquote + figcaption");

/** "Before." / a quote of Anna's / "After.", with the caret behind "After." */
async function storyWithQuote(galley: Galley): Promise<void> {
  const { page } = galley;
  await newStory(galley, "Before.", "One two.");
  await button(page, "Quote").click();
  await press(page, "Enter", "Enter");
  await page.keyboard.type("Anna");
  await press(page, "Enter");
  await page.keyboard.type("After.");
  await expect.poll(() => writtenIn(page)).toEqual(whole);
}

const whole = [p("Before."), said("One two.", "Anna"), p("After."), p("")];

test("a quote is written from the first word to its source with the keyboard, and is there again after a restart", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Before.", "");
  await page.keyboard.type("> One.");
  await press(page, "Enter");
  await page.keyboard.type("Two.");
  await press(page, "Enter", "Enter");
  await expect(attribution(page)).toHaveText("");
  await page.keyboard.type("Anna");
  await expect(field(page, "Speaker")).toHaveValue("Anna");

  await field(page, "Role").click();
  await page.keyboard.type("librarian");
  await field(page, "Source").click();
  await page.keyboard.type("Radio");
  await field(page, "Source link").click();
  await page.keyboard.type("ftp://radio.example");
  await expect(details(page)).toContainText("A link starts with http, https or mailto.");
  await press(page, "ControlOrMeta+a");
  await page.keyboard.type("https://radio.example");
  await expect(details(page)).not.toContainText("A link starts with http, https or mailto.");
  await field(page, "Source date").click();
  await page.keyboard.type("2026-11-14");
  await page.getByRole("combobox", { name: "Source kind" }).click();
  await page.getByRole("option", { name: "Broadcast" }).click();

  const source = { kind: "broadcast", title: "Radio", url: "https://radio.example", date: "2026-11-14" } as const;
  const quote = { ...said("", "Anna", { role: "librarian", source }), quotation: [words("One."), words("Two.")] };
  await expect.poll(() => writtenIn(page)).toEqual([p("Before."), quote, p("")]);
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();

  const { page: again } = await galley.relaunch();
  const link = again.getByRole("link", { name: "Untitled story" });
  await expect(link.or(attribution(again))).toBeVisible();
  if (await link.isVisible()) await link.click();
  await expect(attribution(again)).toHaveText("Anna");
  expect(await writtenIn(again)).toEqual([p("Before."), quote, p("")]);
});

test("the speaker's field and the attribution are one: the caret stays where it was in either", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithQuote(galley);
  await attribution(page).click();
  await press(page, "Home", "ArrowRight", "ArrowRight");
  await field(page, "Speaker").click();
  await press(page, "Home");
  await page.keyboard.type("Maria ");
  await expect(attribution(page)).toHaveText("Maria Anna");
  await press(page, "End");
  await page.keyboard.type(" B.");
  await press(page, "Escape");
  await page.keyboard.type("|");
  await expect(attribution(page)).toHaveText("Maria An|na B.");
  await expect(field(page, "Speaker")).toHaveValue("Maria An|na B.");

  await field(page, "Speaker").click();
  await press(page, "ControlOrMeta+a", "Backspace");
  await expect(field(page, "Speaker")).toHaveValue("");
  expect((await writtenIn(page))[1]).toEqual(said("One two.", ""));
  await press(page, "Escape");
  await page.keyboard.type("Vera");
  await expect(field(page, "Speaker")).toHaveValue("Vera");
});

test("the fields keep their keys: Tab goes on, arrows stay, Ctrl+Z undoes the story's last step", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithQuote(galley);
  await quotation(page).click();
  await field(page, "Speaker").click();
  await press(page, "Tab");
  await expect(field(page, "Source")).toBeFocused();
  await page.keyboard.type("ab");
  await press(page, "ArrowLeft");
  await page.keyboard.type("-");
  await press(page, "Delete", "Enter");
  await expect(field(page, "Source")).toHaveValue("a-");
  await expect(field(page, "Source")).toBeFocused();
  await field(page, "Role").click();
  await page.keyboard.type("x");
  await press(page, "ControlOrMeta+z");
  await expect(field(page, "Role")).toHaveValue("");
  await expect(field(page, "Source")).toHaveValue("a-");
  await field(page, "Role").click();
  await press(page, "ControlOrMeta+Shift+z");
  await expect(field(page, "Role")).toHaveValue("x");
});

test("arrows walk through the quote and out of it, in both directions", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithQuote(galley);
  await press(page, "ControlOrMeta+Home", "ArrowDown");
  await page.keyboard.type("1");
  await press(page, "ArrowDown");
  await page.keyboard.type("2");
  await press(page, "ArrowDown");
  await page.keyboard.type("3");
  const down = [p("Before."), said("1One two.", "A2nna"), p("Af3ter."), p("")];
  const shape = (blocks: readonly unknown[]) => JSON.stringify(blocks).replace(/[^a-z]/gi, "");
  expect(shape(await writtenIn(page))).toBe(shape(down));
  for (const [index, place] of ["1", "2", "3"].entries()) {
    expect(JSON.stringify((await writtenIn(page))[index === 2 ? 2 : 1])).toContain(place);
  }
  await press(page, "ArrowUp");
  await page.keyboard.type("4");
  await press(page, "ArrowUp");
  await page.keyboard.type("5");
  await press(page, "ArrowUp");
  await page.keyboard.type("6");
  const [first, quote] = (await writtenIn(page)).map((block) => JSON.stringify(block));
  expect(first).toContain("6");
  expect(quote).toMatch(/5.*4/);
});

test("left and right cross every edge by one step", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithQuote(galley);
  await press(page, "ControlOrMeta+Home", "End", "ArrowRight");
  await page.keyboard.type("<");
  await press(page, "End", "ArrowRight");
  await page.keyboard.type("<");
  await press(page, "End", "ArrowRight");
  await page.keyboard.type("<");
  const marked = [p("Before."), said("<One two.", "<Anna"), p("<After."), p("")];
  expect(await writtenIn(page)).toEqual(marked);
  await press(page, "Home", "ArrowLeft");
  await page.keyboard.type(">");
  await press(page, "Home", "ArrowLeft");
  await page.keyboard.type(">");
  await press(page, "Home", "ArrowLeft");
  await page.keyboard.type(">");
  expect(await writtenIn(page)).toEqual([p("Before.>"), said("<One two.>", "<Anna>"), p("<After."), p("")]);
});

test("Backspace and Delete at the edges move the caret and take no letter", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithQuote(galley);
  await press(page, "Home", "Backspace");
  await page.keyboard.type("1");
  await press(page, "Home", "Backspace");
  await page.keyboard.type("2");
  expect(await writtenIn(page)).toEqual([p("Before."), said("One two.2", "Anna1"), p("After."), p("")]);
  await press(page, "Delete");
  await page.keyboard.type("3");
  await press(page, "End", "Delete");
  await page.keyboard.type("4");
  await press(page, "ControlOrMeta+Home", "End", "Delete");
  await page.keyboard.type("5");
  expect(await writtenIn(page)).toEqual([p("Before."), said("5One two.2", "3Anna1"), p("4After."), p("")]);
  await press(page, "Home", "Backspace");
  expect(await writtenIn(page)).toEqual([p("Before."), p("5One two.2"), p("3Anna1"), p("4After."), p("")]);
  await press(page, "ControlOrMeta+z");
  await expect.poll(() => writtenIn(page)).toEqual([p("Before."), said("5One two.2", "3Anna1"), p("4After."), p("")]);
});

test("Ctrl+Backspace at the attribution's start does not melt it into the quotation", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithQuote(galley);
  await attribution(page).click();
  await press(page, "Home", "ControlOrMeta+Backspace");
  expect(await writtenIn(page)).toEqual(whole);
});

test("everything is selected, deleted and brought back", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithQuote(galley);
  await quotation(page).click();
  await press(page, "ControlOrMeta+a", "Delete");
  await expect.poll(() => writtenIn(page)).toEqual([p("")]);
  await press(page, "ControlOrMeta+z");
  await expect.poll(() => writtenIn(page)).toEqual(whole);
});

test("a whole quote is copied, cut and pasted with everything it says; a part of its words is text", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithQuote(galley);
  await quotation(page).click();
  await field(page, "Role").click();
  await page.keyboard.type("librarian");
  const quote = said("One two.", "Anna", { role: "librarian" });
  await press(page, "Escape", "ControlOrMeta+a", "ControlOrMeta+c", "ControlOrMeta+End", "ControlOrMeta+v");
  await expect
    .poll(() => writtenIn(page))
    .toEqual([p("Before."), quote, p("After."), p("Before."), quote, p("After."), p("")]);
  await press(page, "ControlOrMeta+z");
  await expect.poll(() => writtenIn(page)).toEqual([p("Before."), quote, p("After."), p("")]);

  await quotation(page).dblclick({ position: { x: 10, y: 15 } });
  await press(page, "ControlOrMeta+c", "ControlOrMeta+End", "ControlOrMeta+v");
  await expect.poll(() => writtenIn(page)).toEqual([p("Before."), quote, p("After."), p("One")]);

  await press(page, "ControlOrMeta+Home", "End", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+Home");
  await press(page, "ControlOrMeta+x");
  await press(page, "ControlOrMeta+v");
  const letters = JSON.stringify(await writtenIn(page));
  for (const word of ["Before.", "One two.", "Anna", "librarian", "After."]) expect(letters).toContain(word);
});

test("a blockquote from a web page is pasted as a quote with its speaker", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Before.", "");
  await copyHtml(
    galley,
    "<figure><blockquote><p>One.</p><p>Two.</p></blockquote><figcaption>— Anna</figcaption></figure>",
    "One. Two. Anna",
  );
  await press(page, "ControlOrMeta+v");
  const quote = { ...said("", "Anna"), quotation: [words("One."), words("Two.")] };
  await expect.poll(() => writtenIn(page)).toEqual([p("Before."), quote]);
});

test("a quote without a speaker asks for one, and a click beside the words selects it whole", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithQuote(galley);
  await attribution(page).click();
  await press(page, "End", "Shift+Home", "Backspace");
  const asked = await attribution(page).evaluate((element) => getComputedStyle(element, "::before").content);
  expect(asked).toBe('"Who said this?"');
  await page.locator("figure[data-kind=quote]").click({ position: { x: 15, y: 60 } });
  await expect(page.locator("figure[data-kind=quote][data-selected]")).toBeVisible();
  await press(page, "Delete");
  await expect.poll(() => writtenIn(page)).toEqual([p("Before."), p("After."), p("")]);
});

test("axe finds nothing wrong with a selected quote, light and dark", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithQuote(galley);
  await quotation(page).click();
  await expect(details(page)).toBeVisible();
  for (const theme of ["light", "dark"]) {
    await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
    expect(await mistakesIn(page, "figure[data-kind=quote]")).toEqual([]);
  }
  await expect(bodyOf(page)).toBeVisible();
});
