import { existsSync, readFileSync } from "node:fs";
import { chromium, type Page } from "playwright";
import { expect, test } from "vitest";
import { cleanPages } from "../../../pages";

const browserFile = "/usr/bin/chromium";
const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const noSandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

const run = `axe.run(document, { resultTypes: ["violations"], preload: false }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))`;

/** Every page in one of these: all of them in each would take twice the time. */
const views = [
  { width: 1280, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
  { width: 390, colorScheme: "light" },
] as const;

async function mistakesOf(page: Page, text: string): Promise<readonly string[]> {
  await page.setContent(text, { waitUntil: "domcontentloaded" });
  await page.evaluate(axe);
  return page.evaluate<readonly string[]>(run);
}

test.skipIf(!existsSync(browserFile))(
  "axe finds nothing in clean pages, light, dark and narrow (needs /usr/bin/chromium)",
  { timeout: 400_000 },
  async () => {
    const browser = await chromium.launch({ executablePath: browserFile, args: noSandbox });
    try {
      const page = await browser.newPage();
      await page.route("**/*", (route) => route.abort());
      expect(
        await mistakesOf(page, '<!DOCTYPE html><html lang="en"><title>x</title><main><h1>x</h1><img src="x">'),
      ).toEqual(['image-alt: <img src="x">']);
      for (const [index, [name, text]] of [...cleanPages(20)].entries()) {
        const { width, colorScheme } = views[index % views.length] ?? views[0];
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        expect(await mistakesOf(page, text), `${name}, ${width} wide, ${colorScheme}`).toEqual([]);
      }
    } finally {
      await browser.close();
    }
  },
);
