import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { storyFile } from "../../article/writeStory";
import { inProject } from "../../scripts/setup/project.mjs";
import { fields, p, story } from "../builders";
import { readPage } from "../readPage";
import { expect, type Galley, test } from "./app";
import { commandLine, exportDialog, exportInto, notTried } from "./exporting";
import { answerDialog } from "./photoStory";

let folder = "";
test.beforeEach(async ({ makeFolder }) => {
  folder = await makeFolder("import");
});

function put(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

const bridge = storyFile(
  { ...story(p("Ледоход закончился.")), fields: fields({ headline: "Мост откроют раньше", language: "ru" }) },
  { lineage: "", covers: {}, editedAt: "" },
);
const text = "Сегодня\n\n1. Первый\n2. Второй\n\nФото: Анна Ясень\nФото: Анна Ясень\n\nКонец.\n";

function onDesk(page: Page) {
  return {
    links: page.getByRole("list", { name: "Stories" }).getByRole("link"),
    refusal: page.getByRole("alert"),
    status: page.getByRole("status"),
    import: page.getByRole("button", { name: "Import…" }),
  };
}

async function importByDialog(galley: Galley, ...files: readonly string[]) {
  await answerDialog(galley, ...files);
  const desk = onDesk(galley.page);
  await desk.import.click();
  return desk;
}

/** Drops files on the window, as a file manager does. */
async function drop(page: Page, ...files: readonly string[]): Promise<void> {
  const dropped = files.map((file) => ({ name: path.basename(file), bytes: [...readFileSync(file)] }));
  await page.locator(".desk").evaluate((element, each) => {
    const dataTransfer = new DataTransfer();
    for (const { name, bytes } of each) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
    for (const kind of ["dragover", "drop"]) {
      element.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, dropped);
}

const bodyOf = (page: Page) => page.getByRole("textbox", { name: "Story", exact: true });

test("texts and stories come in together, and each is a story on the desk", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const desk = await importByDialog(galley, put("call.txt", text), put("bridge.json", bridge));
  await expect(desk.links).toHaveText(["Мост откроют раньше", "Untitled story"]);
  await expect(galley.page.getByText("2 stories imported")).toBeVisible();
  await expect(desk.refusal).toHaveCount(0);

  await desk.links.last().click();
  const body = bodyOf(galley.page);
  await expect(body.locator("ol > li")).toHaveText(["Первый", "Второй"]);
  await expect(body.locator("figure")).toHaveCount(1);
  await expect(body.locator("p")).toContainText(["Сегодня", "Конец."]);
  await expect(galley.page.getByRole("textbox", { name: "Headline" })).toHaveValue("");
});

test("what cannot be a story is refused with a sentence that names it, and the others come in", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const files = [
    put("report.rtf", "PK"),
    put("torn.json", '{"galley": 1, "story'),
    put("later.json", '{"galley": 9}'),
    path.join(folder, "gone.txt"),
    put("photo.txt", readFileSync(inProject("assets/samples/photos/kites.jpg"))),
    put("call.txt", text),
  ];
  const desk = await importByDialog(galley, ...files);
  await expect(desk.links).toHaveText(["Untitled story"]);
  await expect(galley.page.getByText("“report.rtf” was not imported: Only .docx, .odt, .md, .html")).toBeVisible();
  await expect(galley.page.getByText("“torn.json” was not imported: The file is not JSON")).toBeVisible();
  await expect(galley.page.getByText("“later.json” was not imported: The file was written by a newer")).toBeVisible();
  await expect(galley.page.getByText("“gone.txt” was not imported: It cannot be read")).toBeVisible();
  await expect(galley.page.getByText("“photo.txt” was not imported: The file does not hold text.")).toBeVisible();
});

test("a file dropped on the desk is a story, and what it is read as is said", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  // "Привет" in the old code page.
  await drop(page, put("old.txt", Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])), put("bridge.json", bridge));
  const desk = onDesk(page);
  // Both may come in within one millisecond, and then stand in any order.
  await expect
    .poll(async () => (await desk.links.allTextContents()).sort())
    .toEqual(["Untitled story", "Мост откроют раньше"]);
  await expect(page.getByText("“old.txt”: The file is not UTF-8; it was read as windows-1251.")).toBeVisible();
  await desk.links.filter({ hasText: "Untitled story" }).click();
  await expect(bodyOf(page)).toHaveText("Привет");
});

