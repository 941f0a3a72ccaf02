import path from "node:path";
import type { Page } from "@playwright/test";
import { blockLines } from "../../article/blockLines";
import type { Block } from "../../article/blocks/block";
import type { Story } from "../../article/story";
import { fields, h2, p, said, story } from "../builders";
import { expect, test } from "./app";
import { bodyOf, button, press } from "./body";
import { importStories } from "./importStories";

const vocabulary =
  "мост река город утро катер лодочник весна льдина плотник доска верфь чертёж смета подряд берег пристань".split(" ");

/** Paragraphs of 20 to 80 words with a heading here and a quote there: the same ones every time. */
function bodyOfWords(count: number): readonly Block[] {
  const blocks: Block[] = [];
  let written = 0;
  const take = (length: number) => {
    const taken = Array.from({ length }, (_, index) => vocabulary[(written + index * 7) % vocabulary.length]);
    written += length;
    return `${blocks.length} ${taken.join(" ")}.`;
  };
  while (written < count) {
    const place = blocks.length % 12;
    if (place === 5) blocks.push(h2(take(5)));
    else if (place === 9) blocks.push(said(take(25), "Анна Гай"));
    else blocks.push(p(take(20 + ((blocks.length * 17) % 60))));
  }
  return blocks;
}

function named(headline: string, body: readonly Block[]): Story {
  return { ...story(...body), fields: fields({ headline, language: "ru" }) };
}

let folder = "";
const library = () => path.join(folder, "library");
const medium = bodyOfWords(10_000);
const long = bodyOfWords(100_000);

test.beforeEach(async ({ makeFolder }) => {
  folder = await makeFolder("long");
});

/** Opens the story and gives the milliseconds from the click to a text that one can write in, drawn. */
async function open(page: Page, headline: string): Promise<number> {
  const link = page.getByRole("list", { name: "Stories" }).getByRole("link", { name: headline, exact: true });
  await link.waitFor();
  return link.evaluate(async (element: HTMLElement) => {
    const from = performance.now();
    element.click();
    while (!document.querySelector('[aria-label="Story"]')?.childElementCount) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - from;
  });
}

/** Waits without `expect`, which reads the whole page each time it looks, and a long story for seconds. */
async function goBack(page: Page): Promise<void> {
  await button(page, "Back to stories").click();
  await page.getByRole("list", { name: "Stories" }).waitFor();
}

const blocks = (page: Page) => bodyOf(page).locator(":scope > *");
const isLong = (page: Page) => bodyOf(page).evaluate((body) => body.hasAttribute("data-long"));

/** The number of the block that the caret is in. */
function caretBlock(page: Page): Promise<number> {
  return bodyOf(page).evaluate((body) => {
    const node = getSelection()?.focusNode ?? null;
    return [...body.children].findIndex((block) => block.contains(node));
  });
}

/** Puts the caret at the start of the story, and waits until it is there. */
async function enter(page: Page): Promise<void> {
  await bodyOf(page).evaluate((body) => body.focus());
  await press(page, "ControlOrMeta+Home");
}

test("stories of 10,000 and 100,000 words open at once, and Ctrl+Home and Ctrl+End write at their very ends", async ({
  launchGalley,
}, testInfo) => {
  importStories(folder, named("Medium", medium), named("Long", long));
  const { page } = await launchGalley({ library: library() });
  for (const [headline, body] of Object.entries({ Medium: medium, Long: long })) {
    const took = await open(page, headline);
    testInfo.annotations.push({ type: `opening ${headline}`, description: `${Math.round(took)} ms` });
    expect(took).toBeLessThan(8_000); // Of a machine with other work; the benchmark says how fast it is.
    expect(await isLong(page)).toBe(true);
    await enter(page);
    await page.keyboard.type("Первое ");
    await press(page, "ControlOrMeta+End");
    await page.keyboard.type(" Последнее");
    await expect(blocks(page)).toHaveCount(body.length);
    await expect(blocks(page).first()).toHaveText(/^Первое 0 /);
    await expect(blocks(page).last()).toHaveText(/\. Последнее$/);
    await expect(blocks(page).last()).toBeInViewport();
    await press(page, "ControlOrMeta+Home");
    await expect(blocks(page).first()).toBeInViewport();
    await goBack(page);
  }
});

test("the height to scroll is within a tenth of the true one before anything is drawn", async ({ launchGalley }) => {
  importStories(folder, named("Medium", medium));
  const { page } = await launchGalley({ library: library() });
  await open(page, "Medium");
  const [estimated, real] = await page.locator(".story-scroller").evaluate(async (scroller) => {
    const before = scroller.scrollHeight;
    for (const block of document.querySelectorAll('[aria-label="Story"] > *')) block.setAttribute("data-drawn", "");
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return [before, scroller.scrollHeight];
  });
  expect(Math.abs((estimated ?? 0) / (real ?? 1) - 1)).toBeLessThan(0.1);
});

