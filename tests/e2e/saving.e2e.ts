import type { Page } from "@playwright/test";
import { p } from "../builders";
import { expect, test } from "./app";
import { bodyOf, button, newStory, press, writtenIn } from "./body";
import { lines, loggedStory, settledStory, storyFolders } from "./onDisk";

const saveState = (page: Page) => page.getByRole("status").filter({ hasText: /^(Saved|Saving…|Not saved)$/ });
const link = (page: Page, name: string) => page.getByRole("list", { name: "Stories" }).getByRole("link", { name });

const sentence = "Мост через Верес открыли субботним утром, первым через него прошёл трактор. ";

async function open(page: Page, name = "Untitled story"): Promise<void> {
  await link(page, name).click();
  await expect(bodyOf(page)).toBeVisible();
}

test("Saving… is said in the task of the edit, and what is said to be Saved is there after a power cut", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page, library } = galley;
  await newStory(galley, "Start. ");
  await expect(saveState(page)).toHaveText("Saved");
  await expect(saveState(page).locator("svg:visible")).toHaveCount(1);
  const said = await bodyOf(page).evaluate(async (body) => {
    const status = document.querySelector("[role=status][data-state]");
    const heard: string[] = [];
    new MutationObserver(() => heard.push(status?.textContent ?? "")).observe(status ?? body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    const before = status?.textContent;
    document.execCommand("insertText", false, "x");
    await new Promise((resolve) => setTimeout(resolve));
    const after = status?.textContent;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return { before, after, heard };
  });
  expect(said).toMatchObject({ before: "Saved", after: "Saving…", heard: expect.arrayContaining(["Saved"]) });

  for (let round = 1; round <= 3; round += 1) {
    await page.keyboard.type(sentence);
    await expect(saveState(page)).toHaveText("Saved");
    expect(lines(await loggedStory(library))).toEqual([`Start. x${sentence.repeat(round)}`]);
  }
  await page.keyboard.type("Last words.");
  await expect(saveState(page)).toHaveText("Saved");
  await galley.kill();
  const again = await galley.relaunch();
  await open(again.page);
  await expect.poll(() => writtenIn(again.page)).toEqual([p(`Start. x${sentence.repeat(3)}Last words.`)]);
});

test("closed in mid-sentence, a story opens with its words, its caret and its place on the screen", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const paragraphs = Array.from({ length: 40 }, (_, index) => `Paragraph ${index + 1}. ${sentence}`.trim());
  await newStory(galley);
  await bodyOf(galley.page).evaluate((body, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    body.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
  }, paragraphs.join("\n"));
  await bodyOf(galley.page).getByText("Paragraph 20.").click();
  await press(galley.page, "Home");
  await galley.page.keyboard.type("Half a sen");
  const scrollerOf = (page: Page) => page.locator(".story-scroller").evaluate(({ scrollTop }) => scrollTop);
  const scrolled = await scrollerOf(galley.page);
  expect(scrolled).toBeGreaterThan(500);
  const ended = new Promise((resolve) => galley.app.process().once("exit", resolve));
  await galley.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;

  const { page } = await galley.relaunch();
  await open(page);
  await expect(bodyOf(page)).toBeFocused();
  await expect.poll(() => scrollerOf(page)).toBe(scrolled);
  await page.keyboard.type("tence. ");
  const expected = paragraphs.map((words, index) => p(index === 19 ? `Half a sentence. ${words}` : words));
  await expect.poll(() => writtenIn(page)).toEqual(expected);
});

test("two stories written one after another keep their own words, and one that was not touched is gone", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page, library } = galley;
  for (const words of ["First story", "Second story"]) {
    await newStory(galley);
    await page.keyboard.type(words);
    await page.getByRole("textbox", { name: "Headline" }).fill(words);
    await button(page, "Back to stories").click();
    await expect(link(page, words)).toBeVisible();
  }
  await button(page, "New story").click();
  await expect(bodyOf(page)).toBeVisible();
  await button(page, "Back to stories").click();
  await expect(page.getByRole("list", { name: "Stories" }).getByRole("link")).toHaveText([
    "Second story",
    "First story",
  ]);
  expect(storyFolders(library)).toHaveLength(2);
  await open(page, "First story");
  await press(page, "ControlOrMeta+End");
  await bodyOf(page).click();
  await press(page, "ControlOrMeta+End");
  await page.keyboard.type(" goes on");
  await expect.poll(() => writtenIn(page)).toEqual([p("First story goes on")]);
  await button(page, "Back to stories").click();
  await open(page, "Second story");
  expect(await writtenIn(page)).toEqual([p("Second story")]);
});

test("a reloaded page shows the open story whole, and goes on saving", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page, library } = galley;
  await newStory(galley, "Before the reload");
  await page.reload();
  await expect.poll(() => writtenIn(page)).toEqual([p("Before the reload")]);
  await bodyOf(page).click();
  await press(page, "ControlOrMeta+End");
  await page.keyboard.type(", and after");
  await expect(saveState(page)).toHaveText("Saved");
  expect(lines(await loggedStory(library))).toEqual(["Before the reload, and after"]);
});

test("story.json follows within five seconds while typing goes on", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page, library } = galley;
  await newStory(galley, "Start");
  await expect.poll(() => lines(settledStory(library))).toEqual(["Start"]);
  const begun = Date.now();
  let isTyping = true;
  const typing = (async () => {
    while (isTyping) await page.keyboard.type("a", { delay: 80 });
  })();
  const settled = expect.poll(() => lines(settledStory(library))[0], { timeout: 15_000, intervals: [50] });
  await settled.toMatch(/^Starta/);
  const took = Date.now() - begun;
  isTyping = false;
  await typing;
  // Five seconds, and what a busy machine needs to write it.
  expect(took).toBeLessThan(9_000);
});
