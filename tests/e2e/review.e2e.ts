import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, type Galley, test } from "./app";
import { bodyOf, button, newStory, press } from "./body";
import { answerDialog } from "./photoStory";

/* A story's way through the newsroom by file: three people, three machines, three libraries. */

let folder = "";
test.beforeEach(async ({ makeFolder }) => {
  folder = await makeFolder("review");
});

const saved = (page: Page) => expect(page.locator(".save-state")).toHaveText("Saved");
const comments = (page: Page) => page.getByRole("tabpanel", { name: "Comments" });
const cards = (page: Page) => comments(page).getByRole("list", { name: "Suggestions" }).getByRole("listitem");

function menu({ app }: Galley, id: string): Promise<void> {
  return app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}

async function introduce(page: Page, name: string): Promise<void> {
  await page.getByRole("dialog").getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

async function send(galley: Galley, name: string, sender = ""): Promise<string> {
  const file = path.join(folder, name);
  await galley.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await saved(galley.page);
  await menu(galley, "sendCopy");
  if (sender !== "") await introduce(galley.page, sender);
  await expect(galley.page.getByText(`The copy is in “${name}”.`)).toBeVisible();
  return file;
}

async function importCopy(galley: Galley, file: string, headline: string): Promise<void> {
  await answerDialog(galley, file);
  await button(galley.page, "Import…").click();
  await galley.page.getByRole("link", { name: headline, exact: true }).click();
}

/** The text as readers would get it, suggestions accepted; a line for each paragraph. */
const shown = (page: Page) =>
  bodyOf(page).evaluate((body) =>
    [...body.querySelectorAll("p")].map((line) => {
      const kept = [...line.querySelectorAll("[data-lexical-text]:not([role=deletion])")];
      return kept.map((text) => text.textContent).join("");
    }),
  );

test("a reporter writes, an editor comments and suggests, the reporter takes some of it, the desk exports", async ({
  launchGalley,
}) => {
  const [reporter, editor, desk] = [await launchGalley(), await launchGalley(), await launchGalley()];
  await newStory(reporter, "The mayor said on Tuesday that the bridge stays closed.", "Boats cross every hour.");
  await reporter.page.getByRole("textbox", { name: "Headline" }).fill("Bridge closed");
  const first = await send(reporter, "bridge.galley", "Rita Reporter");

  await importCopy(editor, first, "Bridge closed");
  await bodyOf(editor.page).focus();
  await press(editor.page, "Control+Home", "Control+ArrowRight", "Control+Shift+ArrowRight");
  await editor.page.keyboard.press("Control+Alt+m");
  await editor.page.keyboard.type("Which mayor?");
  await editor.page.keyboard.press("Control+Enter");
  await introduce(editor.page, "Ed Editor");
  await bodyOf(editor.page).focus();
  await editor.page.keyboard.press("Control+Shift+G");
  await expect(button(editor.page, "Suggest changes")).toHaveAttribute("aria-pressed", "true");
  await press(editor.page, "Control+Home", "End", "ArrowLeft", "Control+Backspace");
  await editor.page.keyboard.type("open");
  await press(editor.page, "Control+End");
  await editor.page.keyboard.type(" Schools are shut.");
  await editor.page.getByRole("textbox", { name: "Headline" }).focus();
  await press(editor.page, "End");
  await editor.page.keyboard.type(" for a week");
  const second = await send(editor, "bridge 2.galley");

  await bodyOf(reporter.page).focus();
  await press(reporter.page, "Control+End");
  await reporter.page.keyboard.press("Enter");
  await reporter.page.keyboard.type("It rains.");
  await saved(reporter.page);
  await answerDialog(reporter, second);
  await menu(reporter, "mergeCopy");
  await expect
    .poll(() => shown(reporter.page))
    .toEqual([
      "The mayor said on Tuesday that the bridge stays open.",
      "Boats cross every hour. Schools are shut.",
      "It rains.",
    ]);
  await reporter.page.getByRole("tab", { name: /Comments/ }).click();
  await expect(cards(reporter.page)).toHaveText([
    /Ed Editor.*Headline/s,
    /Replace.*closed.*open/s,
    /Insert.*Schools are shut/s,
  ]);
  await expect(comments(reporter.page).getByText("Which mayor?")).toBeVisible();
  await cards(reporter.page).filter({ hasText: "Schools" }).getByRole("button", { name: "Reject" }).click();
  await cards(reporter.page).filter({ hasText: "Headline" }).getByRole("button", { name: "Accept" }).click();
  await expect(cards(reporter.page)).toHaveCount(1);
  await comments(reporter.page).getByRole("button", { name: "Resolve" }).click();
  const third = await send(reporter, "bridge 3.galley");

  await importCopy(desk, third, "Bridge closed for a week");
  await desk.page.getByRole("tab", { name: /Preflight/ }).click();
  await expect(desk.page.getByText("A suggested change is neither accepted nor rejected.")).toBeVisible();
  await desk.page.getByRole("tab", { name: /Comments/ }).click();
  await button(desk.page, "Accept…").click();
  await desk.page.getByRole("menuitem", { name: "Those by Ed Editor" }).click();
  await introduce(desk.page, "Dora Desk");
  await expect(cards(desk.page)).toHaveCount(0);
  await comments(desk.page).getByRole("button", { name: "3 decided suggestions" }).click();
  await expect(comments(desk.page).getByText("Ed Editor’s, rejected by Rita Reporter")).toBeVisible();
  await saved(desk.page);

  const page = await exported(desk);
  expect(page).toContain("The mayor said on Tuesday that the bridge stays open.");
  expect(page).toContain("<h1");
  expect(page).toContain("Bridge closed for a week");
  expect(page).not.toContain("Schools are shut");
  expect(page).toContain("It rains.");

  const back = await send(desk, "bridge 4.galley");
  await answerDialog(editor, back);
  await menu(editor, "mergeCopy");
  await expect
    .poll(() => shown(editor.page))
    .toEqual(["The mayor said on Tuesday that the bridge stays open.", "Boats cross every hour.", "It rains."]);
});

/** The web page that the desk exports. */
async function exported(desk: Galley): Promise<string> {
  const to = path.join(folder, "site");
  await answerDialog(desk, to);
  await button(desk.page, "Export").click();
  const dialog = desk.page.getByRole("dialog", { name: "Export story" });
  await dialog.getByRole("button", { name: "Choose folder and export" }).click();
  await expect(desk.page.getByRole("status").filter({ hasText: /^Exported/ })).toBeVisible();
  return readFileSync(path.join(to, "index.html"), "utf8");
}
