import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { noPublication } from "../../article/publication/publication";
import { expect, type Galley, test } from "./app";
import { mistakesIn } from "./axe";
import { button, newStory } from "./body";
import { exportDialog, exportInto } from "./exporting";
import { answerDialog } from "./photoStory";

let folder = "";
test.beforeEach(async ({ makeFolder }) => {
  folder = await makeFolder("publications");
});

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Publications" });
const field = (page: Page, name: string) => dialogOf(page).getByRole("textbox", { name, exact: true });
const listed = (page: Page) => dialogOf(page).getByRole("list", { name: "Publications" }).getByRole("button");

/** As the menu does. */
async function openPublications({ app, page }: Galley): Promise<void> {
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("publications")?.click());
  await expect(dialogOf(page)).toBeVisible();
}

/** What the disk has; the window's call answers after writing. */
async function savedIn({ userData }: Galley): Promise<readonly Record<string, unknown>[]> {
  return JSON.parse(readFileSync(path.join(userData, "settings.json"), "utf8")).publications;
}

test("a publication is entered, told what is wrong, saved on the way, and chosen for a story and its export", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await openPublications(galley);
  await expect(dialogOf(page)).toContainText("No publication yet");
  await button(page, "Add the first one").click();
  await expect(field(page, "Name")).toBeFocused();
  await page.keyboard.type("Chronicle");
  await page.keyboard.press("Tab");
  await page.keyboard.type("chronicle");
  await expect(dialogOf(page)).not.toContainText("is not a web address");
  await page.keyboard.press("Tab");
  await expect(field(page, "Home page")).toHaveAccessibleDescription(
    "“chronicle” is not a web address; it begins with https://.",
  );
  await page.keyboard.press("Tab");
  await expect(field(page, "Logo")).toHaveAccessibleDescription(/^Search engines want/);
  expect(await mistakesIn(page)).toEqual([]);

  await page.keyboard.press("Escape");
  await expect(dialogOf(page).getByRole("alert")).toHaveText("What is marked in red is not saved.");
  await expect(button(page, "Back to it")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field(page, "Home page")).toBeFocused();
  await expect(field(page, "Home page")).toHaveValue("chronicle");
  await field(page, "Home page").fill("https://chronicle.example");
  await field(page, "Sections").fill("City\nSport");
  await field(page, "Address").fill("/{yyyy}/{slug}");
  await expect(field(page, "Address")).toHaveAccessibleDescription(
    "Such as https://chronicle.example/2026/bridge-opens",
  );
  await dialogOf(page).getByRole("combobox", { name: "No slug" }).click();
  await page.getByRole("option", { name: "Blocks" }).click();
  await page.keyboard.press("Escape");
  await expect(dialogOf(page)).toHaveCount(0);
  expect(await savedIn(galley)).toMatchObject([
    { name: "Chronicle", url: "https://chronicle.example", sections: ["City", "Sport"], checks: { slug: "blocks" } },
  ]);

  const again = await galley.relaunch();
  await newStory(again, "Words.");
  await button(again.page, "Choose section").click();
  await again.page.getByRole("menuitem", { name: "Sport" }).click();
  await expect(again.page.getByRole("textbox", { name: "Section" })).toHaveValue("Sport");
  const exporting = exportDialog(again.page);
  await exporting.open();
  await expect(exporting.dialog.getByRole("combobox", { name: "Publication" })).toHaveText(/Chronicle/);
  expect(await mistakesIn(again.page)).toEqual([]);
});

test("publications come and go as files; one that was removed comes back", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { app, page } = galley;
  const file = path.join(folder, "publication.json");
  writeFileSync(file, JSON.stringify({ galley: 1, publication: { name: "Gazette", url: "gazette" } }));
  await newStory(galley, "Words.");
  await button(page, "Back to stories").click();
  await button(page, "Publications").click();
  await answerDialog(galley, file);
  await button(page, "Import a file…").click();
  await expect(dialogOf(page)).toContainText(
    "url: “gazette” is not a web address; it begins with https://. Put it right",
  );

  writeFileSync(file, JSON.stringify({ galley: 1, publication: { name: "Gazette", url: "https://g.example" } }));
  await button(page, "Import a file…").click();
  await expect(listed(page)).toHaveText(["Gazetteg.example"]);
  await button(page, "Import…").click();
  await expect(listed(page)).toHaveText(["Gazetteg.example", "Gazette 2g.example"]);
  const whole = readFileSync(file);
  writeFileSync(file, "{}");
  await dialogOf(page).getByRole("combobox", { name: "Part that is not known here" }).scrollIntoViewIfNeeded();
  await button(page, "Import…").click();
  await expect(dialogOf(page).getByText("This file holds no publication.")).toBeInViewport();
  writeFileSync(file, whole);
  await dialogOf(page)
    .locator("input[type=file]")
    .setInputFiles({
      name: "own.css",
      mimeType: "text/css",
      buffer: Buffer.from("h1 { color: red }"),
    });
  await expect(field(page, "Stylesheet")).toHaveValue("h1 { color: red }");

  const target = path.join(folder, "out.json");
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
  await button(page, "Publication actions").click();
  await page.getByRole("menuitem", { name: "Export as file…" }).click();
  await expect(page.getByText(`Exported to ${target}`)).toBeVisible();
  expect(JSON.parse(readFileSync(target, "utf8"))).toMatchObject({
    galley: 1,
    publication: { name: "Gazette 2", stylesheet: "h1 { color: red }" },
  });

  await button(page, "Publication actions").click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await expect(listed(page)).toHaveText(["Gazetteg.example"]);
  await expect.poll(async () => (await savedIn(galley)).length).toBe(1);
  await button(page, "Undo").click();
  await expect(listed(page)).toHaveText(["Gazetteg.example", "Gazette 2g.example"]);
  await button(page, "Done").click();
  await expect.poll(async () => (await savedIn(galley)).length).toBe(2);
});

