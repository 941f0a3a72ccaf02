import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { Outcome } from "../../electron/contract";
import { expect, test } from "./app";

let folder = "";
test.beforeEach(async ({ makeFolder }) => {
  folder = await makeFolder("start");
});

function valueIn<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`A call failed: ${outcome.sentence}`);
  return outcome.value;
}

async function deskOf(page: Page) {
  return valueIn(await page.evaluate(() => window.galley.call("deskState", undefined)));
}

test("a library that is missing is made", async ({ launchGalley }) => {
  const library = path.join(folder, "Редакция", "Stories");
  const { page } = await launchGalley({ library });
  expect(await deskOf(page)).toMatchObject({ folder: library, problem: "", readOnly: false, stories: [] });
  expect(existsSync(library)).toBe(true);
});

test("a library that is a file opens the desk, says so, and leaves the file alone", async ({ launchGalley }) => {
  const library = path.join(folder, "library");
  writeFileSync(library, "not a folder");
  const { page } = await launchGalley({ library });
  const desk = await deskOf(page);
  expect({ ...desk, problem: "" }).toMatchObject({ readOnly: true, stories: [] });
  expect(desk.problem).toMatch(/^[A-Z].*\.$/);
  expect(await page.evaluate(() => window.galley.call("createStory", undefined))).toMatchObject({ ok: false });
  expect(readFileSync(library, "utf8")).toBe("not a folder");
});

test("a library that can only be read opens the desk, and says so", async ({ launchGalley }, testInfo) => {
  const library = path.join(folder, "library");
  mkdirSync(library);
  const writable = readOnly(library);
  if (!writable) {
    const description = "This machine lets no folder be made read-only, so this was not tried.";
    testInfo.annotations.push({ type: "not tried", description });
    console.warn(description);
    return;
  }
  try {
    const { page } = await launchGalley({ library });
    const desk = await deskOf(page);
    expect(desk).toMatchObject({ readOnly: true, stories: [] });
    expect(desk.problem).toMatch(/^[A-Z].*\.$/);
    expect(await page.evaluate(() => window.galley.call("createStory", undefined))).toMatchObject({ ok: false });
    expect(readdirSync(library)).toEqual([]);
  } finally {
    writable();
  }
});

test("GALLEY_LIBRARY names the library where no argument does", async ({ launchGalley }) => {
  const named = path.join(folder, "named");
  const { page } = await launchGalley({ library: "", env: { GALLEY_LIBRARY: named } });
  expect((await deskOf(page)).folder).toBe(named);
});

test("a second start by the same installation brings the first window forward", async ({ launchGalley }) => {
  const first = await launchGalley();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  expect(await startAgain(first.library, first.userData)).toBe(0);
  const state = await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({ visible: window.isVisible(), minimized: window.isMinimized() })),
  );
  expect(state).toEqual([{ visible: true, minimized: false }]);
});

test("two installations have one library open at the same time", async ({ launchGalley }) => {
  const first = await launchGalley();
  const second = await launchGalley({ library: first.library });
  expect((await deskOf(second.page)).folder).toBe(first.library);
  expect((await deskOf(first.page)).folder).toBe(first.library);
});

test("two libraries are open at the same time", async ({ launchGalley }) => {
  const first = await launchGalley();
  const second = await launchGalley();
  expect((await deskOf(first.page)).folder).toBe(first.library);
  expect((await deskOf(second.page)).folder).toBe(second.library);
});

test("damaged settings are set aside, and the desk says so", async ({ launchGalley }) => {
  const userData = path.join(folder, "user");
  mkdirSync(userData);
  writeFileSync(path.join(userData, "settings.json"), '{"writer": "torn');
  const { page } = await launchGalley({ userData });
  const [notice] = (await deskOf(page)).notices;
  const aside = readdirSync(userData).find((name) => name.startsWith("settings-damaged-")) ?? "";
  expect(notice).toBe(
    `The settings were damaged, so Galley starts with the usual ones; the old file was kept as ${aside}.`,
  );
  expect(readFileSync(path.join(userData, aside), "utf8")).toBe('{"writer": "torn');
});

test("the window comes back where it was, with the preferences as they were", async ({ launchGalley }) => {
  const first = await launchGalley();
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 900, height: 600 }),
  );
  await first.page.evaluate(() => window.galley.call("setPreferences", { theme: "dark" }));
  const second = await first.relaunch();
  const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toMatchObject({ width: 900, height: 600 });
  expect(valueIn(await second.page.evaluate(() => window.galley.call("preferences", undefined)))).toEqual({
    theme: "dark",
    panelOpen: true,
    lastExport: null,
    spelling: true,
    typography: true,
  });
  expect(await second.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
});

test("a page that dies is there again", async ({ launchGalley }) => {
  const { app, page } = await launchGalley();
  const back = page.waitForEvent("load");
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await back.catch(() => {});
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript("typeof window.galley"),
      ),
    )
    .toBe("object");
});

test("a measured start prints one line for the bench, and only then", async ({ launchGalley }) => {
  const moments = { origin: 1, focused: 2, painted: 3 };
  for (const asked of ["0", "1"]) {
    const { app, page, close } = await launchGalley({ env: { BENCH_STARTUP: asked } });
    let output = "";
    app.process().stdout?.on("data", (bytes: Buffer) => {
      output += bytes.toString();
    });
    expect(new URL(page.url()).searchParams.get("startup")).toBe(asked === "1" ? "1" : null);
    await page.evaluate((line) => window.galley.call("benchLine", line), moments);
    await close();
    expect(output.includes('BENCH {"origin":1,"focused":2,"painted":3}\n')).toBe(asked === "1");
  }
});

/** Starts Galley once more and gives its exit code. */
function startAgain(library: string, userData: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const executable = path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? "", "electron");
    const args = [".", `--user-data-dir=${userData}`, `--library=${library}`, "--no-sandbox"];
    const galley = spawn(executable, args, { timeout: 20_000 });
    galley.once("error", reject);
    galley.once("exit", resolve);
  });
}

/** Makes a folder read-only, even for root, and gives what undoes it; null where this machine does not allow that. */
function readOnly(target: string): (() => void) | null {
  const ran = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
  if (process.getuid?.() !== 0) {
    return ran("chmod", "555", target) ? () => ran("chmod", "755", target) : null;
  }
  if (ran("chattr", "+i", target)) return () => ran("chattr", "-i", target);
  if (!ran("mount", "--bind", target, target)) return null;
  const undo = () => ran("umount", target);
  if (ran("mount", "-o", "remount,bind,ro", target)) return undo;
  undo();
  return null;
}