test("in a long story the caret goes by pages, by lines and by selection as in a short one", async ({
  launchGalley,
}) => {
  importStories(folder, named("Medium", medium));
  const { page } = await launchGalley({ library: library() });
  await open(page, "Medium");
  await enter(page);
  const seen = [0];
  for (let step = 0; step < 8; step += 1) {
    await press(page, "PageDown");
    seen.push(await caretBlock(page));
  }
  expect(seen).toEqual([...seen].sort((one, other) => one - other));
  expect(seen.at(-1)).toBeGreaterThan(15);
  await expect(blocks(page).nth(seen.at(-1) ?? 0)).toBeInViewport();
  for (let step = 0; step < 12; step += 1) await press(page, "PageUp");
  expect(await caretBlock(page)).toBe(0);

  const visited = new Set<number>();
  for (let step = 0; step < 70; step += 1) {
    await page.keyboard.press("ArrowDown");
    visited.add(await caretBlock(page));
  }
  const last = Math.max(...visited);
  expect([...visited]).toEqual(Array.from({ length: last + 1 }, (_, index) => index).slice(Math.min(...visited)));
  expect(last).toBeGreaterThan(10);
  for (let step = 0; step < 75; step += 1) await page.keyboard.press("ArrowUp");
  expect(await caretBlock(page)).toBe(0);

  await blocks(page)
    .nth(30)
    .evaluate((block) => block.scrollIntoView({ block: "center" }));
  await blocks(page)
    .nth(30)
    .click({ position: { x: 3, y: 10 } });
  await press(page, "Home", "ControlOrMeta+Shift+End", "Delete");
  await expect(blocks(page)).toHaveCount(31);
  await press(page, "ControlOrMeta+z");
  await expect(blocks(page)).toHaveCount(medium.length);
  await expect(blocks(page).last()).toContainText(`${medium.length - 1} `);
});

/** What the paragraphs begin with. */
function numbersOf(paragraphs: readonly Block[]): readonly string[] {
  return paragraphs.map((block) => `${blockLines(block).join("").split(" ")[0]} `);
}

/** The number of the block in which the selection ends. */
function selectedUpTo(body: HTMLElement): number {
  return [...body.children].findIndex((block) => block.contains(getSelection()?.focusNode ?? null));
}

test("a drag of the mouse over many blocks selects them all, and typing takes their place", async ({
  launchGalley,
}) => {
  const paragraphs = medium.filter(({ kind }) => kind === "paragraph");
  importStories(folder, named("Medium", paragraphs));
  const { page } = await launchGalley({ library: library() });
  await open(page, "Medium");
  await enter(page);
  const from = await blocks(page).nth(1).boundingBox();
  const sheet = await page.locator(".story-scroller").boundingBox();
  if (!from || !sheet) throw new Error("There is nothing to drag over.");
  await page.mouse.move(from.x + 2, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 40);
  // Below the edge the browser scrolls by itself. The wheel is no way: as it is sent here no button is held, and the browser may take that for the drag's end.
  const below = sheet.y + sheet.height + 30;
  await expect(async () => {
    await page.mouse.move(from.x + 80, below);
    await page.mouse.move(from.x + 120, below);
    expect(await bodyOf(page).evaluate(selectedUpTo)).toBeGreaterThan(20);
  }).toPass({ intervals: [60] });
  await page.mouse.move(from.x + 120, sheet.y + sheet.height / 2);
  await page.mouse.up();
  // The scroller may still be moving under the mouse, and the selection with it.
  await page.waitForTimeout(300);
  const lastSelected = await bodyOf(page).evaluate(selectedUpTo);
  const words = await page.evaluate(() => String(getSelection()));
  expect(lastSelected).toBeGreaterThan(15);
  for (const number of numbersOf(paragraphs.slice(2, lastSelected))) expect(words).toContain(number);
  await page.keyboard.type("x");
  // What is left of the last paragraph joins the first.
  await expect(blocks(page)).toHaveCount(paragraphs.length - (lastSelected - 1));
  await press(page, "ControlOrMeta+z");
  await expect(blocks(page)).toHaveCount(paragraphs.length);
});

test("a story does not become a long one under the fingers, only when it is opened again", async ({ launchGalley }) => {
  importStories(
    folder,
    named(
      "Growing",
      Array.from({ length: 150 }, (_, index) => p(`Paragraph ${index}`)),
    ),
  );
  const { page } = await launchGalley({ library: library() });
  await open(page, "Growing");
  expect(await isLong(page)).toBe(false);
  await enter(page);
  await press(page, "End", "Enter");
  await page.keyboard.type("One more");
  await expect(blocks(page)).toHaveCount(151);
  expect(await isLong(page)).toBe(false);
  await goBack(page);
  await open(page, "Growing");
  await expect.poll(() => isLong(page)).toBe(true);
  await expect(blocks(page).nth(1)).toHaveText("One more");
});
