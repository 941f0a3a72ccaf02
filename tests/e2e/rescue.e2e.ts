import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ElectronApplication, Page, TestInfo } from "@playwright/test";
import { importFile } from "../../electron/import/importFile";
import { countedIds } from "../builders";
import { expect, test } from "./app";
import { mistakesIn } from "./axe";
import { bodyOf, button, newStory } from "./body";
import { notTried } from "./exporting";
import { lines, storyFolders } from "./onDisk";
import { answerDialog, storyWithPhoto } from "./photoStory";
import { noSmallDisk, smallDisk } from "./smallDisk";

let folder = "";
let stick = "";
test.beforeEach(async ({ makeFolder }) => {
  folder = await makeFolder("rescue");
  stick = path.join(folder, "stick");
  mkdirSync(stick);
});

const saveState = (page: Page) => page.getByRole("status").filter({ hasText: /^(Saved|Saving…|Not saved)$/ });
const notices = (page: Page) => page.locator(".notice");
const safeHere = "Your words are safe here while Galley stays open, and saving goes on trying.";

/** The window in light and in dark, for people to look at. */
async function picture(page: Page, testInfo: TestInfo, name: string): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300);
    await page.screenshot({ path: testInfo.outputPath(`${name}-${colorScheme}.png`) });
    expect(await mistakesIn(page)).toEqual([]);
  }
}

/** The copy in the folder, as Import… reads it. */
function copyIn(place: string) {
  const [name = "none"] = readdirSync(place);
  const read = importFile("story.json", readFileSync(path.join(place, name, "story.json")), countedIds());
  if (read.kind !== "story") throw new Error(read.sentence);
  const there = readdirSync(path.join(place, name));
  const photos = there.includes("media") ? readdirSync(path.join(place, name, "media")) : [];
  return { name, headline: read.story.fields.headline, lines: lines(read.story), photos: photos.length };
}

/** Presses these buttons of the questions that come, and remembers what was asked. */
function answerQuestions(app: ElectronApplication, ...presses: readonly number[]): Promise<void> {
  return app.evaluate(({ dialog }, answers) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    const answer = async (...given: unknown[]) => {
      const { detail, buttons } = Object(given.at(-1));
      asked.push({ detail, buttons });
      return { response: answers[asked.length - 1] ?? 0, checkboxChecked: false };
    };
    dialog.showMessageBox = answer;
  }, presses);
}

test("on a full disk the notice says why, a copy goes elsewhere, and saving goes on when there is room", async ({
  launchGalley,
}, testInfo) => {
  const disk = smallDisk(path.join(folder, "disk"));
  if (!disk) return notTried(testInfo, noSmallDisk);
  try {
    const galley = await launchGalley({ library: path.join(disk.folder, "library") });
    const { page } = galley;
    await newStory(galley);
    await page.getByRole("textbox", { name: "Headline" }).fill("Мост открыли");
    await bodyOf(page).click();
    await expect(saveState(page)).toHaveText("Saved");
    disk.fill();
    const sentence = "Диск кончается посреди этого длинного предложения. ";
    for (let line = 0; line < 8; line += 1) await page.keyboard.type(sentence);
    await expect(saveState(page)).toHaveText("Not saved");
    await expect(notices(page)).toHaveText([`The disk is full. ${safeHere}Save a copy elsewhere…Try now`]);
    await expect(page.locator("[aria-live=assertive]")).toHaveText("Not saved. The disk is full.");
    await picture(page, testInfo, "full");

    await button(page, "Try now").click();
    await expect(button(page, "Try now")).not.toHaveAttribute("aria-disabled");
    await expect(saveState(page)).toHaveText("Not saved");

    await answerDialog(galley, stick);
    await button(page, "Save a copy elsewhere…").click();
    await expect(notices(page).nth(1)).toContainText(/^A copy is in “.*Мост открыли \d{4}-\d\d-\d\d \d\d\.\d\d”\./);
    await picture(page, testInfo, "copied");
    expect(copyIn(stick)).toMatchObject({ headline: "Мост открыли", lines: [sentence.repeat(8)], photos: 0 });

    // Until the button is pressed before Galley tries by itself.
    await expect(async () => {
      disk.fill();
      await page.keyboard.type("Ещё. ");
      await expect(saveState(page)).toHaveText("Not saved");
      disk.empty();
      await button(page, "Try now").click({ timeout: 1_000 });
    }).toPass();
    await expect(saveState(page)).toHaveText("Saved", { timeout: 2_000 });
    await expect(notices(page)).toHaveCount(1);
    await button(page, "Dismiss").click();
    await expect(notices(page)).toHaveCount(0);
    await galley.close();
  } finally {
    disk.remove();
  }
});

