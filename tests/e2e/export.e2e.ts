import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { filesIn } from "../filesIn";
import { expect, type Galley, test } from "./app";
import { exportDialog, exportInto, openPage, readersBrowser } from "./exporting";
import { answerDialog } from "./photoStory";

let folder = "";
test.beforeEach(async ({ makeFolder }) => {
  folder = await makeFolder("export");
});

const exportedPage = () => readFileSync(path.join(folder, "index.html"), "utf8");

async function openSample({ page }: Galley): Promise<void> {
  await page.getByRole("button", { name: "Open the sample" }).click();
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue(/^Пятый снова светит/);
}

async function write({ page }: Galley, headline: string, words: string): Promise<void> {
  await page.getByRole("button", { name: "New story" }).first().click();
  await page.getByRole("textbox", { name: "Headline" }).fill(headline);
  await page.getByRole("combobox", { name: "Language" }).click();
  await page.getByRole("option", { name: "Russian" }).click();
  await page.getByRole("textbox", { name: "Story", exact: true }).click();
  await page.keyboard.type(words);
}

/** Starts an export into the folder and leaves the dialog open, for what it has to say. */
async function tryExport(galley: Galley, target: string) {
  await answerDialog(galley, target);
  const exporting = exportDialog(galley.page);
  await exporting.open();
  await exporting.run.click();
  return exporting;
}

/** The words of every element that is found, in their order, with plain spaces. */
async function wordsOf(page: Page, selector: string): Promise<readonly string[]> {
  return (await page.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
}

/** The pictures of a page with all that a browser and a reader are told of them. */
async function picturesOf(page: Page) {
  const pictures = [];
  for (const picture of await page.locator("img").all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete)).toBe(true);
    pictures.push(
      await picture.evaluate((image: HTMLImageElement) => ({
        ...{ src: image.getAttribute("src"), srcset: image.srcset, sizes: image.sizes, alt: image.alt },
        ...{ width: image.width, height: image.height, loaded: image.naturalWidth > 0 },
        said: [Number(image.getAttribute("width")), Number(image.getAttribute("height"))] as const,
      })),
    );
  }
  return pictures;
}

/** The width and height of a picture's file, as the browser sees them. */
async function sizeOf(page: Page, file: string): Promise<readonly [number, number]> {
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight] as const;
  }, file);
}

test("the sample goes out as a finished article page", async ({ launchGalley }, testInfo) => {
  const galley = await launchGalley();
  await openSample(galley);
  const exporting = exportDialog(galley.page);
  await answerDialog(galley, folder);
  await exporting.open();
  await expect(exporting.dialog.getByRole("radio", { name: "Web page" })).toBeChecked();
  await exporting.run.click();
  await expect(exporting.outcome).toHaveText(`Exported 10 files to ${folder}`);
  const files = filesIn(folder);
  expect(files.map((name) => name.replace(/[0-9a-f]{16}/, "HASH"))).toEqual([
    "index.html",
    ...[1, 2, 3].flatMap(() => ["media/HASH-1600.jpg", "media/HASH-480.jpg", "media/HASH-960.jpg"]),
  ]);

  const browser = await readersBrowser(testInfo);
  if (!browser) return;
  try {
    const { page, problems } = await openPage(browser, folder);
    expect(await page.locator("html").evaluate(({ lang, dir }: HTMLElement) => ({ lang, dir }))).toEqual({
      lang: "ru",
      dir: "ltr",
    });
    expect(await page.title()).toMatch(/^В Заветринске снова зажгли маяк №\s5$/);
    expect(await page.locator("meta[name=description]").getAttribute("content")).toMatch(/^Лампу погасили в 1996/);
    expect(await wordsOf(page, "article > header > *")).toEqual([
      "Ветлое озеро",
      "Пятый снова светит: маяк на Каменном Лбу зажгли после тридцати лет темноты",
      expect.stringMatching(/^Лампу погасили .* в люк\.$/),
      expect.stringMatching(/^Нина Завьялова ?Заветринск, 23 октября 2026, 08:30$/),
    ]);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator("header time").getAttribute("datetime")).toBe("2026-10-23T08:30:00+03:00");
    expect(await page.locator("figure[data-place=lead]").count()).toBe(1);
    expect(await page.locator("article > header + figure[data-place=lead] > img").count()).toBe(1);
    expect(await wordsOf(page, "figure[data-kind=photo] > figcaption > small")).toEqual(
      [1, 2, 3].flatMap(() => ["Фото: Тимофей Вересов", "© 2026 «Озёрный вестник»"]),
    );

    expect(await wordsOf(page, "figure[data-kind=quote] > blockquote + figcaption > b")).toEqual([
      "Лидия Каюрова",
      "Тимур Салихов",
      "Аркадий Невелев",
      "Гордей Каюров",
    ]);
    expect(await page.locator("blockquote :is(b, cite, figcaption, footer)").count()).toBe(0);
    expect(await wordsOf(page, "aside[data-kind=pull-quote]")).toEqual([
      "Телефон показывает, где я. А свет показывает, где дом",
    ]);
    expect(await wordsOf(page, "aside[data-kind=support] > a")).toEqual(["Поддержать «Озёрный вестник»"]);
    await expect(page.getByRole("navigation", { name: "Самое читаемое" }).getByRole("link")).toHaveCount(13);
    expect(
      await page.locator("[style], [class], script:not([type='application/ld+json']), link[rel=stylesheet]").count(),
    ).toBe(0);
    expect(await page.locator("head > style").count()).toBe(1);

    const pictures = await picturesOf(page);
    expect(pictures).toHaveLength(3);
    const inSrcset = [];
    for (const { srcset, said, ...picture } of pictures) {
      expect(picture).toMatchObject({ loaded: true, alt: expect.stringMatching(/\S{3}/) });
      expect(picture.sizes).toMatch(/px|rem|vw/);
      expect(await sizeOf(page, picture.src ?? "")).toEqual(said);
      expect(Math.abs(picture.width / picture.height - said[0] / said[1])).toBeLessThan(0.01);
      for (const [file = "", width] of srcset.split(", ").map((one) => one.split(" "))) {
        inSrcset.push(file);
        expect(`${(await sizeOf(page, file))[0]}w`).toBe(width);
      }
    }
    expect(inSrcset.sort()).toEqual(files.filter((name) => name.startsWith("media/")));
    expect(problems).toEqual([]);
  } finally {
    await browser.close();
  }
});

