import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { storyFile } from "../../article/writeStory";
import { inProject } from "../../scripts/setup/project.mjs";
import { fields, p, story } from "../builders";
import { filesIn } from "../filesIn";
import { expect, type Galley, test } from "./app";
import { bodyOf, button } from "./body";
import { commandLine, exportDialog, notTried } from "./exporting";
import { answerDialog } from "./photoStory";

let folder = "";
test.beforeEach(async ({ makeFolder }) => {
  folder = await makeFolder("bad");
});

const storyLink = (page: Page, name: string | RegExp) =>
  page.getByRole("list", { name: "Stories" }).getByRole("link", { name, exact: true });
const headline = (page: Page) => page.getByRole("textbox", { name: "Headline" });

async function write({ page }: Galley, name: string): Promise<void> {
  await button(page, "New story").first().click();
  await headline(page).fill(name);
  await bodyOf(page).click();
  await page.keyboard.type(`Words of ${name}.`);
  await button(page, "Back to stories").click();
  await expect(storyLink(page, name)).toBeVisible();
}

async function openStory(page: Page, name: string | RegExp): Promise<void> {
  await storyLink(page, name).click();
  await expect(bodyOf(page)).toBeVisible();
}

async function backToDesk(page: Page): Promise<void> {
  await button(page, "Back to stories").click();
  await expect(page.getByRole("heading", { name: "Stories", level: 1 })).toBeVisible();
}

/** Exports the open story; gives what the dialog says of it. */
async function exported(galley: Galley, target: string): Promise<string> {
  await answerDialog(galley, target);
  const exporting = exportDialog(galley.page);
  await exporting.open();
  await exporting.run.click();
  await expect(exporting.outcome).toContainText("Exported ");
  const said = (await exporting.outcome.locator("p").allTextContents()).join("\n");
  await exporting.dialog.getByRole("button", { name: "Done" }).click();
  return said;
}

/** The folders of the library's stories by their headlines. */
function foldersIn(library: string): ReadonlyMap<string, string> {
  const folders = readdirSync(library).filter((name) => !name.startsWith("."));
  return new Map(
    folders.map((name) => {
      const { story: written } = JSON.parse(readFileSync(path.join(library, name, "story.json"), "utf8"));
      return [written.fields.headline, path.join(library, name)];
    }),
  );
}

/** Puts the bytes in the place of the newest log, or of what `name` says; gives them back as they should be kept. */
function damage(storyFolder: string, name: "log" | "story.json", change: (file: string) => void): string {
  const logs = readdirSync(storyFolder).filter((file) => file.endsWith(".log"));
  const file = path.join(storyFolder, name === "log" ? (logs.sort().at(-1) ?? "") : name);
  change(file);
  return readFileSync(file, "latin1");
}

function everythingIn(library: string): readonly string[] {
  return filesIn(library).map((file) => readFileSync(path.join(library, file), "latin1"));
}

const whole = "Whole";
const logSentence =
  "A part of the writing log could not be read, so the story is shown as it was last put into story.json. What else could be read is kept as a version.";
const cases: readonly {
  readonly name: string;
  readonly damaged: readonly ("log" | "story.json")[];
  readonly change: (file: string) => void;
  readonly sentence: string;
}[] = [
  {
    name: "Torn story.json",
    damaged: ["story.json"],
    change: (file) => truncateSync(file, 40),
    sentence: "story.json was damaged. Nothing is missing: the story is in its writing log.",
  },
  {
    name: "Torn log",
    damaged: ["log"],
    change: (file) => {
      const bytes = readFileSync(file);
      writeFileSync(
        file,
        bytes.map((byte, index) => (index > 40 && index % 7 === 0 ? byte ^ 0x5a : byte)),
      );
    },
    sentence: logSentence,
  },
  { name: "Empty log", damaged: ["log"], change: (file) => truncateSync(file, 0), sentence: logSentence },
  {
    name: "Torn both",
    damaged: ["log", "story.json"],
    change: (file) => writeFileSync(file, `garbage in ${path.basename(file)}`),
    sentence:
      "The writing log and story.json of this story are damaged. It is shown as far as it could be read; the damaged files are kept.",
  },
];

