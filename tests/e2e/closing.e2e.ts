import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { expect, test } from "./app";
import { notTried } from "./exporting";
import { storyFolders } from "./onDisk";
import { noSmallDisk, smallDisk } from "./smallDisk";

let folder = "";
test.beforeEach(async ({ makeFolder }) => {
  folder = await makeFolder("closing");
});

async function beginStory(page: Page): Promise<void> {
  await page.getByRole("button", { name: "New story" }).first().click();
  await page.getByRole("textbox", { name: "Story", exact: true }).click();
}

/** Opens the one story on the desk and gives its words. */
async function wordsOf(page: Page): Promise<string | null> {
  await page.getByRole("list", { name: "Stories" }).getByRole("link").click();
  return page.getByRole("textbox", { name: "Story", exact: true }).textContent();
}

test("closing the window in mid-sentence keeps every letter", async ({ launchGalley }) => {
  const galley = await launchGalley();
  await beginStory(galley.page);
  await galley.page.keyboard.type("Вчера в порту");
  const ended = new Promise((resolve) => galley.app.process().once("exit", resolve));
  await galley.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await ended).toBe(0);
  const { page } = await galley.relaunch();
  expect(await wordsOf(page)).toBe("Вчера в порту");
});

test("opened, left and opened again on a slow disk, a story keeps what is typed then", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { app, page } = galley;
  await beginStory(page);
  await page.keyboard.type("Once");
  await leave(page);
  await slowDown(app);
  await page.evaluate(async () => {
    const found = async (selector: string, name: string) => {
      for (;;) {
        const all = [...document.querySelectorAll<HTMLElement>(selector)];
        const one = all.find((element) => element.textContent?.includes(name));
        if (one) return one;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    };
    const story = () => found("a.desk-headline", "");
    (await story()).click();
    (await found(".story-opening button", "Back to stories")).click();
    (await story()).click();
  });
  await page.getByRole("textbox", { name: "Headline" }).fill("An hour of work");
  // Long enough for the first opening to come, and to be closed again.
  await page.waitForTimeout(1_500);
  await page.getByRole("textbox", { name: "Headline" }).fill("Two hours of work");
  await expect(page.getByRole("status").getByText("Saved", { exact: true })).toBeVisible();
  await leave(page);
  await expect(page.getByRole("link", { name: "Two hours of work" })).toBeVisible();
});

test("what is typed while a new story is made on a slow disk stands in its headline", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { app, page } = galley;
  await expect(page.getByRole("button", { name: "New story" })).toBeVisible();
  await slowDown(app);
  for (const headline of ["Мост открыт", "The bridge is open"]) {
    await page.keyboard.press("ControlOrMeta+n");
    await page.keyboard.type(`${headline}, `);
    await expect(page.locator('textarea[data-field="headline"]')).toHaveValue(`${headline}, `);
    await page.keyboard.type("all say");
    await expect(page.locator('textarea[data-field="headline"]')).toHaveValue(`${headline}, all say`);
    await expect(page.getByRole("textbox", { name: "Headline" })).toHaveCount(1);
  }
  await leave(page);
  for (const headline of ["Мост открыт, all say", "The bridge is open, all say"])
    await expect(page.getByRole("link", { name: headline })).toBeVisible();
});

test("a refused way elsewhere leaves the story open", async ({ launchGalley, expectedProblems }) => {
  expectedProblems.push(/Content Security Policy/, /securitypolicyviolation/);
  const { app, page, library } = await launchGalley();
  await beginStory(page);
  await page.keyboard.type("Before");
  // The page's own driver waits for a way elsewhere to end, so the page is asked through the machine.
  await inPage(app, `location.href = "https://example.org/"; 1`);
  await page.waitForTimeout(500);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.insertText(" and after"));
  const shown = `document.querySelector('[aria-label="Story"]').textContent`;
  const saving = `document.querySelector("[role=status][data-state]").dataset.state`;
  await expect.poll(() => inPage(app, `${shown} + ": " + ${saving}`)).toBe("Before and after: saved");
  const input = JSON.stringify({ ...firstOpening(library), view: null });
  expect(await inPage(app, `galley.call("closeStory", ${input})`, 15_000)).toEqual({ ok: true, value: "closed" });
});

test("a story that was closed behind the window's back is opened again, and may be left with every word", async ({
  launchGalley,
}) => {
  const { page, library } = await launchGalley();
  await beginStory(page);
  await page.keyboard.type("Before");
  const opening = firstOpening(library);
  const closed = await page.evaluate((of) => window.galley.call("closeStory", { ...of, view: null }), opening);
  expect(closed).toEqual({ ok: true, value: "closed" });
  await page.keyboard.type(" and after");
  await expect(page.getByRole("status").getByText("Saved", { exact: true })).toBeVisible();
  await leave(page);
  expect(await wordsOf(page)).toBe("Before and after");
});

