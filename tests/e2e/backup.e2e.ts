import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { p } from "../builders";
import { expect, type Galley, test } from "./app";
import { mistakesIn } from "./axe";
import { bodyOf, button, newStory, writtenIn } from "./body";
import { storyFolders } from "./onDisk";
import { answerDialog } from "./photoStory";

const saved = (page: Page) => expect(page.locator(".save-state")).toHaveText("Saved");
const dialog = (page: Page) => page.getByRole("dialog", { name: "Backup" });

/** A second folder for the backup, beside the library. */
async function backUpTo(galley: Galley): Promise<string> {
  const { page } = galley;
  const disk = `${galley.userData}/backup disk`;
  await mkdir(disk);
  await button(page, "Back to stories").click();
  await button(page, "Backup").click();
  await expect(dialog(page)).toContainText("There is no backup.");
  await answerDialog(galley, disk);
  await button(page, "Choose folder…").click();
  await expect(dialog(page)).toContainText("The only story is in the backup");
  return disk;
}

async function backupIn(disk: string): Promise<string> {
  const [folder, ...others] = await readdir(disk);
  if (folder === undefined || others.length > 0) throw new Error(`${disk} should hold one backup.`);
  return path.join(disk, folder);
}

test("every story is in the backup, which follows what is written, and comes back from it", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Kept twice.");
  await saved(page);
  const disk = await backUpTo(galley);
  expect(await mistakesIn(page)).toEqual([]);
  await button(page, "Done").click();

  await page.getByRole("link", { name: "Untitled story" }).click();
  await bodyOf(page).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" And on.");
  await saved(page);
  await button(page, "Back to stories").click();
  await button(page, "Backup").click();
  await button(page, "Back up everything now").click();
  await expect(dialog(page)).toContainText("The only story is in the backup");
  await button(page, "Done").click();
  const [kept = ""] = storyFolders(galley.library);
  expect(await readdir(path.join(await backupIn(disk), path.basename(kept)))).toContain("story.json");

  await galley.close();
  await rm(kept, { recursive: true });
  const again = await galley.relaunch();
  await expect(again.page.getByRole("heading", { name: "A clean desk" })).toBeVisible();
  await button(again.page, "Backup…").click();
  await answerDialog(again, disk);
  await button(again.page, "Restore from a backup…").click();
  await expect(dialog(again.page)).toContainText("One story came back.");
  await button(again.page, "Done").click();
  await again.page.getByRole("link", { name: "Untitled story" }).click();
  await expect.poll(() => writtenIn(again.page)).toEqual([p("Kept twice. And on.")]);
});

test("a backup disk that is unplugged is said on the desk, and the backup goes on when it is back", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Written.");
  await saved(page);
  const disk = await backUpTo(galley);
  await rename(disk, `${disk} (unplugged)`);
  await button(page, "Back up everything now").click();
  await expect(dialog(page)).toContainText("Galley goes on trying.");
  await button(page, "Done").click();
  await expect(page.getByText("The backup is behind.")).toBeVisible();
  expect(await readdir(galley.userData)).not.toContain("backup disk");
  await button(page, "Show").click();
  await rename(`${disk} (unplugged)`, disk);
  await button(page, "Back up everything now").click();
  await expect(dialog(page)).toContainText("The only story is in the backup");
  await button(page, "Done").click();
  await expect(page.getByText("The backup is behind.")).toHaveCount(0);
});
