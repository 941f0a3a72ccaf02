import type { Page } from "@playwright/test";
import { inProject } from "../../scripts/setup/project.mjs";
import { bullets, h2, p } from "../builders";
import { expect, test } from "./app";
import { bodyOf, button, newStory, press, writtenIn } from "./body";
import { answerDialog } from "./photoStory";

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const typed = (page: Page) => expect.poll(() => writtenIn(page));
const undo = (page: Page) => press(page, "ControlOrMeta+z");
const redo = (page: Page) => press(page, "ControlOrMeta+Shift+z");

/** What stands before the caret in the text, and after it. */
async function caretIn(page: Page): Promise<string> {
  return bodyOf(page).evaluate((body) => {
    const selection = getSelection();
    if (!selection || !body.contains(selection.focusNode)) return "not in the text";
    const block = selection.focusNode?.parentElement?.closest("p, h2, h3, li") ?? selection.focusNode;
    const before = document.createRange();
    before.setStart(block ?? body, 0);
    before.setEnd(selection.focusNode ?? body, selection.focusOffset);
    return `${before.toString()}|${block?.textContent?.slice(before.toString().length)}`;
  });
}

test("undo goes back over body, headline and fields in the order they were done, and the caret goes along", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "First");
  await field(page, "Headline").click();
  await page.keyboard.type("Head");
  await field(page, "Section").click();
  await page.keyboard.type("City");
  await page.getByRole("combobox", { name: "Language" }).click();
  await page.getByRole("option", { name: "Russian" }).click();
  await bodyOf(page).click();
  await press(page, "ControlOrMeta+End", "Enter");
  await page.keyboard.type("Second");

  await undo(page);
  await typed(page).toEqual([p("First"), p()]);
  await undo(page);
  await typed(page).toEqual([p("First")]);
  await expect(bodyOf(page)).toBeFocused();
  expect(await caretIn(page)).toBe("First|");
  await undo(page);
  await expect(page.getByRole("combobox", { name: "Language" })).toHaveText(/None/);
  await undo(page);
  await expect(field(page, "Section")).toHaveValue("");
  await expect(field(page, "Section")).toBeFocused();
  await undo(page);
  await expect(field(page, "Headline")).toHaveValue("");
  await expect(field(page, "Headline")).toBeFocused();
  await undo(page);
  await typed(page).toEqual([p()]);
  await expect(bodyOf(page)).toBeFocused();
  await expect(button(page, "Undo")).toHaveAttribute("aria-disabled", "true");

  await redo(page);
  await typed(page).toEqual([p("First")]);
  expect(await caretIn(page)).toBe("First|");
  await redo(page);
  await expect(field(page, "Headline")).toHaveValue("Head");
  await expect(field(page, "Headline")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+y");
  await expect(field(page, "Section")).toHaveValue("City");
  await expect(field(page, "Section")).toBeFocused();
  await redo(page);
  await expect(page.getByRole("combobox", { name: "Language" })).toHaveText(/Russian/);
  await redo(page);
  await redo(page);
  await typed(page).toEqual([p("First"), p("Second")]);
  await expect(bodyOf(page)).toBeFocused();
  expect(await caretIn(page)).toBe("Second|");
  await expect(button(page, "Redo")).toHaveAttribute("aria-disabled", "true");
});

test("a photo comes and goes as one step between the words written before and after it", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  const picture = page.locator("figure > img");
  await newStory(galley, "Before");
  await answerDialog(galley, inProject("assets/samples/photos/pier.jpg"));
  await button(page, "Photo").click();
  await expect(picture).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await bodyOf(page).locator("p").last().click();
  await page.keyboard.type("After");
  await undo(page);
  await expect(bodyOf(page).locator("p").last()).toHaveText("");
  await undo(page);
  await expect(picture).toHaveCount(0);
  await typed(page).toEqual([p("Before")]);
  await redo(page);
  await expect(picture).toBeVisible();
  await redo(page);
  await expect(bodyOf(page).locator("p").last()).toHaveText("After");
});