test("a window that does not answer is not closed without a question", async ({ launchGalley }) => {
  const { app, page } = await launchGalley();
  await answerMessageBox(app);
  await beginStory(page);
  await page.evaluate(() => {
    setTimeout(() => {
      const end = Date.now() + 7_000;
      while (Date.now() < end);
    });
  });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, "asked")), { timeout: 15_000 })
    .toEqual([expect.stringContaining("does not answer")]);
  // The page hears only now that it should have closed.
  await page.waitForTimeout(500);
  await page.getByRole("textbox", { name: "Story", exact: true }).click();
  await page.keyboard.type("Still here");
  await expect(page.getByRole("textbox", { name: "Story", exact: true })).toHaveText("Still here");
});

test("a page that died comes back with its story and every letter", async ({ launchGalley }) => {
  const { app, page } = await launchGalley();
  await beginStory(page);
  await page.keyboard.type("Вчера в порту");
  await expect(page.getByRole("status").getByText("Saved", { exact: true })).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  // The page's own driver died with it, so the new page is asked through the machine.
  await expect
    .poll(() => inPage(app, `document.querySelector('[aria-label="Story"]')?.textContent`), { timeout: 15_000 })
    .toBe("Вчера в порту");
});

test("on a full disk the window stays and says why, and closes when there is room", async ({
  launchGalley,
}, testInfo) => {
  const disk = smallDisk(path.join(folder, "disk"));
  if (!disk) return notTried(testInfo, noSmallDisk);
  try {
    const galley = await launchGalley({ library: path.join(disk.folder, "library") });
    const { app, page } = galley;
    await answerMessageBox(app);
    await beginStory(page);
    disk.fill();
    for (let line = 0; line < 8; line += 1)
      await page.keyboard.type("Диск кончается посреди этого длинного предложения. ");
    await expect(page.getByRole("status").getByText("Not saved")).toBeVisible();
    await app.evaluate(({ app: electronApp }) => electronApp.quit());
    await expect
      .poll(() => app.evaluate(() => Reflect.get(globalThis, "asked")), { timeout: 15_000 })
      .toEqual(["The disk is full."]);
    await expect(page.getByRole("textbox", { name: "Story", exact: true })).toContainText("Диск кончается");
    disk.empty();
    await expect(page.getByRole("status").getByText("Saved", { exact: true })).toBeVisible({ timeout: 15_000 });
    const again = await galley.relaunch();
    expect((await wordsOf(again.page))?.length).toBe(8 * 51);
    await again.close();
  } finally {
    disk.remove();
  }
});

/** How the library's only story was opened first in this run. */
function firstOpening(library: string) {
  return { id: path.basename(storyFolders(library)[0] ?? ""), opening: 1 };
}

async function leave(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Back to stories" }).click();
  await expect(page.getByRole("heading", { name: "Stories" })).toBeVisible();
}

/** The next file of a story that is read takes a while. */
function slowDown(app: ElectronApplication): Promise<void> {
  return app.evaluate(() => {
    const files: typeof import("node:fs/promises") = process.mainModule?.require("fs/promises");
    const { open } = files;
    let isFirst = true;
    const slow = async (...given: Parameters<typeof open>) => {
      const isSlow = isFirst && typeof given[1] === "number" && /(base|edits)-/.test(String(given[0]));
      if (isSlow) isFirst = false;
      if (isSlow) await new Promise((resolve) => setTimeout(resolve, 1_000));
      return open(...given);
    };
    Object.assign(files, { open: slow });
  });
}

/** A page that is just dying never answers, so it is not waited for longer than `patience` milliseconds. */
function inPage(app: ElectronApplication, script: string, patience = 500): Promise<unknown> {
  return app.evaluate(
    ({ BrowserWindow }, asked) => {
      const answer = BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(asked.script);
      return Promise.race([answer, new Promise((resolve) => setTimeout(resolve, asked.patience))]);
    },
    { script, patience },
  );
}

/** Chooses "Keep the window open" and remembers what was said. */
function answerMessageBox(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ dialog }) => {
    const asked: (string | undefined)[] = [];
    Object.assign(globalThis, { asked });
    const answer = async (...given: unknown[]) => {
      asked.push(Reflect.get(Object(given.at(-1)), "detail"));
      return { response: 0, checkboxChecked: false };
    };
    dialog.showMessageBox = answer;
  });
}