test("damaged stories open with a sentence and all that can be read, and keep nobody from the others", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  for (const name of [...cases.map((one) => one.name), whole]) await write(galley, name);
  await galley.close();
  const folders = foldersIn(galley.library);
  const kept = cases.flatMap(({ name, damaged, change }) =>
    damaged.map((part) => damage(folders.get(name) ?? "", part, change)),
  );
  mkdirSync(path.join(galley.library, "0123456789ab"));

  for (const name of ["Torn log", "Empty log"]) {
    const out = path.join(folder, "by command", name);
    const id = path.basename(folders.get(name) ?? "");
    const outcome = commandLine("export", id, "--as", "page", "--to", out, `--library=${galley.library}`);
    expect(outcome).toMatchObject({ code: 0, complained: expect.stringContaining("last put into story.json") });
    expect(readFileSync(path.join(out, "index.html"), "utf8")).toContain(`<p>Words of ${name}.</p>`);
  }

  const again = await galley.relaunch();
  const { page } = again;
  await expect(page.getByRole("list", { name: "Stories" }).getByRole("link")).toHaveCount(cases.length + 1);
  await openStory(page, whole);
  await expect(bodyOf(page)).toHaveText("Words of Whole.");
  expect(await exported(again, path.join(folder, whole))).not.toContain("damaged");
  await backToDesk(page);
  for (const { name, damaged, sentence } of cases) {
    // Where nothing is left that tells the headline, the desk may still know it, or not.
    await openStory(page, damaged.length < 2 ? name : new RegExp(`^(${name}|Untitled story)$`));
    await expect(page.getByText(sentence)).toBeVisible();
    if (damaged.length < 2) {
      await expect(bodyOf(page)).toHaveText(`Words of ${name}.`);
      await exported(again, path.join(folder, name));
      expect(readFileSync(path.join(folder, name, "index.html"), "utf8")).toContain(`<p>Words of ${name}.</p>`);
    }
    await backToDesk(page);
  }
  await again.close();
  const contents = everythingIn(galley.library);
  expect(kept.filter((bytes) => !contents.includes(bytes))).toEqual([]);
});

function libraryOf(...files: readonly string[]): string {
  const library = path.join(folder, "library");
  const outcome = commandLine("import", ...files, `--library=${library}`);
  expect(outcome).toMatchObject({ code: 0, complained: "" });
  return library;
}

const kites = inProject("assets/samples/kites.en.json");
const kitesHeadline = "The village that sends its weather up on a string";

const asOriginal = "The photo kites.jpg goes out as its original file, in its full size.";

test("a photo whose file is missing or breaks off is a named empty frame, and the export says so", async ({
  launchGalley,
  expectedProblems,
}) => {
  expectedProblems.push(/404 \(Not Found\) \(media:/);
  const library = libraryOf(kites);
  const media = path.join(library, readdirSync(library)[0] ?? "", "media");
  const [original = ""] = filesIn(media);
  const first = await launchGalley({ library });
  await openStory(first.page, kitesHeadline);
  // Its smaller pictures are made for the export: the command line has no decoder.
  expect(await exported(first, path.join(folder, "first"))).toBe(`Exported 4 files to ${path.join(folder, "first")}`);
  expect(filesIn(media)).toHaveLength(4);

  for (const file of filesIn(media)) truncateSync(path.join(media, file), 5000);
  const broken = path.join(folder, "broken");
  const sentence =
    "The photo kites.jpg is missing from the story's media, or damaged: its place on the page is its caption and credit.";
  expect(await exported(first, broken)).toContain(sentence);
  expect(filesIn(broken)).toEqual(["index.html"]);

  await first.close();
  rmSync(media, { recursive: true });
  const galley = await first.relaunch();
  const { page } = galley;
  await openStory(page, kitesHeadline);
  await expect(page.locator("figure[data-missing]")).toContainText("kites.jpg");
  const gone = path.join(folder, "gone");
  expect(await exported(galley, gone)).toContain(sentence);
  expect(readFileSync(path.join(gone, "index.html"), "utf8")).toMatch(/<figcaption>Half past seven on Sallow Hill/);

  // An original goes out when there is nothing else, and a person is told: it may be large.
  mkdirSync(media);
  copyFileSync(inProject("assets/samples/photos/kites.jpg"), path.join(media, original));
  writeFileSync(path.join(media, path.parse(original).name), "in the way of the smaller pictures");
  const out = path.join(folder, "original");
  expect(await exported(galley, out)).toContain(asOriginal);
  expect(filesIn(out)).toHaveLength(2);
  await galley.close();
  const id = readdirSync(library).find((name) => !name.startsWith(".")) ?? "";
  const byCommand = path.join(folder, "by command");
  expect(commandLine("export", id, "--as", "page", "--to", byCommand, `--library=${library}`)).toMatchObject({
    code: 0,
    complained: `${asOriginal}\n`,
  });
});

test("a page that calls itself a photo is refused by name, and the story goes on", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await write(galley, "Bridge");
  await openStory(page, "Bridge");
  const file = path.join(folder, "not a photo.jpg");
  writeFileSync(file, "<!doctype html><script>alert(1)</script>");
  await answerDialog(galley, file);
  await bodyOf(page).click();
  await page.keyboard.press("Control+End");
  await button(page, "Photo").click();
  await expect(page.getByText("“not a photo.jpg” is a web page, not a photo. Nothing was added.")).toBeVisible();
  await expect(page.locator("figure > img")).toHaveCount(0);
  await bodyOf(page).getByText("Words of Bridge.").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" And more.");
  await expect(bodyOf(page)).toContainText("Words of Bridge. And more.");
});

