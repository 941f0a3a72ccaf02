import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { inProject } from "../setup/project.mjs";
import { linesOnPage, whatIsNotShown } from "./checking.mjs";
import { answerDialogs, setStage } from "./galley.mjs";
import { keyboardOf } from "./keyboard.mjs";
import { drawPage } from "./pictures.mjs";
import { linesOf, storyToWrite } from "./sample.mjs";
import { step, whatIsMissing } from "./steps.mjs";
import { fillDetails, writeBlock, writeHead } from "./writing.mjs";

/**
 * @typedef {import("./galley.mjs").Galley} Galley
 * @typedef {import("./sample.mjs").Story} Story
 */

const folder = inProject("demo");
const inDemo = (/** @type {string} */ name) => path.join(folder, name);
const story = storyToWrite();

/** Plays the demo; throws the sentence that says what is not as it should be. @param {{ executable: string, env: Record<string, string> }} needs */
export async function play(needs) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const stage = await setStage(needs);
  /** @type {Galley | null} */
  let galley = null;
  try {
    galley = await step("Galley is open on an empty library", () => open(stage));
    await write(galley);
    await step("the window is closed", galley.close);
    galley = await step("Galley is open again", () => open(stage));
    await reopen(galley);
    await exportPage(galley);
    await step("the window is closed for good", galley.close);
  } catch (error) {
    // What the window showed then says more than the sentence; there may be no window left to show it.
    await galley?.page.screenshot({ path: inDemo("failed.png"), timeout: 5000 }).catch(() => undefined);
    throw error;
  } finally {
    await stage.stop();
  }
  await step("the page is drawn for a desktop and for a phone", lookAtPage);
  if (stage.problems.length > 0) throw new Error(`The window reported an error: ${stage.problems[0]}`);
  tellWhere();
}

/** @param {import("./galley.mjs").Stage} stage */
async function open(stage) {
  const galley = await stage.start();
  await galley.page.getByRole("heading", { name: "Stories", level: 1 }).waitFor();
  return galley;
}

/** @param {Galley} galley */
async function write(galley) {
  const { page } = galley;
  const keys = await keyboardOf(page);
  const choosePhoto = (/** @type {string} */ name) => answerDialogs(galley, [inProject("assets/samples/photos", name)]);
  const desk = { page, keys, choosePhoto };
  await step("a new story is begun", async () => {
    await page.getByRole("button", { name: "New story" }).click();
    await page.getByRole("textbox", { name: "Headline" }).waitFor();
  });
  await step("the Details are filled in", () => fillDetails(desk, story));
  await step("headline and standfirst are written", () => writeHead(desk, story));
  const letters = story.body.flatMap(linesOf).join("").length;
  await step(`the body is written: ${story.body.length} blocks, ${letters} letters`, async () => {
    for (const block of story.body) await writeBlock(desk, block);
  });
  await step("the status says Saved", () => saved(page));
}

/** @param {import("playwright").Page} page */
function saved(page) {
  return page
    .getByRole("status")
    .filter({ hasText: /^Saved$/ })
    .waitFor();
}

/** @param {Galley} galley */
async function reopen({ page }) {
  await page.screenshot({ path: inDemo("desk.png") });
  await step("the story is opened from the desk", async () => {
    await page.getByRole("list", { name: "Stories" }).getByRole("link", { name: story.fields.headline }).click();
    await page.getByRole("textbox", { name: "Story" }).waitFor();
    await saved(page);
  });
  await step("every word is there", async () => {
    const missing = await whatIsNotShown(page, story);
    if (missing) throw new Error(`After the restart something is not as it was written: ${missing}`);
  });
  await page.getByRole("textbox", { name: "Headline" }).click();
  await page.getByText("0 words", { exact: true }).waitFor({ state: "hidden" });
  await page.screenshot({ path: inDemo("app.png") });
}

/** @param {Galley} galley */
async function exportPage(galley) {
  const { page } = galley;
  await answerDialogs(galley, [inDemo("page")]);
  await step("the story is exported as a web page", async () => {
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Export story" });
    await dialog.getByRole("radio", { name: "Web page" }).click();
    await dialog.getByRole("button", { name: "Choose folder and export" }).click();
    await dialog
      .getByRole("status")
      .filter({ hasText: /^Exported/ })
      .waitFor();
    await page.keyboard.press("Escape");
  });
  const stray = readdirSync(inDemo("page")).filter((name) => name !== "index.html" && name !== "media");
  if (stray.length > 0 || !existsSync(inDemo("page/index.html"))) {
    throw new Error(`The export should be index.html and media/, and is ${readdirSync(inDemo("page")).join(", ")}.`);
  }
}

async function lookAtPage() {
  const pictures = { desktop: inDemo("page.png"), phone: inDemo("page-phone.png") };
  const { text, problems } = await drawPage(inDemo("page/index.html"), pictures);
  const problem = problems[0] ?? whatIsMissing("on the page", text, linesOnPage(story));
  if (problem) throw new Error(problem);
}

function tellWhere() {
  console.log(`The page              ${inDemo("page/index.html")}`);
  console.log(`  on a desktop        ${inDemo("page.png")}`);
  console.log(`  on a phone          ${inDemo("page-phone.png")}`);
  console.log(`The story in Galley   ${inDemo("app.png")}`);
  console.log(`The desk              ${inDemo("desk.png")}`);
}
