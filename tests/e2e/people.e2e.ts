import type { Page } from "@playwright/test";
import { noPublication } from "../../article/publication/publication";
import { expect, type Galley, test } from "./app";
import { mistakesIn } from "./axe";
import { bodyOf, button, newStory, press } from "./body";
import { lines, settledStory } from "./onDisk";

const paper = { ...noPublication, name: "Chronicle", checklist: ["Names spelled", "Photo cleared"] };
const status = (page: Page) => page.getByRole("combobox", { name: "Status" });
const dialog = (page: Page, name: string) => page.getByRole("dialog", { name });
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const saved = (page: Page) => expect(page.locator(".save-state")).toHaveText("Saved");

async function chooseStatus(page: Page, name: string): Promise<void> {
  await status(page).click();
  await page.getByRole("option", { name }).click();
}

/** As the menu does. */
function chooseInMenu({ app }: Galley, id: string): Promise<void> {
  return app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}

test("a change of status is one undo step and a version with a name; what goes to review is checked; a tick has a name, too", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await page.evaluate(async (publication) => {
    await window.galley.call("savePublications", { publications: [publication] });
  }, paper);
  await newStory(galley, "The bus stops at noon. TK");
  await chooseStatus(page, "Ready");
  await expect(status(page)).toHaveText(/Ready/);

  await chooseInMenu(galley, "whoIAm");
  await field(page, "Name").fill("Ada Lovelace");
  await expect(field(page, "Initials")).toHaveValue("AL");
  await page.getByRole("radio", { name: "plum" }).check();
  expect(await mistakesIn(page)).toEqual([]);
  await press(page, "Enter");
  await chooseStatus(page, "In review");
  await expect(status(page)).toHaveText(/In review/);
  await expect(page.locator(".toast")).toContainText(/^In review\. .*thing/);
  await button(page, "Show them").click();
  await expect(page.getByRole("tab", { name: /Preflight/ })).toHaveAttribute("aria-selected", "true");
  await page.getByRole("checkbox", { name: "Names spelled" }).check();
  await expect(page.getByRole("region", { name: /^Checklist/ })).toHaveText(
    "Checklist1 of 2Names spelledAda LovelacePhoto cleared",
  );
  await expect(page.getByText("The checklist has one open line: “Photo cleared”.")).toBeVisible();
  expect(await mistakesIn(page)).toEqual([]);
  await expect
    .poll(() => settledStory(galley.library).judgements)
    .toMatchObject({
      "checklist/Names spelled": { kind: "tick", by: { name: "Ada Lovelace" } },
    });
  await page.getByRole("tab", { name: "History" }).click();
  await expect(page.locator(".history-version").filter({ hasText: "In review · Ada Lovelace" })).toHaveCount(1);
  await chooseInMenu(galley, "undo");
  await chooseInMenu(galley, "undo");
  await expect.poll(() => settledStory(galley.library).status).toBe("ready");

  await chooseInMenu(galley, "whoIAm");
  await expect(field(page, "Name")).toHaveValue("Ada Lovelace");
  await expect(page.getByRole("radio", { name: "plum" })).toBeChecked();
});

test("who a story is for and when it is due stands on the desk, what is overdue is marked, and mine can be shown alone", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await chooseInMenu(galley, "whoIAm");
  await field(page, "Name").fill("Ada Lovelace");
  await press(page, "Enter");
  await expect(dialog(page, "Who are you?")).toHaveCount(0);
  await newStory(galley, "Mine.");
  await field(page, "Headline").fill("The bus");
  await button(page, "Choose who").click();
  await page.getByRole("menuitem", { name: "Ada Lovelace" }).click();
  await expect(field(page, "Assigned to")).toHaveValue("Ada Lovelace");
  await field(page, "Due").fill("2020-01-31T17:30");
  await expect(page.getByText("Friday, 31 January 2020, 17:30")).toBeVisible();
  await button(page, "Back to stories").click();
  await newStory(galley, "Somebody else’s.");
  await field(page, "Headline").fill("The train");
  await field(page, "Assigned to").fill("Ida");
  await field(page, "Due").fill("2126-01-31");
  await button(page, "Back to stories").click();

  const row = (name: string) => page.getByRole("article").filter({ hasText: name });
  await expect(row("The bus")).toContainText("For Ada Lovelace·Overdue: Friday, 31 January 2020, 17:30");
  await expect(row("The train")).toContainText("For Ida·Due Thursday, 31 January 2126");
  expect(await mistakesIn(page)).toEqual([]);
  await page.getByRole("button", { name: /^Mine/ }).click();
  await expect(row("The bus")).toBeVisible();
  await expect(row("The train")).toHaveCount(0);
});

test("what somebody else changed in a shared folder is told when the story is opened, shown by word, and taken back in part", async ({
  launchGalley,
}) => {
  const ours = await launchGalley();
  const { library } = ours;
  await newStory(ours, "The bus stops at noon.", "Nobody waits.");
  await field(ours.page, "Headline").fill("The bus");
  await saved(ours.page);
  await ours.close(); // One library has one window on one machine; its folder may come to another.

  const theirs = await launchGalley({ library });
  await theirs.page.getByRole("link", { name: "The bus" }).click();
  await expect(bodyOf(theirs.page)).toBeVisible();
  await expect(theirs.page.getByText(/Changed since you last looked/)).toHaveCount(0);
  await field(theirs.page, "Headline").fill("The blue bus");
  await bodyOf(theirs.page).click();
  await press(theirs.page, "ControlOrMeta+End");
  await theirs.page.keyboard.type(" It rains.");
  await saved(theirs.page);
  await theirs.close();

  const { page } = await ours.relaunch();
  await page.getByRole("link", { name: "The blue bus" }).click();
  const notice = page.locator(".notice").filter({ hasText: "Changed since you last looked." });
  await expect(notice).toBeVisible();
  await expect(notice.getByRole("button", { name: "Accept everything" })).toBeVisible();
  await notice.getByRole("button", { name: "See what changed" }).click();
  await expect(page.getByRole("combobox", { name: "Older version" })).toContainText("When you last looked");
  await expect(page.getByRole("region", { name: "Difference" }).locator("ins")).toHaveText(["blue ", " It rains."]);
  await button(page, "Restore Headline").click();
  await expect.poll(() => settledStory(library).fields.headline).toBe("The bus");
  expect(lines(settledStory(library))).toEqual(["The bus stops at noon.", "Nobody waits. It rains."]);
  await press(page, "Escape");
  await button(page, "Back to stories").click();
  await page.getByRole("link", { name: "The bus" }).click();
  await expect(bodyOf(page)).toBeVisible();
  await expect(notice).toHaveCount(0);
});