test("photos beside a story come with it, and one that is nowhere is named, here and in its frame", async ({
  launchGalley,
  expectedProblems,
}) => {
  expectedProblems.push(/404 \(Not Found\) \(media:/);
  const galley = await launchGalley();
  const sample = readFileSync(inProject("assets/samples/lighthouse.ru.json"));
  for (const name of ["lighthouse.jpg", "lens.jpg"]) {
    put(`photos/${name}`, readFileSync(inProject("assets/samples/photos", name)));
  }
  const desk = await importByDialog(galley, put("story.json", sample));
  await expect(galley.page.getByText("“story.json”: The photo pier.jpg is not beside the story")).toBeVisible();
  await desk.links.click();
  const figures = bodyOf(galley.page).locator("figure:has(> img)");
  await expect(figures).toHaveCount(3);
  await figures.last().scrollIntoViewIfNeeded();
  await expect(figures.and(galley.page.locator("[data-missing]"))).toContainText("pier.jpg");

  await answerDialog(galley, path.join(folder, "out"));
  const exporting = exportDialog(galley.page);
  await exporting.open();
  await exporting.run.click();
  await expect(exporting.outcome).toContainText(
    "The photo pier.jpg is missing from the story's media, or damaged: its place on the page is its caption and credit.",
  );
  expect(visibleText(path.join(folder, "out"))).toContain("Рыбацкий причал в Заветринске в семь утра.");
});

const call = inProject("../shared/stories/presidents-call.ru.txt");

/** The lines of a text as a page shows them: a number is drawn by its list, and equal photo lines are one. */
function linesOf(file: string): readonly string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) =>
      line
        .trim()
        .replace(/^\d+\.\s/, "")
        .replace(/\s+/g, " "),
    )
    .filter((line, index, all) => line !== "" && !(line.startsWith("Фото:") && all[index - 1] === line));
}

/** What is left of the lines when each is found once, in its order. */
function notOnceInOrder(visible: string, lines: readonly string[]): readonly string[] {
  let from = 0;
  return lines.filter((line) => {
    const at = visible.indexOf(line, from);
    if (at < 0 || visible.split(line).length !== 2) return true;
    from = at + line.length;
    return false;
  });
}

function visibleText(out: string): string {
  return readPage(readFileSync(path.join(out, "index.html"), "utf8")).visible;
}

test("a story as it stands on a page comes in and goes out with every line, in order, once", async ({
  launchGalley,
}, testInfo) => {
  if (!existsSync(call)) return notTried(testInfo, `There is no ${call}, so it was not imported.`);
  const lines = linesOf(call);
  expect(lines.filter((line) => line.startsWith("Фото:"))).toHaveLength(1);

  const galley = await launchGalley();
  const desk = await importByDialog(galley, call);
  await desk.links.click();
  const body = bodyOf(galley.page);
  await expect(body.locator("ol > li")).toHaveCount(13);
  await expect(body.locator("figure")).toHaveCount(1);
  await body.locator("figure").scrollIntoViewIfNeeded();
  const out = path.join(folder, "out");
  mkdirSync(out);
  await exportInto(galley, out);
  expect(notOnceInOrder(visibleText(out), lines)).toEqual([]);
  const app = readFileSync(path.join(out, "index.html"), "utf8");
  await galley.close();

  const library = path.join(folder, "library");
  const imported = commandLine("import", call, `--library=${library}`);
  expect(imported).toEqual({ code: 0, printed: expect.stringMatching(/^\w{12}\n$/), complained: "" });
  const again = path.join(folder, "again");
  const places = [`--library=${library}`, `--user-data-dir=${path.join(folder, "user")}`];
  const exporting = ["export", imported.printed.trim(), "--as", "page", "--to", again, ...places];
  expect(commandLine(...exporting)).toMatchObject({ code: 0, printed: `Exported 1 file to ${again}.\n` });
  expect(readFileSync(path.join(again, "index.html"), "utf8")).toBe(app);
});
