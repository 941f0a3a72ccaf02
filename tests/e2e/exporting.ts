import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, expect, type Page, type TestInfo } from "@playwright/test";
import { inProject } from "../../scripts/setup/project.mjs";
import type { Galley } from "./app";
import { answerDialog } from "./photoStory";

export function exportDialog(page: Page) {
  const dialog = page.getByRole("dialog", { name: "Export story" });
  return {
    dialog,
    run: dialog.getByRole("button", { name: "Choose folder and export" }),
    anyway: dialog.getByRole("button", { name: /^Export anyway/ }),
    outcome: dialog.getByRole("status"),
    problem: dialog.getByRole("alert"),
    open: () => page.getByRole("button", { name: "Export", exact: true }).click(),
  };
}

/** Exports the open story into the folder and leaves the dialog. */
export async function exportInto(galley: Galley, folder: string): Promise<void> {
  await answerDialog(galley, folder);
  const exporting = exportDialog(galley.page);
  await exporting.open();
  await exporting.run.click();
  await expect(exporting.outcome).toContainText(/^Exported /);
  await exporting.dialog.getByRole("button", { name: "Done" }).click();
}

export interface CommandOutcome {
  readonly code: number | null;
  readonly printed: string;
  readonly complained: string;
}

export function commandLine(...args: readonly string[]): CommandOutcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inProject("dist/cli.cjs"), ...args], {
    encoding: "utf8",
  });
  return { code: status, printed: stdout, complained: stderr };
}

/** Says aloud, in the output and in the report, that something was left out on this machine. */
export function notTried(testInfo: TestInfo, description: string): void {
  testInfo.annotations.push({ type: "not tried", description });
  console.warn(description);
}

const browserFile = "/usr/bin/chromium";

/** The system's own Chromium, as a reader has it; null, said aloud, where there is none. */
export async function readersBrowser(testInfo: TestInfo): Promise<Browser | null> {
  if (!existsSync(browserFile)) {
    notTried(testInfo, `There is no ${browserFile} here, so the exported page was not opened.`);
    return null;
  }
  return chromium.launch({ executablePath: browserFile, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
}

/** The exported page as a reader opens it. What it could not load, and any error, is in `problems`. */
export async function openPage(browser: Pick<Browser, "newPage">, folder: string) {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => problems.push(message.text()));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A page that becomes wider or narrower gives up a picture for another one.
    if (reason !== "net::ERR_ABORTED") problems.push(`${request.url()} did not load: ${reason}`);
  });
  await page.goto(pathToFileURL(path.join(folder, "index.html")).href);
  return { page, problems };
}
