import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { Story } from "../../article/story";
import { fields, p, story } from "../builders";
import { expect, test } from "./app";
import { mistakesIn } from "./axe";
import { importStories } from "./importStories";

let folder = "";
test.beforeEach(async ({ makeFolder }) => {
  folder = await makeFolder("desk");
});

const bridge: Story = {
  ...story(p("Ледоход на Вересе закончился, и дорожники собирают переправу.")),
  status: "inReview",
  fields: fields({ headline: "Понтонный мост откроют раньше", section: "Город", language: "ru" }),
};
const school: Story = {
  ...story(p("В мастерской пахнет стружкой.")),
  fields: fields({ headline: "Школа возвращает уроки труда", language: "ru" }),
};
const notes = story(p("Ask the depot how many buses went."));

/** A library with these stories, the last one edited last. */
function libraryOf(...stories: readonly Story[]): string {
  for (const one of stories) importStories(folder, one);
  return path.join(folder, "library");
}

function onDesk(page: Page) {
  const list = page.getByRole("list", { name: "Stories" });
  return {
    list,
    links: list.getByRole("link"),
    story: (name: string) => list.getByRole("link", { name, exact: true }),
    row: (name: string) => list.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) }),
    search: page.getByRole("searchbox", { name: "Search stories" }),
    button: (name: string) => page.getByRole("button", { name, exact: true }),
    choose: async (name: string, action: string) => {
      const row = list.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
      await row.getByRole("button", { name: "Story actions" }).click();
      await page.getByRole("menuitem", { name: action }).click();
    },
  };
}

async function expectAccessible(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
  expect(await mistakesIn(page)).toEqual([]);
}

test("an empty desk invites: a new story, the sample, an import", async ({ launchGalley }) => {
  const { page, library } = await launchGalley();
  await expect(page.getByRole("heading", { name: "Stories", level: 1 })).toBeVisible();
  await expect(page.getByRole("button")).toHaveText(["New story", "Open the sample", "Import…", "Backup…"]);
  await expect(page.getByText(library)).toBeVisible();
  await expectAccessible(page, "light");
  await expectAccessible(page, "dark");
});

