import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Frame, Page } from "@playwright/test";
import { fields, link, p, said, story, support, words } from "../builders";
import { expect, test } from "./app";
import { mistakesIn } from "./axe";
import { bodyOf, button, press } from "./body";
import { exportDialog, notTried } from "./exporting";
import { importStories } from "./importStories";
import { addPhoto, answerDialog, lighthouse } from "./photoStory";

let folder = "";
test.beforeEach(async ({ makeFolder }) => {
  folder = await makeFolder("preview");
});

const library = () => path.join(folder, "library");
const toggle = (page: Page) => button(page, "Preview");
const choose = (page: Page, name: string) => page.getByRole("radio", { name, exact: true }).click();

async function openFirst(page: Page): Promise<void> {
  await page.getByRole("list", { name: "Stories" }).getByRole("link").first().click();
  await bodyOf(page).waitFor();
}

/** The page in the frame, as soon as it holds these words. */
async function shown(page: Page, expected: string): Promise<Frame> {
  const frame = page.frameLocator('iframe[title="Preview of the page"]');
  await frame.locator("body", { hasText: expected }).waitFor();
  const found = page.frames().find((one) => one.url().startsWith("app://preview/"));
  if (!found) throw new Error("There is no preview.");
  return found;
}

/** Types, and gives the milliseconds from each key to the next drawing, rising. */
async function typingTimes(page: Page, text: string): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    const pressed = ({ timeStamp }: KeyboardEvent) =>
      requestAnimationFrame(() => times.push(performance.now() - timeStamp));
    document.addEventListener("keydown", pressed, true);
  });
  await page.keyboard.type(text, { delay: 40 });
  const times = await page.evaluate(() => Reflect.get(window, "times") as number[]);
  return times.sort((one, other) => one - other);
}

test(
  "the page follows what is written in a long story, stays where it was scrolled to, and holds up no key",
  {
    tag: "@measured",
  },
  async ({ launchGalley }, testInfo) => {
    const paragraphs = Array.from({ length: 200 }, (_, index) =>
      p(`${index} ${"river bridge town morning ".repeat(12)}`),
    );
    importStories(folder, { ...story(...paragraphs), fields: fields({ headline: "Long", language: "en" }) });
    const { page } = await launchGalley({ library: library() });
    await openFirst(page);
    await toggle(page).click();
    await expect(toggle(page)).toHaveAttribute("aria-pressed", "true");
    const frame = await shown(page, "199 river");
    await frame.evaluate(() => scrollTo(0, 5000));
    await bodyOf(page).evaluate((body) => body.focus());
    await press(page, "ControlOrMeta+Home");
    const typed = "The first words of the day are typed here without a pause, and then some more of them. ";
    const times = await typingTimes(page, typed);
    expect(times).toHaveLength(typed.length);
    const [middle = 0, slowest = 0] = [times[times.length >> 1], times.at(-1)];
    testInfo.annotations.push({ type: "key to drawing", description: `${middle} ms, at most ${slowest} ms` });
    expect(middle).toBeLessThan(150); // Of a slow machine; the benchmark says how fast it is.
    expect(slowest).toBeLessThan(1_500);
    await shown(page, typed.trim());
    await expect(bodyOf(page)).toBeFocused();
    expect(await frame.evaluate(() => scrollY)).toBeGreaterThan(4_000);
    await page.getByRole("textbox", { name: "Headline" }).fill("Another headline");
    await shown(page, "Another headline");
    await page.keyboard.press("ControlOrMeta+Shift+P");
    await expect(page.locator("iframe")).toHaveCount(0);
  },
);

test("the page is seen as wide as each device, light, dark and on paper, with its pictures, and marked before its hour", async ({
  launchGalley,
}) => {
  const body = [p("Words"), support("Help us", "Give", "https://example.org/give")];
  const embargoUntil = "2126-11-27T06:00+00:00";
  importStories(folder, { ...story(...body), fields: fields({ headline: "Seen", language: "en", embargoUntil }) });
  const galley = await launchGalley({ library: library() });
  const { page } = galley;
  await openFirst(page);
  await addPhoto(galley, lighthouse);
  await toggle(page).click();
  const frame = await shown(page, "Seen");
  const pane = page.getByRole("complementary", { name: "Preview" });
  await expect(pane.getByText(/^Preview\. Embargoed until 27.November 2126, 06:00$/)).toBeVisible();
  const widths: number[] = [];
  for (const device of ["Phone", "Tablet", "Desktop"]) {
    await choose(page, device);
    await expect.poll(() => frame.evaluate(() => innerWidth)).not.toBe(widths.at(-1));
    widths.push(await frame.evaluate(() => innerWidth));
    const box = await page.locator("iframe").boundingBox();
    const room = await pane.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(room?.width ?? 0);
  }
  expect(widths).toEqual([390, 820, 1280]);
  const look = () =>
    frame
      .evaluate(() => ({
        paper: getComputedStyle(document.body).backgroundColor,
        support: getComputedStyle(document.querySelector("[data-kind=support]") ?? document.body).display,
        picture: document.images[0]?.naturalWidth !== 0,
      }))
      .catch(() => null); // It is being loaded anew.
  const expected = {
    Light: { paper: "rgb(255, 255, 255)", support: "block", picture: true },
    Dark: { paper: "rgb(20, 21, 22)", support: "block", picture: true },
    Print: { paper: "rgb(255, 255, 255)", support: "none", picture: true },
  };
  for (const [name, seen] of Object.entries(expected)) {
    await choose(page, name);
    await expect.poll(look, name).toEqual(seen);
  }
  await expect(page.getByRole("radio", { name: "Desktop" })).not.toBeChecked();
  expect(await mistakesIn(page)).toEqual([]);
  await button(page, "Show panel").click();
  await expect(page.getByRole("tab", { name: "Details" })).toBeVisible();
  await expect(toggle(page)).toHaveAttribute("aria-pressed", "false");
});