test("the choice of the last export is remembered, and what is cancelled leaves nothing", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await button(page, "Open the sample").click();
  await expect(page.locator("figure > img").first()).toBeVisible();
  const exporting = exportDialog(page);
  const manifest = exporting.dialog.getByRole("checkbox", { name: /manifest\.json/ });
  await exporting.open();
  await manifest.check();
  await expect(exporting.dialog).toContainText("Writes index.html, and media/ with the pictures, and manifest.json");
  await page.keyboard.press("Escape");
  await exportInto(galley, folder);
  expect(JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8"))).toMatchObject({ profile: "page" });
  await exporting.open();
  await expect(manifest).toBeChecked();

  await exporting.dialog.getByRole("radio", { name: "CMS body" }).click();
  await button(page, "Copy to clipboard").click();
  await expect(exporting.dialog).toContainText("Copied, as HTML and as text.");
  expect(await galley.app.evaluate(({ clipboard }) => clipboard.readText())).toContain("Лампу");
  await exporting.dialog.getByRole("radio", { name: "Web page" }).click();

  // As long as the person looks for a folder, the export can be given up behind the system's dialog.
  const empty = path.join(folder, "empty");
  await galley.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () =>
      new Promise((resolve) => setTimeout(() => resolve({ canceled: false, filePaths: [filePath] }), 1500));
  }, empty);
  await exporting.run.click();
  await expect(exporting.outcome).toContainText("Exporting…");
  await exporting.dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(exporting.dialog).toContainText("Writes index.html");
  expect(existsSync(empty)).toBe(false);
});

test("what stops an export is said, and it goes out only with a written reason", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "The bridge opens on TK.");
  await page.getByRole("textbox", { name: "Headline" }).fill("The bridge opens");
  await answerDialog(galley, folder);
  const { dialog, open, run, problem, outcome } = exportDialog(page);
  await page.evaluate(
    (publications) => window.galley.call("savePublications", { publications }),
    [
      { ...noPublication, name: "Strict" },
      { ...noPublication, name: "Lenient", checks: { leftovers: "warns" as const } },
    ],
  );
  await open();
  const choosePublication = async (name: string) => {
    await dialog.getByRole("combobox", { name: "Publication" }).click();
    await page.getByRole("option", { name }).click();
  };
  await expect(dialog).toContainText("One thing blocks");
  await choosePublication("Lenient");
  await expect(dialog).not.toContainText("One thing blocks");
  await choosePublication("Strict");
  await expect(dialog).toContainText("One thing blocks");
  await dialog.getByRole("button", { name: "Show them" }).click();
  await expect(page.getByRole("tab", { name: /^Preflight/ })).toHaveAttribute("aria-selected", "true");
  await open();
  await run.click();
  await expect(problem).toHaveText("One thing stops this export");
  await expect(dialog.getByRole("listitem")).toContainText("TK");
  expect(await mistakesIn(page)).toEqual([]);

  await button(page, "Export anyway…").click();
  const reason = dialog.getByRole("textbox", { name: "Reason" });
  await expect(reason).toBeFocused();
  await button(page, "Export anyway").click();
  await expect(reason).toHaveAccessibleDescription("Say why; it is kept with the version that goes out.");
  await expect(reason).toBeFocused();
  expect(existsSync(path.join(folder, "index.html"))).toBe(false);
  await page.keyboard.type("The day comes at noon");
  await button(page, "Export anyway").click();
  await expect(outcome).toContainText(`Exported one file to ${folder}`);
  await button(page, "Done").click();
  await page.getByRole("tab", { name: "History" }).click();
  await expect(page.getByText("The day comes at noon")).toBeVisible();
});
