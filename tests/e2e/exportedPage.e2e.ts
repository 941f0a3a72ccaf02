import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { inProject } from "../../scripts/setup/project.mjs";
import { expect, type Galley, test } from "./app";
import { mistakesIn } from "./axe";
import { exportInto, openPage, readersBrowser } from "./exporting";
import { answerDialog } from "./photoStory";

let folder = "";
test.beforeEach(async ({ makeFolder }) => {
  folder = await makeFolder("page");
});

const samples = [
  { name: "lighthouse.ru", headline: /^Пятый снова светит/ },
  { name: "kites.en", headline: /^The village that sends/ },
];

async function exportSample(galley: Galley, { name, headline }: (typeof samples)[number]): Promise<string> {
  const out = path.join(folder, name);
  mkdirSync(out);
  await answerDialog(galley, inProject(`assets/samples/${name}.json`));
  await galley.page.getByRole("button", { name: "Import…" }).click();
  await galley.page.getByRole("link", { name: headline }).click();
  await exportInto(galley, out);
  return out;
}

/** A reader scrolls: every picture has been on the screen. */
async function readThrough(page: Page): Promise<void> {
  for (const picture of await page.locator("img").all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete)).toBe(true);
  }
  await page.evaluate(() => scrollTo(0, 0));
}

/** How far the page reaches out at its right edge, in pixels. */
async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function isShown(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).isVisible();
}

const views = [
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 390, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
] as const;

for (const sample of samples) {
  test(`the exported page of ${sample.name} can be read by everyone, on every screen and on paper`, async ({
    launchGalley,
  }, testInfo) => {
    const browser = await readersBrowser(testInfo);
    if (!browser) return;
    try {
      const out = await exportSample(await launchGalley(), sample);
      const context = await browser.newContext();
      const { page, problems } = await openPage(context, out);
      for (const { width, colorScheme } of views) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await readThrough(page);
        const view = `${width} wide, ${colorScheme}`;
        expect(await mistakesIn(page), view).toEqual([]);
        expect(await overflowOf(page), view).toBe(0);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await overflowOf(page), "320 wide").toBe(0);
      if (sample.name === "lighthouse.ru") {
        expect(await isShown(page, "[data-kind=support]")).toBe(true);
        expect(await isShown(page, "[data-kind=most-read]")).toBe(true);
        await page.emulateMedia({ media: "print" });
        expect(await isShown(page, "[data-kind=support]")).toBe(false);
        expect(await isShown(page, "[data-kind=most-read]")).toBe(false);
        expect(await isShown(page, "h1")).toBe(true);
      }
      expect(problems).toEqual([]);
    } finally {
      await browser.close();
    }
  });
}
