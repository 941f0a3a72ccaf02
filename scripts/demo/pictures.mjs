import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright";
import { testTools } from "../setup/debian.mjs";

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/**
 * Opens the exported page in a browser, as its readers will, and draws it for a desktop and for a phone.
 * @param {string} file
 * @param {{ desktop: string, phone: string }} pictures
 * @returns {Promise<{ text: string, problems: readonly string[] }>} the words on the page, and what is wrong with it in sentences
 */
export async function drawPage(file, pictures) {
  const browser = await chromium.launch({ executablePath: browserPath(), args: isRoot() ? ["--no-sandbox"] : [] });
  try {
    const page = await browser.newPage({ viewport: desktop });
    /** @type {string[]} */
    const problems = [];
    page.on("requestfailed", (request) => problems.push(`The page asks for ${request.url()}, which is not there.`));
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    await page.goto(pathToFileURL(file).href);
    problems.push(...(await page.evaluate(whatIsWrong)));
    const text = (await page.locator("body").textContent()) ?? "";
    await page.screenshot({ path: pictures.desktop, fullPage: true });
    await page.setViewportSize(phone);
    problems.push(...(await page.evaluate(whatOverflows)));
    await page.screenshot({ path: pictures.phone, fullPage: true });
    return { text, problems };
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
async function whatIsWrong() {
  const images = [...document.images];
  // What is far below is only fetched when a reader comes near, and until then does not decode.
  for (const image of images) image.loading = "eager";
  await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
  const broken = images.filter((image) => image.naturalWidth === 0).map((image) => image.currentSrc || image.src);
  return [
    ...broken.map((source) => `The picture ${source} does not show.`),
    ...(document.querySelector('script:not([type="application/ld+json"]), [style], [onclick]')
      ? ["The page holds a script that is more than data, or a style attribute."]
      : []),
  ];
}

/** Runs in the page. */
function whatOverflows() {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`On a phone the page is ${scrollWidth} wide instead of ${clientWidth}.`] : [];
}

function browserPath() {
  const commands = testTools.find(({ name }) => name === "chromium")?.commands ?? [];
  const found = commands
    .map((command) => spawnSync("which", [command], { encoding: "utf8" }).stdout?.trim())
    .find(Boolean);
  const path = found ?? chromium.executablePath();
  if (existsSync(path)) return path;
  throw new Error("There is no Chromium to draw the page with (npx playwright install chromium).");
}

function isRoot() {
  return process.getuid?.() === 0;
}
