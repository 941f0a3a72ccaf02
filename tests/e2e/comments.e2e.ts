import type { Page } from "@playwright/test";
import { expect, type Galley, test } from "./app";
import { mistakesIn } from "./axe";
import { bodyOf, button, newStory, press } from "./body";

const panel = (page: Page) => page.getByRole("tabpanel", { name: "Comments" });
const threads = (page: Page) =>
  panel(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("list") });
const toolbar = (page: Page) => page.getByRole("toolbar", { name: "Formatting" });
const saved = (page: Page) => expect(page.locator(".save-state")).toHaveText("Saved");

/** The words that are marked in the text; those of the thread that is looked at in brackets. */
const marked = (page: Page) =>
  page.evaluate(() =>
    ["comment", "comment-here"].flatMap((name, isHere) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => {
        const words = document.createRange();
        words.setStart(range.startContainer, range.startOffset);
        words.setEnd(range.endContainer, range.endOffset);
        return isHere ? `[${words}]` : String(words);
      }),
    ),
  );

/** Selects this many words from the caret on. */
async function selectWords(page: Page, count: number): Promise<void> {
  await press(page, ...Array.from({ length: count }, () => "Control+Shift+ArrowRight"));
}

/** Says who is here; asked once, when the first comment is sent. */
async function introduce(page: Page, name: string): Promise<void> {
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("made, answered, resolved, reopened and undone by keyboard", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "The bridge was closed at noon.", "The queue has been there since.");
  await press(page, "Home");
  await selectWords(page, 2);
  await page.keyboard.press("Control+Alt+m");
  await expect(panel(page).getByRole("textbox", { name: "Comment" })).toBeFocused();
  await page.keyboard.type("Which one?");
  await page.keyboard.press("Control+Enter");
  await introduce(page, "Maya Low");
  await expect(bodyOf(page)).toBeFocused();
  await expect(threads(page)).toHaveText([/The queue.*Maya Low.*Which one\?/s]);
  await expect(page.getByRole("tab", { name: "Comments" })).toHaveText("Comments1");
  await expect(page.locator("[aria-live=polite]").filter({ hasText: "Comment sent." })).toHaveCount(1);
  await expect.poll(() => marked(page)).toEqual(["[The queue]"]);
  await press(page, "Control+Home");
  await expect.poll(() => marked(page)).toEqual(["The queue"]);

  await panel(page).getByRole("button", { name: "Reply" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Ask @may");
  await page.keyboard.press("Enter");
  await page.keyboard.type("and @lo");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await expect(threads(page)).toHaveText([/Which one\?.*Ask @Maya Low and @Maya Low/s]);
  expect(await mistakesIn(page)).toEqual([]);
  await panel(page).getByRole("button", { name: "The queue" }).press("Enter");
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe("The queue");

  await panel(page).getByRole("button", { name: "Resolve" }).press("Enter");
  await expect.poll(() => marked(page)).toEqual([]);
  await expect(threads(page)).toHaveCount(0);
  await panel(page).getByRole("button", { name: "1 resolved comment" }).press("Enter");
  await panel(page).getByRole("button", { name: "Reopen" }).press("Enter");
  await expect(panel(page).getByRole("button", { name: "Resolve" })).toBeVisible();
  await button(page, "Undo").click();
  await expect(panel(page).getByRole("button", { name: "1 resolved comment" })).toBeVisible();
  for (let step = 0; step < 3; step++) await button(page, "Undo").click();
  await expect(panel(page).getByText("No comments yet.")).toBeVisible();
  await expect(bodyOf(page)).toContainText("The queue has been there since.");

  await page.getByRole("textbox", { name: "Headline" }).fill("A bridge");
  await page.keyboard.press("Control+Alt+m");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "Headline" })).toBeFocused();
  await expect(panel(page).getByRole("textbox")).toHaveCount(0);
});

test("it stays on its words through typing, a split, deletion and undo, and after a new start", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "The bridge was closed at noon, they said.");
  await press(page, "Home", ...Array.from({ length: 3 }, () => "Control+ArrowRight"));
  await selectWords(page, 3);
  await toolbar(page).getByRole("button", { name: "Comment" }).click();
  await page.keyboard.type("Sure?");
  await panel(page).getByRole("button", { name: "Comment", exact: true }).click();
  await introduce(page, "Maya Low");
  await expect.poll(() => marked(page)).toEqual(["[closed at noon]"]);
  await expect(bodyOf(page)).toBeFocused();
  expect(await page.evaluate(() => String(window.getSelection()))).toBe("");

  await press(page, "Home");
  await page.keyboard.type("Again");
  await press(page, "Space");
  await expect.poll(async () => (await marked(page)).join("")).toContain("closed at noon");
  await press(page, ...Array.from("The bridge was closed", () => "ArrowRight"));
  await press(page, "Enter");
  await expect.poll(() => marked(page)).toEqual(["closed", "at noon"]);
  await press(page, "Backspace");
  await expect.poll(() => marked(page)).toEqual(["[closed at noon]"]);

  await press(page, "Control+a", "Delete");
  await expect(panel(page).getByText("The words are gone: “closed at noon”")).toBeVisible();
  await expect(page.getByRole("tab", { name: "Preflight" })).toContainText("1");
  await button(page, "Undo").click();
  await expect.poll(async () => (await marked(page)).join("").replace(/[[\]]/g, "")).toBe("closed at noon");
  await saved(page);

  const again = (await galley.relaunch()).page;
  await again.getByRole("link").first().click();
  await expect.poll(() => marked(again)).toEqual(["closed at noon"]);
  await again.getByRole("tab", { name: "Comments" }).click();
  await expect(threads(again)).toHaveText([/closed at noon.*Maya Low.*Sure\?/s]);
});

test("two windows on one library see each other's comments", async ({ launchGalley, makeFolder }) => {
  // The lock that keeps a library to one window lies here: each of them has its own, as on two machines.
  const locks = [await makeFolder("lock"), await makeFolder("lock")];
  const start = (number: number, library?: string): Promise<Galley> =>
    launchGalley({ env: { XDG_RUNTIME_DIR: locks[number] ?? "" }, ...(library && { library }) });
  const one = await start(0);
  await newStory(one, "The bridge was closed at noon.");
  await one.page.getByRole("textbox", { name: "Headline" }).fill("A bridge");
  await saved(one.page);
  const other = await start(1, one.library);
  await other.page.getByRole("link", { name: "A bridge" }).click();
  await bodyOf(other.page).click();
  await press(other.page, "Control+Home");
  await selectWords(other.page, 2);
  await other.page.keyboard.press("Control+Alt+m");
  await other.page.keyboard.type("Which one?");
  await other.page.keyboard.press("Control+Enter");
  await introduce(other.page, "Uliana Rey");
  await saved(other.page);

  await one.page.getByRole("tab", { name: "Comments" }).click();
  await one.page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(threads(one.page)).toHaveText([/The bridge.*Uliana Rey.*Which one\?/s], { timeout: 15_000 });
  await expect(one.page.getByText("Uliana Rey says: Which one?")).toHaveCount(1);
  await expect.poll(() => marked(one.page)).toEqual(["The bridge"]);
  await panel(one.page).getByRole("button", { name: "Reply" }).click();
  await one.page.keyboard.type("The old one.");
  await one.page.keyboard.press("Control+Enter");
  await introduce(one.page, "Maya Low");
  await saved(one.page);
  await expect(threads(other.page)).toHaveText([/Which one\?.*Maya Low.*The old one\./s], { timeout: 15_000 });
});