test("what was typed without a pause is one step; a pause, another place or a deletion begins the next", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "One two");
  await page.waitForTimeout(1_100);
  await page.keyboard.type(" three");
  await press(page, "Backspace", "Backspace");
  await page.keyboard.type("EE");
  for (const text of ["One two thr", "One two three", "One two", ""]) {
    await undo(page);
    await typed(page).toEqual([p(text)]);
  }
  for (const text of ["One two", "One two three", "One two thr", "One two thrEE"]) {
    await redo(page);
    await typed(page).toEqual([p(text)]);
  }
});

test("undoing what typed letters made, at the start of a line or in the menu, brings the letters back as they were", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "## ");
  await typed(page).toEqual([h2("")]);
  await undo(page);
  await typed(page).toEqual([p("## ")]);
  expect(await caretIn(page)).toBe("## |");
  await page.keyboard.type("is a heading");
  await typed(page).toEqual([p("## is a heading")]);
  await press(page, "Enter");
  await page.keyboard.type("- ");
  await typed(page).toEqual([p("## is a heading"), bullets("")]);
  await undo(page);
  await typed(page).toEqual([p("## is a heading"), p("- ")]);
  await redo(page);
  await typed(page).toEqual([p("## is a heading"), bullets("")]);
  await undo(page);
  await press(page, "Backspace", "Backspace");
  await page.keyboard.type("/bul");
  await press(page, "Enter");
  await typed(page).toEqual([p("## is a heading"), bullets("")]);
  await undo(page);
  await typed(page).toEqual([p("## is a heading"), p("/bul")]);
});

test("a key in the headline, a button and the menu undo the same one story", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { app, page } = galley;
  await newStory(galley, "One");
  await press(page, "Enter");
  await page.keyboard.type("Two");
  await press(page, "Enter");
  await page.keyboard.type("Three");
  await field(page, "Headline").click();
  await undo(page);
  await typed(page).toEqual([p("One"), p("Two"), p()]);
  await expect(bodyOf(page)).toBeFocused();
  await undo(page);
  await button(page, "Undo").click();
  await typed(page).toEqual([p("One"), p()]);
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? []);
    const item = items.find(({ label }) => label.replace("&", "").startsWith("Undo"));
    item?.click(undefined, BrowserWindow.getAllWindows()[0]);
  });
  await typed(page).toEqual([p("One")]);
  await button(page, "Redo").click();
  await button(page, "Redo").click();
  await typed(page).toEqual([p("One"), p("Two")]);
});

test("a day's work of every kind is undone to the empty story and done again", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Lead paragraph with some words");
  await press(page, "Enter");
  await page.keyboard.type("## Heading");
  await press(page, "Enter");
  await page.keyboard.type("- one");
  await press(page, "Enter", "Tab");
  await page.keyboard.type("below");
  await press(page, "Enter", "Shift+Tab", "Enter");
  await page.keyboard.type("> Said so.");
  await press(page, "Enter", "Enter");
  await page.keyboard.type("Anna");
  await press(page, "Enter");
  await page.keyboard.type("--- bold ");
  await press(page, "Shift+Home", "ControlOrMeta+b", "End");
  await page.keyboard.type("/support");
  await press(page, "Escape", "Home", "Shift+ArrowUp", "Delete");
  await field(page, "Headline").click();
  await page.keyboard.type("Headline");
  await bodyOf(page).locator("p").first().click();
  await press(page, "ControlOrMeta+a", "ControlOrMeta+x", "ControlOrMeta+v");
  const whole = await writtenIn(page);
  expect(whole.length).toBeGreaterThan(4);
  const seen = [whole];
  for (let step = 0; step < 80 && (await button(page, "Undo").getAttribute("aria-disabled")) === null; step += 1) {
    await undo(page);
    seen.push(await writtenIn(page));
  }
  await typed(page).toEqual([p()]);
  await expect(field(page, "Headline")).toHaveValue("");
  for (const expected of seen.reverse().slice(1)) {
    await redo(page);
    expect(await writtenIn(page)).toEqual(expected);
  }
  await expect(field(page, "Headline")).toHaveValue("Headline");
  await expect(button(page, "Redo")).toHaveAttribute("aria-disabled", "true");
});