test("exported again, a page replaces its own files, and leaves everything else", async ({ launchGalley }) => {
  writeFileSync(path.join(folder, "notes.txt"), "ours");
  mkdirSync(path.join(folder, "media"));
  writeFileSync(path.join(folder, "media", "logo.png"), "the publication's");
  const galley = await launchGalley();
  const { page } = galley;
  await openSample(galley);
  await exportInto(galley, folder);
  const first = filesIn(folder);
  expect(first).toHaveLength(12);

  await page.getByRole("textbox", { name: "Headline" }).fill("Маяк горит");
  await page.locator("figure > img").first().click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(page.locator("figure > img")).toHaveCount(2);
  await exportInto(galley, folder);
  expect(exportedPage()).toContain("<h1>Маяк горит</h1>");
  expect(first.filter((name) => !filesIn(folder).includes(name))).toEqual([
    "media/9db201c76d82d1af-1600.jpg",
    "media/9db201c76d82d1af-480.jpg",
    "media/9db201c76d82d1af-960.jpg",
  ]);
  expect(filesIn(folder)).toHaveLength(9);
  expect(readFileSync(path.join(folder, "notes.txt"), "utf8")).toBe("ours");
  expect(readFileSync(path.join(folder, "media", "logo.png"), "utf8")).toBe("the publication's");
});

test("someone else's index.html stops the export with a sentence, and goes only when the person says so", async ({
  launchGalley,
}) => {
  writeFileSync(path.join(folder, "index.html"), "<p>Not ours.");
  const galley = await launchGalley();
  await write(galley, "Мост", "Открыт.");
  const exporting = await tryExport(galley, folder);
  await expect(exporting.problem).toHaveText(
    `${folder} holds another index.html, which Galley did not put there. Nothing was replaced.`,
  );
  expect(exportedPage()).toBe("<p>Not ours.");
  expect(filesIn(folder)).toEqual(["index.html"]);
  // The folder stays chosen: it is not asked for again.
  await answerDialog(galley);
  await exporting.anyway.click();
  await expect(exporting.outcome).toHaveText(`Exported one file to ${folder}`);
  expect(exportedPage()).toContain("<h1>Мост</h1>");
});

test("a folder that cannot be written is refused with a sentence, and the dialog goes on", async ({ launchGalley }) => {
  const galley = await launchGalley();
  await write(galley, "Мост", "Открыт.");
  const file = path.join(folder, "file");
  writeFileSync(file, "not a folder");
  const exporting = await tryExport(galley, file);
  await expect(exporting.problem).toHaveText(`${file} is a file, not a folder.`);

  for (const target of [path.join(file, "inside"), "/proc/galley"]) {
    await answerDialog(galley, target);
    await exporting.run.click();
    await expect(exporting.problem).toHaveText(
      new RegExp(`^The export could not be written to ${target}: [a-z].*\\.$`),
    );
  }
  expect(filesIn(folder)).toEqual(["file"]);

  await answerDialog(galley);
  await exporting.run.click();
  await expect(exporting.dialog).toContainText("Writes index.html, and media/ with the pictures");

  const vanished = path.join(folder, "vanished", "since");
  await answerDialog(galley, vanished);
  await exporting.run.click();
  await expect(exporting.outcome).toHaveText(`Exported one file to ${vanished}`);
  expect(filesIn(vanished)).toEqual(["index.html"]);
});

test("an export while typing has the last letter", async ({ launchGalley }) => {
  const galley = await launchGalley();
  await write(galley, "Мост", "Открыт в пятницу, сообщили в мэрии");
  await exportInto(galley, folder);
  expect(exportedPage()).toContain("<p>Открыт в\u00a0пятницу, сообщили в\u00a0мэрии</p>");

  // Asked for in the moment of the key press, sooner than a hand can reach the button.
  const id = path.basename(readdirSync(galley.library).find((name) => !name.startsWith(".")) ?? "");
  await galley.page.getByRole("textbox", { name: "Story", exact: true }).click();
  await galley.page.keyboard.press("Control+End");
  for (const letter of "вчера") {
    await galley.page.evaluate(exportWhenTyped, id);
    await galley.page.keyboard.type(letter);
    const outcome = await galley.page.evaluate(() => Reflect.get(globalThis, "exporting"));
    expect(outcome).toMatchObject({ ok: true, value: { kind: "exported" } });
    expect(/<p>Открыт.*/.exec(exportedPage())?.[0]).toMatch(new RegExp(`в\u00a0мэрии[вчера]*${letter}</p>`));
  }
});

/** Runs in the page: the export is asked for in the moment after the next letter. */
function exportWhenTyped(id: string): void {
  const exporting = new Promise((resolve) => {
    const ask = () =>
      resolve(
        window.galley.call("exportStory", {
          id,
          profile: "page",
          publication: "",
          singleFile: false,
          furniture: true,
          manifest: false,
          force: false,
          override: "",
        }),
      );
    document.addEventListener("beforeinput", () => setTimeout(ask), { once: true, capture: true });
  });
  Reflect.set(globalThis, "exporting", exporting);
}
