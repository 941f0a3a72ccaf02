import type { Page } from "@playwright/test";
import { p } from "../builders";
import { expect, type Galley, test } from "./app";
import { bodyOf, button, newStory, press, writtenIn } from "./body";

/* Two people, each with an installation of their own, in one library at the same time. */

const headline = (page: Page) => page.getByRole("textbox", { name: "Headline" });
const saved = (page: Page) => expect(page.locator(".save-state")).toHaveText("Saved");
const soon = { timeout: 10_000 };

/** Both have the story open: "One." and "Two.", under the headline "Shared". */
async function together(launchGalley: (options?: { library: string }) => Promise<Galley>) {
  const anna = await launchGalley();
  await newStory(anna, "One.", "Two.");
  await headline(anna.page).fill("Shared");
  await saved(anna.page);
  const boris = await launchGalley({ library: anna.library });
  await boris.page.getByRole("link", { name: "Shared" }).click();
  await expect(bodyOf(boris.page)).toBeVisible();
  return { anna, boris };
}

async function introduce(page: Page, name: string): Promise<void> {
  await page.getByRole("dialog").getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

const lines = (...words: readonly string[]) => words.map((one) => ({ ...p(one), id: "" }));

test("two windows in one story see each other's words; carets stay, and Undo takes back one's own", async ({
  launchGalley,
}, testInfo) => {
  const { anna, boris } = await together(launchGalley);
  await bodyOf(boris.page).focus();
  await press(boris.page, "Control+End");
  await bodyOf(anna.page).focus();
  await press(anna.page, "Control+Home", "End");
  const from = Date.now();
  await anna.page.keyboard.type(" Anna was here.");
  await expect(bodyOf(boris.page)).toContainText("Anna was here.", soon);
  testInfo.annotations.push({ type: "from one key to the other screen", description: `${Date.now() - from} ms` });
  await expect(bodyOf(boris.page)).toBeFocused();
  await Promise.all([
    anna.page.keyboard.type(" She wrote on.", { delay: 60 }),
    boris.page.keyboard.type(" Boris too.", { delay: 60 }),
  ]);
  const both = lines("One. Anna was here. She wrote on.", "Two. Boris too.");
  await expect.poll(() => writtenIn(anna.page), soon).toEqual(both);
  await expect.poll(() => writtenIn(boris.page), soon).toEqual(both);
  await anna.page.keyboard.press("Control+z");
  await expect(bodyOf(boris.page)).not.toContainText("She wrote on.", soon);
  await expect.poll(() => writtenIn(boris.page)).toContainEqual(lines("Two. Boris too.")[0]);
  await headline(anna.page).fill("Shared by Anna");
  await expect(headline(boris.page)).toHaveValue("Shared by Anna", soon);
});

test("comments, suggestions and the status of one are seen by the other", async ({ launchGalley }) => {
  const { anna, boris } = await together(launchGalley);
  await bodyOf(anna.page).focus();
  await press(anna.page, "Control+Home", "Shift+End", "Control+Alt+m");
  await anna.page.keyboard.type("One what?");
  await press(anna.page, "Control+Enter");
  await introduce(anna.page, "Anna");
  await boris.page.getByRole("tab", { name: /Comments/ }).click();
  await expect(boris.page.getByText("One what?", { exact: true })).toBeVisible(soon);
  await press(anna.page, "Control+End", "Control+Shift+G");
  await expect(button(anna.page, "Suggest changes")).toHaveAttribute("aria-pressed", "true");
  await anna.page.keyboard.type(" And more.");
  const cards = boris.page.getByRole("list", { name: "Suggestions" }).getByRole("listitem");
  await expect(cards).toHaveText([/Anna.*Insert\s*And more\./s], soon);
  await cards.getByRole("button", { name: "Accept" }).click();
  await introduce(boris.page, "Boris");
  await expect(bodyOf(anna.page).locator("[role=insertion]")).toHaveCount(0, soon);
  await expect.poll(() => writtenIn(anna.page), soon).toEqual(lines("One.", "Two. And more."));
  await boris.page.getByRole("tab", { name: "Details" }).click();
  await boris.page.getByRole("combobox", { name: "Status" }).click();
  await boris.page.getByRole("option", { name: "Changes wanted" }).click();
  await anna.page.getByRole("tab", { name: "Details" }).click();
  await expect(anna.page.getByRole("combobox", { name: "Status" })).toContainText("Changes wanted", soon);
});

test("the desk of one shows what the other writes", async ({ launchGalley }) => {
  const anna = await launchGalley();
  const boris = await launchGalley({ library: anna.library });
  await newStory(anna, "Words.");
  await headline(anna.page).fill("New on the desk");
  await expect(boris.page.getByRole("link", { name: "New on the desk" })).toBeVisible({ timeout: 20_000 });
  await headline(anna.page).fill("Changed on the desk");
  await expect(boris.page.getByRole("link", { name: "Changed on the desk" })).toBeVisible({ timeout: 20_000 });
});
