import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
  type TestInfo,
} from "@playwright/test";

export interface LaunchOptions {
  /** A folder of the test's own; without it a new one is made and removed afterwards. */
  readonly library?: string;
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

const projectRoot = path.resolve(__dirname, "../..");

/** A running Galley. Its first page is the desk. */
export interface Galley {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly library: string;
  readonly userData: string;
  /** Quits as a person does, and waits for the end of the process. */
  close(): Promise<void>;
  /** Ends the process at once, as a power cut does. */
  kill(): Promise<void>;
  /** Closes, when it still runs, and starts again on the same folders. */
  relaunch(): Promise<Galley>;
}

interface Fixtures {
  /** A new folder, removed when the windows of the test have closed: one that has lost its library asks before it does. */
  makeFolder(purpose: string): Promise<string>;
  launchGalley(options?: LaunchOptions): Promise<Galley>;
  /** A test pushes patterns of the console errors it provokes; any other error fails it. */
  expectedProblems: RegExp[];
}

interface WorkerFixtures {
  /**
   * The name of the screen that a worker has to itself, with its clipboard; empty where there is one for all. Another's window that opens or closes on the
   * same screen ends what the mouse has begun.
   */
  readonly ownScreen: string;
}

export { expect };

export const test = base.extend<Fixtures, WorkerFixtures>({
  ownScreen: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of a fixture from this pattern.
    async ({}, use) => {
      const { hasTool } = await import("../../scripts/setup/debian.mjs");
      const { startXvfb } = await import("../../scripts/setup/xvfb.mjs");
      if (process.platform !== "linux" || !hasTool("xvfb")) return use("");
      const screen = await startXvfb();
      Object.assign(process.env, screen.env);
      await use(screen.env.DISPLAY ?? "");
      screen.stop();
    },
    { scope: "worker", auto: true },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of a fixture from this pattern.
  expectedProblems: async ({}, use) => use([]),

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  makeFolder: async ({}, use) => {
    const folders: string[] = [];
    await use(async (purpose) => {
      const folder = await mkdtemp(path.join(tmpdir(), `galley-${purpose}-`));
      folders.push(folder);
      return folder;
    });
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  },

  launchGalley: async ({ expectedProblems, makeFolder }, use, testInfo) => {
    const problems: string[] = [];
    const output: string[] = [];
    const running = new Set<ElectronApplication>();

    async function launch(options: LaunchOptions = {}): Promise<Galley> {
      const library = options.library ?? (await makeFolder("library"));
      const userData = options.userData ?? (await makeFolder("user"));
      const app = await electron.launch({
        args: [".", `--user-data-dir=${userData}`, `--library=${library}`, ...(options.args ?? [])],
        cwd: projectRoot,
        env: { ...environment(), ...options.env },
      });
      running.add(app);
      app.on("close", () => running.delete(app));
      for (const stream of [app.process().stdout, app.process().stderr]) {
        stream?.on("data", (bytes: Buffer) => output.push(bytes.toString()));
      }
      const page = await watchedFirstPage(app, problems);
      return {
        app,
        page,
        library,
        userData,
        close: () => app.close(),
        kill: () => kill(app),
        relaunch: async () => {
          if (running.has(app)) await app.close();
          return launch({ ...options, library, userData });
        },
      };
    }

    await use(launch);

    const failed = testInfo.status !== testInfo.expectedStatus;
    if (failed) await Promise.all([...running].map((app) => keepEvidence(app, testInfo)));
    await Promise.all([...running].map(closeOrKill));
    if (failed && output.length > 0) await testInfo.attach("main process", { body: output.join("") });
    expect(problems.filter((problem) => !expectedProblems.some((pattern) => pattern.test(problem)))).toEqual([]);
  },
});

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/**
 * Errors of every page are collected from the first script on. A failure leaves a trace of what was done and a picture;
 * GALLEY_TRACE=1 adds the page after each step to the trace, which slows typing down.
 */
async function watchedFirstPage(app: ElectronApplication, problems: string[]): Promise<Page> {
  const context = app.context();
  const watch = (page: Page) => {
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(`${message.text()} (${message.location().url})`);
    });
  };
  context.on("page", watch);
  for (const page of context.pages()) watch(page);
  await context.addInitScript(reportPolicyViolations);
  await context.tracing.start({ snapshots: process.env.GALLEY_TRACE === "1", sources: true });
  const page = await app.firstWindow();
  await page.waitForLoadState("domcontentloaded");
  await page.evaluate(reportPolicyViolations);
  return page;
}

/** Runs in the page. */
function reportPolicyViolations(): void {
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
    console.error(`securitypolicyviolation: ${violatedDirective} refused ${blockedURI} in ${sourceFile}`);
  });
}

async function kill(app: ElectronApplication): Promise<void> {
  const ended = new Promise((resolve) => app.process().once("exit", resolve));
  app.process().kill("SIGKILL");
  await ended;
}

/** Leaves a trace and a picture of a failed test in test-results; a window that is gone has none to give. */
async function keepEvidence(app: ElectronApplication, testInfo: TestInfo): Promise<void> {
  const pages = app.context().pages();
  const name = `galley-${app.process().pid}`;
  await Promise.allSettled([
    app.context().tracing.stop({ path: testInfo.outputPath(`${name}.zip`) }),
    ...pages.map((page, index) =>
      page.screenshot({ path: testInfo.outputPath(`${name}-${index}.png`), timeout: 5_000 }),
    ),
  ]);
}

/** A window that refuses to close must not hold up the tests after it. */
async function closeOrKill(app: ElectronApplication): Promise<void> {
  const patience = setTimeout(() => app.process().kill("SIGKILL"), 10_000);
  await app.close();
  clearTimeout(patience);
}