test("a new story is on the desk when one comes back, by its headline, and holds the focus", async ({
  launchGalley,
}) => {
  const { page } = await launchGalley();
  await page.getByRole("button", { name: "New story" }).click();
  await page.getByRole("textbox", { name: "Headline" }).pressSequentially("Мост открыт");
  await page.getByRole("button", { name: "Back to stories" }).click();
  await expect(onDesk(page).story("Мост открыт")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue("Мост открыт");
});

test("a new story left untouched disappears", async ({ launchGalley }) => {
  const { page } = await launchGalley({ library: libraryOf(bridge) });
  await page.keyboard.press("Control+N");
  await expect(page.getByRole("textbox", { name: "Headline" })).toBeVisible();
  await page.getByRole("button", { name: "Back to stories" }).click();
  await expect(onDesk(page).links).toHaveText(["Понтонный мост откроют раньше"]);
});

test("a row tells what is known of its story, and one without a headline says so", async ({ launchGalley }) => {
  const { page } = await launchGalley({ library: libraryOf(bridge, notes) });
  const desk = onDesk(page);
  await expect(desk.links).toHaveText(["Untitled story", "Понтонный мост откроют раньше"]);
  await expect(desk.row("Понтонный мост откроют раньше")).toContainText("Ледоход на Вересе закончился");
  await expect(desk.row("Понтонный мост откроют раньше")).toContainText("In review·Город·8 words");
  await expect(desk.story("Понтонный мост откроют раньше")).toHaveAttribute("lang", "ru");
  await expect(page.getByRole("heading", { name: /^Today/ })).toBeVisible();
  await expectAccessible(page, "light");
  await expectAccessible(page, "dark");
});

test("a search finds stories by headline and by text, and says where else there are hits", async ({ launchGalley }) => {
  const { page } = await launchGalley({ library: libraryOf(bridge, school, notes) });
  const desk = onDesk(page);
  await expect(desk.links).toHaveCount(3);
  await page.keyboard.press("Control+F");
  await page.keyboard.type("мост");
  await expect(desk.links).toHaveText(["Понтонный мост откроют раньше"]);
  await expect(desk.list.locator("mark")).toHaveText(["мост"]);
  await desk.search.fill("стружкой");
  await expect(desk.links).toHaveText(["Школа возвращает уроки труда"]);
  await page.getByRole("button", { name: /^In review/ }).click();
  await expect(page.getByText("Nothing with “стружкой” under “In review”")).toBeVisible();
  await page.getByRole("button", { name: "Show them" }).click();
  await expect(desk.links).toHaveText(["Школа возвращает уроки труда"]);
  await desk.search.press("Escape");
  await expect(desk.links).toHaveCount(3);
});

test("a status shows its stories only, with their number", async ({ launchGalley }) => {
  const { page } = await launchGalley({ library: libraryOf(bridge, school, notes) });
  const shown = page.getByRole("group", { name: "Show" }).getByRole("button");
  await expect(shown).toHaveText(["All3", "Drafts2", "In review1", "Changes wanted0", "Ready0", "Published0"]);
  await shown.nth(1).click();
  await expect(onDesk(page).links).toHaveText(["Untitled story", "Школа возвращает уроки труда"]);
});

test("a duplicated story stands beside the first", async ({ launchGalley }) => {
  const { page } = await launchGalley({ library: libraryOf(bridge) });
  const desk = onDesk(page);
  await desk.choose("Понтонный мост откроют раньше", "Duplicate");
  await expect(desk.links).toHaveCount(2);
  await expect(page.getByRole("status")).toHaveText("“Понтонный мост откроют раньше” duplicated");
});

test("what is moved to the trash comes back by Undo, and out of the trash", async ({ launchGalley }) => {
  const { page } = await launchGalley({ library: libraryOf(bridge, school) });
  const desk = onDesk(page);
  await desk.choose("Школа возвращает уроки труда", "Move to trash");
  await expect(desk.links).toHaveText(["Понтонный мост откроют раньше"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(desk.story("Школа возвращает уроки труда")).toBeFocused();

  await desk.choose("Понтонный мост откроют раньше", "Move to trash");
  await desk.button("Trash").click();
  await expect(page.getByRole("heading", { name: "Trash" })).toBeVisible();
  await expectAccessible(page, "light");
  await expectAccessible(page, "dark");
  const trashed = page.getByRole("list", { name: "Trash" }).getByRole("listitem");
  await expect(trashed).toHaveCount(1);
  await trashed.getByRole("button", { name: "Restore" }).click();
  await expect(trashed).toHaveCount(0);
  await page.getByRole("button", { name: "Back to stories" }).click();
  await expect(desk.links).toHaveCount(2);
});

test("the keyboard alone reaches every story, opens it, and moves it to the trash", async ({ launchGalley }) => {
  const { page } = await launchGalley({ library: libraryOf(bridge, school, notes) });
  const desk = onDesk(page);
  await desk.search.press("ArrowDown");
  await expect(desk.story("Untitled story")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(desk.story("Школа возвращает уроки труда")).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(desk.story("Понтонный мост откроют раньше")).toBeFocused();
  await expect(desk.links).toHaveCount(2);
  await page.keyboard.press("Control+Z");
  await expect(desk.links).toHaveCount(3);
  await page.keyboard.press("Home");
  await page.keyboard.press("End");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue("Понтонный мост откроют раньше");
});

test("an import puts the chosen files on the desk, and says why the others are not there", async ({ launchGalley }) => {
  const { app, page } = await launchGalley();
  const files = { "заметки.txt": "Спросить у депо.\n", "фото.docx": "?" };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const filePaths = Object.keys(files).map((name) => path.join(folder, name));
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: chosen });
  }, filePaths);
  await page.getByRole("button", { name: "Import…" }).click();
  await expect(onDesk(page).links).toHaveText(["Untitled story"]);
  await expect(page.getByText(/^“фото\.docx” .*\.$/)).toBeVisible();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Story", exact: true })).toHaveText("Спросить у депо.");
});

test("where nothing can be written, new and import are disabled and say why", async ({ launchGalley }) => {
  const library = path.join(folder, "library");
  writeFileSync(library, "not a folder");
  const { page } = await launchGalley({ library });
  for (const name of ["New story", "Import…"]) {
    await expect(onDesk(page).button(name)).toBeDisabled();
    await onDesk(page).button(name).focus();
    const said = page.getByRole("tooltip").and(page.locator(":not([data-state=closed])")); // The one before is fading.
    await expect(said).toContainText(/^[A-Z].*\./);
  }
  await page.keyboard.press("Control+N");
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveCount(0);
});
