import { readdirSync, statSync, truncateSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { p } from "../builders";
import { filesIn } from "../filesIn";
import { expect, type Galley, test } from "./app";
import { bodyOf, button, newStory, press, writtenIn } from "./body";
import { answerDialog } from "./photoStory";

let folder = "";
test.beforeEach(async ({ makeFolder }) => {
  folder = await makeFolder("handover");
});

const storyLink = (page: Page, name: string) =>
  page.getByRole("list", { name: "Stories" }).getByRole("link", { name, exact: true });
const saved = (page: Page) => expect(page.locator(".save-state")).toHaveText("Saved");

function menu({ app }: Galley, id: string): Promise<void> {
  return app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}

/** Answers the save dialog with this file, and keeps the name that was offered. */
async function saveAs({ app }: Galley, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, filePath);
}

/** Sends the open story as `name`; whoever does it for the first time is asked who they are. */
async function send(galley: Galley, name: string, sender = ""): Promise<string> {
  const file = path.join(folder, name);
  await saveAs(galley, file);
  await saved(galley.page);
  await menu(galley, "sendCopy");
  if (sender) {
    await galley.page.getByRole("textbox", { name: "Name", exact: true }).fill(sender);
    await button(galley.page, "This is me").click();
  }
  await expect(galley.page.getByText(`The copy is in “${name}”.`)).toBeVisible();
  return file;
}

async function merge(galley: Galley, file: string): Promise<void> {
  await answerDialog(galley, file);
  await menu(galley, "mergeCopy");
}

test("a story goes from reporter to editor and back as a file; the words of both are there, one undo takes the merge back, and the same file again changes nothing", async ({
  launchGalley,
}) => {
  const [reporter, editor] = [await launchGalley(), await launchGalley()];
  await newStory(reporter, "The harbour was quiet.", "Two boats came in.");
  await reporter.page.getByRole("textbox", { name: "Headline" }).fill("Harbour");
  const first = await send(reporter, "harbour.galley", "Rita Reporter");
  expect(readdirSync(folder)).toEqual(["harbour.galley"]);

  await answerDialog(editor, first);
  await button(editor.page, "Import…").click();
  await storyLink(editor.page, "Harbour").click();
  await bodyOf(editor.page).click();
  await press(editor.page, "ControlOrMeta+End");
  await editor.page.keyboard.type(" Nobody counted them.");
  const second = await send(editor, "harbour 2.galley", "Ed Editor");

  await bodyOf(reporter.page).click();
  await press(reporter.page, "ControlOrMeta+Home", "End");
  await reporter.page.keyboard.type(" It was cold.");
  await saved(reporter.page);
  const own = [p("The harbour was quiet. It was cold."), p("Two boats came in.")];
  const both = [own[0], p("Two boats came in. Nobody counted them.")];
  await merge(reporter, second);
  await expect.poll(() => writtenIn(reporter.page)).toEqual(both);
  await saved(reporter.page);
  await expect(reporter.page.getByText("The changes from Ed Editor are in the story.")).toBeVisible();
  await button(reporter.page, "See what changed").click();
  const difference = reporter.page.getByRole("region", { name: "Difference" });
  await expect(difference.locator("ins")).toHaveText([" Nobody counted them."]);
  await reporter.page.keyboard.press("Escape");
  await menu(reporter, "undo");
  await expect.poll(() => writtenIn(reporter.page)).toEqual(own);
  await menu(reporter, "redo");
  await expect.poll(() => writtenIn(reporter.page)).toEqual(both);
  await merge(reporter, second);
  await expect(reporter.page.getByText(/Nothing was changed\./)).toBeVisible();

  const third = await send(reporter, "harbour 3.galley");
  await button(editor.page, "Back to stories").click();
  await answerDialog(editor, third);
  await button(editor.page, "Import…").click();
  await button(editor.page, "See what changed").click();
  await expect(editor.page.getByRole("region", { name: "Difference" }).locator("ins")).toHaveText([" It was cold."]);
  await editor.page.keyboard.press("Escape");
  await expect.poll(() => writtenIn(editor.page)).toEqual(both);
});

test("what is told of a copy after it is written does not take away the news that it is", async ({ launchGalley }) => {
  const galley = await launchGalley();
  await newStory(galley, "The harbour was quiet.");
  await send(galley, "quiet.galley", "Rita Reporter");
  const id = readdirSync(galley.library).find((name) => !name.startsWith("."));
  await galley.app.evaluate(({ webContents }, of) => {
    for (const page of webContents.getAllWebContents()) page.send("event:sendingProgress", { id: of, done: 1, of: 1 });
  }, id);
  await galley.page.waitForTimeout(1_300); // How far it is would be shown after a second.
  await expect(galley.page.getByText("The copy is in “quiet.galley”.")).toBeVisible();
});

test("a damaged file is refused in a sentence on the desk and in the story, and nothing else happens", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "The harbour was quiet.");
  await page.getByRole("textbox", { name: "Headline" }).fill("Harbour");
  const file = await send(galley, "harbour.galley", "Rita Reporter");
  truncateSync(file, statSync(file).size - 200);
  const words = await writtenIn(page);
  await merge(galley, file);
  await expect(page.getByText(/“harbour.galley” was not merged: It is not a copy of a story/)).toBeVisible();
  expect(await writtenIn(page)).toEqual(words);
  await button(page, "Back to stories").click();
  await expect(storyLink(page, "Harbour")).toBeVisible();
  const before = filesIn(galley.library);
  await answerDialog(galley, file);
  await button(page, "Import…").click();
  await expect(page.getByText(/“harbour.galley” was not imported: It is not a copy of a story/)).toBeVisible();
  expect(filesIn(galley.library)).toEqual(before);
  await page.getByRole("button", { name: "Story actions" }).first().click();
  const again = path.join(folder, "from the desk");
  await saveAs(galley, again);
  await page.getByRole("menuitem", { name: "Send a copy…" }).click();
  await expect(page.getByText("The copy is in “from the desk.galley”.")).toBeVisible();
  expect(readdirSync(folder)).toContain("from the desk.galley");
});