const hostile = '</style></title><script>window.intruder = 1</script><img src=x onerror="window.intruder = 1">';

test("a hostile story and a hostile stylesheet stay inside the frame, run nothing and reach nothing", async ({
  launchGalley,
  expectedProblems,
}) => {
  const far = words(link("https://example.org/far", "a link far away"), hostile);
  const held = {
    ...story(p(far), said(hostile, hostile)),
    fields: fields({ headline: hostile, language: "en" }),
  };
  importStories(folder, held);
  const stylesheet = `@import url("https://example.org/far.css"); body { background: url(https://example.org/far.png) url(app://galley/index.html) }
    h1 { color: rgb(1, 2, 3) } @font-face { font-family: far; src: url(https://example.org/far.woff2) } body { font-family: far } ${hostile}`;
  const userData = path.join(folder, "user");
  const { app, page } = await launchGalley({
    library: library(),
    userData: settingsWith(userData, { name: "Hostile", stylesheet }),
  });
  const problems =
    /^(Refused to|Loading the|Failed to load).*app:\/\/preview|Content Security Policy directive: "(style|img|font)-src|via_frame/;
  expectedProblems.push(
    problems,
    /^Blocked (script execution in 'app:\/\/preview|opening 'https:\/\/example.org\/far')/,
  );
  await openFirst(page);
  await toggle(page).click();
  const frame = await shown(page, "a link far away");
  const before = frame.url();
  await page.frameLocator("iframe").getByRole("link", { name: "a link far away" }).click();
  const other = "app://preview/000000000000/";
  // Not even a test's own code runs later here, so it looks twice.
  await frame.evaluate(
    (addresses) => {
      for (const src of addresses) document.body.append(Object.assign(new Image(), { src, className: "outside" }));
    },
    ["https://example.org/a.png", "app://galley/assets/icon.png", `${other}media/a.jpg`, "media/../index.html"],
  );
  await page.waitForTimeout(300);
  const found = await frame.evaluate(() => ({
    intruder: "intruder" in window,
    headline: document.querySelector("h1")?.textContent,
    colour: getComputedStyle(document.querySelector("h1") ?? document.body).color,
    outside: [...document.querySelectorAll<HTMLImageElement>(".outside")].map((image) => image.naturalWidth),
    parent: (() => {
      try {
        return typeof parent.document;
      } catch {
        return "refused";
      }
    })(),
  }));
  expect(found).toEqual({
    intruder: false,
    headline: hostile,
    colour: "rgb(1, 2, 3)",
    outside: [0, 0, 0, 0],
    parent: "refused",
  });
  expect({
    frame: frame.url(),
    windows: app.windows().length,
    intruder: await page.evaluate(() => "intruder" in window),
  }).toEqual({
    frame: before,
    windows: 1,
    intruder: false,
  });
  const status = await app.evaluate(
    ({ net }, addresses) => Promise.all(addresses.map(async (address) => (await net.fetch(address)).status)),
    [
      before,
      `${before}/../story.json`,
      `${before.replace("index.html", "media/..%2f..%2fstory.json")}`,
      `${other}index.html`,
    ],
  );
  expect(status).toEqual([200, 404, 404, 404]);
});

/** A folder with settings that know one publication. */
function settingsWith(userData: string, publication: { readonly name: string; readonly stylesheet: string }): string {
  mkdirSync(userData);
  writeFileSync(path.join(userData, "settings.json"), JSON.stringify({ publications: [publication] }));
  return userData;
}

test("a story under embargo becomes a PDF only for a reason, with its title, its words and the mark on every sheet", async ({
  launchGalley,
}, testInfo) => {
  const head = { headline: "Мост через реку", language: "en", embargoUntil: "2126-11-27T06:00+00:00" };
  importStories(folder, { ...story(p("Words on paper.")), fields: fields(head) });
  const galley = await launchGalley({ library: library() });
  const { page } = galley;
  await openFirst(page);
  await answerDialog(galley, folder);
  const exporting = exportDialog(page);
  await exporting.open();
  await choose(page, "PDF");
  await shown(page, "Words on paper.");
  await exporting.run.click();
  await expect(exporting.problem).toContainText("this export");
  await button(page, "Export anyway…").click();
  await exporting.dialog.getByRole("textbox", { name: "Reason" }).fill("For the lawyer.");
  await button(page, "Export anyway").click();
  await expect(exporting.outcome).toContainText(/^Exported /);
  const file = path.join(folder, "story.pdf");
  const bytes = readFileSync(file).toString("latin1");
  expect(bytes.slice(0, 5)).toBe("%PDF-");
  expect(bytes).toContain("/Title <FEFF041c043e04410442");
  expect(bytes).not.toMatch(/Mozilla|Electron|Linux/);
  const reading = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  if (reading.error) return notTried(testInfo, "There is no pdftotext here, so the words of the PDF were not read.");
  for (const expected of ["Мост через реку", "Words on paper.", "Preview. Embargoed until", "1/1"]) {
    expect(reading.stdout.replaceAll(/\s+/g, " ").replace(" / ", "/")).toContain(expected);
  }
});