const longest = "ж".repeat(300);

test("names that no file may have are headlines, slugs and file names like any other", async ({ launchGalley }) => {
  const names = ["CON", "../../etc/passwd", "🪁 Kites 👩‍👩‍👧", longest, "nul.txt", "a/b\\c:d*e?f|g"];
  const files = names.map((name, index) => {
    const file = path.join(folder, `${index}.json`);
    const named = { ...story(p(`Story ${index}.`)), fields: fields({ headline: name, slug: name, language: "en" }) };
    writeFileSync(file, storyFile(named, { lineage: "", covers: {}, editedAt: "" }));
    return file;
  });
  const library = libraryOf(...files);
  const galley = await launchGalley({ library });
  const { page } = galley;
  for (const [index, name] of names.entries()) {
    await openStory(page, name);
    await expect(headline(page)).toHaveValue(name);
    const out = path.join(folder, `out-${index}`);
    expect(await exported(galley, out)).toBe(`Exported one file to ${out}`);
    expect(filesIn(out)).toEqual(["index.html"]);
    await backToDesk(page);
  }
  for (const name of ["CON.txt", "🪁 👩‍👩‍👧.txt", `${"ж".repeat(120)}.txt`]) {
    const file = path.join(folder, name);
    writeFileSync(file, `From ${name.slice(0, 8)}`);
    await answerDialog(galley, file);
    await button(page, "Import…").click();
    await expect(page.getByText(`From ${name.slice(0, 8)}`)).toBeVisible();
  }
  await dropNamed(page, `../../${longest}.txt`, "From a long name");
  await expect(page.getByText("From a long name")).toBeVisible();
  await dropNamed(page, `../${longest}.exe`, "MZ");
  await expect(
    page.getByText(
      /^“ж{20,}…” was not imported: Only \.docx, \.odt, \.md, \.html, \.txt and \.json files can be imported\.$/,
    ),
  ).toBeVisible();
  expect(readdirSync(path.join(library)).every((name) => /^(\.\w+|[0-9a-z]{12})$/.test(name))).toBe(true);
});

async function dropNamed(page: Page, name: string, text: string): Promise<void> {
  await page.locator(".desk").evaluate(
    (element, file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([file.text], file.name));
      element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, text },
  );
}

test("a library that can only be read is read and exported, and says so", async ({ launchGalley }, testInfo) => {
  const library = libraryOf(kites);
  const before = filesIn(library);
  if (!readOnly(library)) return notTried(testInfo, "This machine lets no folder be made read-only.");
  try {
    const galley = await launchGalley({ library });
    const { page } = galley;
    await expect(page.getByText(/only be read/).first()).toBeVisible();
    await openStory(page, kitesHeadline);
    await expect(bodyOf(page)).toHaveAttribute("contenteditable", "false");
    const out = path.join(folder, "out");
    expect(await exported(galley, out)).toBe(`Exported 2 files to ${out}\n${asOriginal}`);
    expect(filesIn(out)).toHaveLength(2);
    await galley.close();
  } finally {
    spawnSync("umount", [library]);
  }
  expect(filesIn(library)).toEqual(before);
});

/** Read-only even for root; false where this machine does not allow that. */
function readOnly(target: string): boolean {
  if (spawnSync("mount", ["--bind", target, target]).status !== 0) return false;
  if (spawnSync("mount", ["-o", "remount,bind,ro", target]).status === 0) return true;
  spawnSync("umount", [target]);
  return false;
}

test("a library that goes away under an open story: the words stay, and every sentence says why", async ({
  launchGalley,
}) => {
  const library = path.join(folder, "library");
  const galley = await launchGalley({ library });
  const { app, page } = galley;
  await write(galley, "Bridge");
  await openStory(page, "Bridge");
  rmSync(library, { recursive: true });
  await bodyOf(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" And more.");
  await expect(
    page.getByRole("main").getByText("The library's folder is no longer where it was. Your words are safe here"),
  ).toBeVisible();
  await expect(bodyOf(page)).toHaveText("Words of Bridge. And more.");

  const out = path.join(folder, "out");
  await answerDialog(galley, out);
  const exporting = exportDialog(page);
  await exporting.open();
  await exporting.run.click();
  await expect(exporting.problem).toHaveText("Nothing was exported. The library's folder is no longer where it was.");
  expect(readdirSync(folder)).toEqual([]);
  // The person is asked before the window goes; here they let it go.
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
  });
});