test("a copy has the photos as well, and File, Save a Copy Elsewhere… makes one of any story", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { app, page } = galley;
  await storyWithPhoto(galley, "The ferry");
  await answerDialog(galley, stick);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("saveCopy")?.click());
  await expect(notices(page)).toContainText(["A copy is in “"]);
  expect(copyIn(stick)).toMatchObject({
    name: expect.stringMatching(/^Untitled story /),
    lines: ["Before", "photo", "After"],
    photos: 1,
  });
});

test("when the library is gone a copy has all the words, and names the photos that were in it", async ({
  launchGalley,
}, testInfo) => {
  const library = path.join(folder, "library");
  const galley = await launchGalley({ library });
  const { page } = galley;
  await storyWithPhoto(galley, "The ferry");
  await expect(saveState(page)).toHaveText("Saved");
  renameSync(library, path.join(folder, "unplugged"));
  await bodyOf(page).getByText("After").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" the storm");
  await expect(notices(page)).toContainText([`The library's folder is no longer where it was. ${safeHere}`]);
  await answerDialog(galley, stick);
  await button(page, "Save a copy elsewhere…").click();
  await expect(notices(page).nth(1)).toContainText("The photo could not be copied: “lighthouse.jpg”.");
  await picture(page, testInfo, "gone");
  expect(copyIn(stick)).toMatchObject({ lines: ["Before", "photo", "After the storm"], photos: 0 });
  renameSync(path.join(folder, "unplugged"), library);
  await expect(saveState(page)).toHaveText("Saved", { timeout: 10_000 });
});

test("the question at closing offers the copy, says where it is, and lets the window go", async ({ launchGalley }) => {
  const library = path.join(folder, "library");
  const galley = await launchGalley({ library });
  const { app, page } = galley;
  await newStory(galley, "Words");
  await expect(saveState(page)).toHaveText("Saved");
  renameSync(library, path.join(folder, "unplugged"));
  await page.keyboard.type(" and more");
  await expect(saveState(page)).toHaveText("Not saved");
  await answerQuestions(app, 2, 0);
  await answerDialog(galley, stick);
  await app.evaluate(({ app: electronApp }) => electronApp.quit());
  const gone = "The library's folder is no longer where it was.";
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, "asked")), { timeout: 20_000 })
    .toEqual([
      { detail: gone, buttons: ["Keep the window open", "Close and lose the last changes", "Save a copy elsewhere…"] },
      {
        detail: expect.stringMatching(/^The library's folder is no longer where it was\.\n\nA copy is in “/),
        buttons: ["Keep the window open", "Close", "Save a copy elsewhere…"],
      },
    ]);
  expect(copyIn(stick).lines).toEqual(["Words and more"]);
  await answerQuestions(app, 1);
  const ended = new Promise((resolve) => app.process().once("exit", resolve));
  await app.evaluate(({ app: electronApp }) => electronApp.quit());
  expect(await ended).toBe(0);
});

const closed = /Galley closed unexpectedly at \d\d:\d\d\./;

test("after a crash the desk says that the open story is whole, and opens it", async ({ launchGalley }, testInfo) => {
  const galley = await launchGalley();
  await newStory(galley, "Every letter of it");
  await galley.page.getByRole("textbox", { name: "Headline" }).fill("Мост открыли");
  await expect(saveState(galley.page)).toHaveText("Saved");
  await galley.kill();

  const again = await galley.relaunch();
  const { page } = again;
  await expect(notices(page)).toContainText([/“Мост открыли” was open, and it is whole, to the last letter\./]);
  await expect(notices(page)).toContainText([closed]);
  await picture(page, testInfo, "recovered");
  await button(page, "Open it").click();
  await expect(bodyOf(page)).toHaveText("Every letter of it");
  await button(page, "Back to stories").click();
  await expect(page.getByRole("link", { name: "Мост открыли" })).toBeVisible();
  await expect(notices(page)).toHaveCount(0);

  const clean = await again.relaunch();
  await expect(clean.page.getByRole("link", { name: "Мост открыли" })).toBeVisible();
  await clean.page.waitForTimeout(1_000);
  await expect(notices(clean.page)).toHaveCount(0);
});

