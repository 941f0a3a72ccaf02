import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { _electron } from "playwright";
import { electronEnvironment } from "../setup/display.mjs";
import { projectRoot } from "../setup/project.mjs";

/**
 * The running application, on folders of its own that go when the demo ends.
 * @typedef {{ app: import("playwright").ElectronApplication, page: import("playwright").Page, close: () => Promise<void> }} Galley
 * @typedef {{ start: () => Promise<Galley>, problems: readonly string[], stop: () => Promise<void> }} Stage
 */

const patience = 20_000;

/**
 * @param {{ executable: string, env: Record<string, string> }} needs
 * @returns {Promise<Stage>}
 */
export async function setStage({ executable, env }) {
  const folder = await mkdtemp(path.join(tmpdir(), "galley-demo-"));
  /** @type {string[]} */
  const problems = [];
  /** @type {import("playwright").ElectronApplication | null} */
  let running = null;
  const close = async () => {
    const closed = running;
    running = null;
    await closed?.close();
  };
  const start = async () => {
    const app = await _electron.launch({
      executablePath: executable,
      args: [".", `--user-data-dir=${path.join(folder, "user")}`, `--library=${path.join(folder, "library")}`],
      cwd: projectRoot,
      env: textOnly({ ...electronEnvironment(), ...env }),
    });
    running = app;
    const page = await app.firstWindow();
    page.setDefaultTimeout(patience);
    listen(page, problems);
    return { app, page, close };
  };
  return {
    start,
    problems,
    stop: async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @param {import("playwright").Page} page @param {string[]} problems */
function listen(page, problems) {
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
}

/** @param {NodeJS.ProcessEnv} environment @returns {Record<string, string>} */
function textOnly(environment) {
  return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/**
 * The system's own dialog cannot be pressed from here: from now on it answers with these paths.
 * @param {Galley} galley
 * @param {readonly string[]} filePaths
 */
export async function answerDialogs({ app }, filePaths) {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...paths] });
  }, filePaths);
}