test("several stories that were open are shown alone, and then all again", async ({ launchGalley }, testInfo) => {
  const galley = await launchGalley();
  for (const headline of ["First", "Second", "Third"]) {
    await newStory(galley, headline);
    await galley.page.getByRole("textbox", { name: "Headline" }).fill(headline);
    if (headline !== "Third") await button(galley.page, "Back to stories").click();
  }
  await expect(saveState(galley.page)).toHaveText("Saved");
  await galley.kill();
  const places = path.join(galley.userData, "open");
  const record = path.join(places, readdirSync(places)[0] ?? "none");
  const [, first, second] = [null, ...storyFolders(galley.library).map((place) => path.basename(place))];
  writeFileSync(record, JSON.stringify({ at: Date.now(), stories: [first, second] }));

  const { page } = await galley.relaunch();
  await expect(notices(page)).toContainText([/Two stories were open, and both are whole, to the last letter\./]);
  await picture(page, testInfo, "two");
  const links = page.getByRole("list", { name: "Stories" }).getByRole("link");
  await button(page, "Show them").click();
  await expect(links).toHaveCount(2);
  await button(page, "Show all").click();
  await expect(links).toHaveCount(3);
  await button(page, "Show them").click();
  await button(page, "Dismiss").click();
  await expect(links).toHaveCount(3);
  await expect(notices(page)).toHaveCount(0);
});

test("a story that a crash and its disk damaged is told of in amber, with what happened to it", async ({
  launchGalley,
}, testInfo) => {
  const galley = await launchGalley();
  await newStory(galley, "What was settled");
  await expect(saveState(galley.page)).toHaveText("Saved");
  await galley.page.waitForTimeout(2_000);
  await galley.page.keyboard.type(" and what was not");
  await expect(saveState(galley.page)).toHaveText("Saved");
  await galley.kill();
  const [story = ""] = storyFolders(galley.library);
  const log = readdirSync(story).find((name) => name.endsWith(".log")) ?? "none";
  const bytes = readFileSync(path.join(story, log));
  writeFileSync(path.join(story, log), bytes.fill("x", 100, 400));

  const { page } = await galley.relaunch();
  await expect(notices(page)).toContainText([
    /An untitled story was open, and it is not whole\. A part of the writing log/,
  ]);
  await picture(page, testInfo, "damaged");
});

test("a story.json that was edited by hand is told of when the story opens, and kept", async ({ launchGalley }) => {
  const galley = await launchGalley();
  await newStory(galley, "As it was typed");
  await button(galley.page, "Back to stories").click();
  await expect(galley.page.getByRole("link", { name: "Untitled story" })).toBeVisible();
  await galley.close();
  const [story = ""] = storyFolders(galley.library);
  const file = path.join(story, "story.json");
  writeFileSync(file, readFileSync(file, "utf8").replace("As it was typed", "As it was edited"));
  const { page } = await galley.relaunch();
  await page.getByRole("link", { name: "Untitled story" }).click();
  await expect(bodyOf(page)).toHaveText("As it was typed");
  await expect(notices(page)).toContainText(["story.json was changed outside Galley."]);
  expect(readdirSync(path.join(story, "versions"))).toEqual(["1.json.gz", "2.json.gz"]); // As it was closed, and as it was edited.
});

test("who quits with a story open finds no word of a crash at the next start, and the version of closing", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  await newStory(galley, "Left open");
  await expect(galley.page.locator(".save-state")).toHaveText("Saved");
  const { page } = await galley.relaunch();
  await expect(page.getByRole("link", { name: "Untitled story" })).toBeVisible();
  await page.waitForTimeout(1500);
  await expect(page.getByText("closed unexpectedly")).toHaveCount(0);
  const [story = ""] = storyFolders(galley.library);
  expect(readdirSync(path.join(story, "versions"))).toEqual(["1.json.gz"]);
});
