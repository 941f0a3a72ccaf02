import { existsSync, mkdirSync, rmSync } from "node:fs";
import { electronExecutable, electronRuntime } from "../electron-runtime.mjs";
import { collect } from "../setup/command.mjs";
import { hasTool, provideLibraries } from "../setup/debian.mjs";
import { electronEnvironment, hasDisplay } from "../setup/display.mjs";
import { inProject } from "../setup/project.mjs";
import { writeCrashTable } from "./crashTable.mjs";
import { honest, inWords, nothing, sum, tallyFrom, tallyOfPlaywright, tallyOfVitest } from "./tally.mjs";

const vitest = inProject("node_modules/vitest/vitest.mjs");
/** Those that can be told to try more. */
const thoroughTests = [
  "tests/article/document/mergeCopy.test.ts",
  "tests/article/export/cms/cms.test.ts",
  "tests/article/export/cms/clipboard.test.ts",
  "tests/article/export/wordpress/wordpress.test.ts",
  "tests/article/export/ghost/ghost.test.ts",
  "tests/article/html/hostile.test.ts",
  "tests/renderer/editor/suggestProperty.test.ts",
  "tests/renderer/editor/mirror.test.ts",
  "tests/renderer/editor/binding.test.ts",
  "tests/electron/library/story/anyDamage.test.ts",
  "tests/renderer/story/rewriteStory.test.ts",
  "tests/electron/library/story/sequences.test.ts",
  "tests/electron/library/story/faults.test.ts",
  "tests/electron/library/backup/faults.test.ts",
  "tests/electron/library/replay/replays.test.ts",
  "tests/article/import/markdown/markdownRoundTrip.test.ts",
  "tests/article/import/ninjs/ninjsRoundTrip.test.ts",
  "tests/article/import/html/importHtml.test.ts",
  "tests/article/export/page/clean.test.ts",
  "tests/article/export/page/valid.test.ts",
  "tests/article/export/page/axe.test.ts",
];
const playwright = inProject("node_modules/@playwright/test/cli.js");

/** The tests that need no window. @param {readonly string[]} filters parts of file names; none means all */
export async function runUnitTests(filters) {
  return runVitest("unit tests", filters);
}

/**
 * What measures time without a window; nothing else may run meanwhile. GALLEY_FULL=1 holds it to the sizes and times that the design promises.
 * @param {readonly string[]} filters parts of file names; none means all
 */
export async function runSpeedTests(filters, env = {}) {
  return runVitest("speed tests", ["--config", inProject("vitest.speed.config.mts"), ...filters], env);
}

/** @param {string} name @param {readonly string[]} args @param {NodeJS.ProcessEnv} env */
async function runVitest(name, args, env = {}) {
  const report = reportFile(name.replaceAll(" ", "-"));
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const result = await collect(process.execPath, [vitest, "run", ...reporters, ...args], {
    env: { ...process.env, ...env },
  });
  return printed(name, result, honest(tallyFrom(report, tallyOfVitest), result.code));
}

/** The tests that drive the window. @param {readonly string[]} filters parts of file names; none means all */
export async function runEndToEndTests(filters) {
  const runtime = electronRuntime();
  const obstacle = windowObstacle(electronExecutable(runtime));
  if (obstacle) return skipped(obstacle, filters);
  const run = async (/** @type {string} */ name, /** @type {readonly string[]} */ which) => {
    const report = reportFile(name.replaceAll(" ", "-"));
    const args = [playwright, "test", "--reporter=list,json", ...which, ...filters];
    const env = { ...electronEnvironment(), ELECTRON_OVERRIDE_DIST_PATH: runtime, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    const result = await collect(process.execPath, args, { env });
    const tally = tallyFrom(report, tallyOfPlaywright);
    // Of the files that were asked for, none may have a test of this kind.
    const isNone = filters.length > 0 && result.code === 0 && tally.passed + tally.failed === 0;
    return isNone ? nothing : printed(name, result, honest(tally, result.code));
  };
  const others = await run("end-to-end tests", ["--grep-invert=@measured", "--pass-with-no-tests"]);
  // What is measured has the machine to itself.
  const measured = await run("measured tests", [
    "--grep=@measured",
    "--workers=1",
    "--pass-with-no-tests",
    "--output=test-results/measured",
  ]);
  return honest(sum([others, measured]), 0);
}

/**
 * The tests that break things: kills, failing disks, power cuts. In full they take most of an hour and are heard as they run; the part takes two minutes at
 * the most.
 * @param {readonly string[]} filters parts of file names; none means all
 * @param {{ full: boolean }} extent
 */
export async function runCrashTests(filters, { full }) {
  const report = reportFile("crash-tests");
  const config = ["--config", inProject("vitest.crash.config.mts")];
  const args = [vitest, "run", ...config, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const runtime = electronRuntime();
  const hasWindow = windowObstacle(electronExecutable(runtime)) === null;
  const [command, rest] = hasWindow ? onDisplay([...args, ...filters]) : [process.execPath, [...args, ...filters]];
  const electron = hasWindow ? { ELECTRON_OVERRIDE_DIST_PATH: runtime } : {};
  const env = { ...electronEnvironment(), ...electron, GALLEY_FULL: full ? "1" : "" };
  const result = await collect(command, rest, { env, aloud: full });
  const { table, skipped } = writeCrashTable();
  for (const line of skipped) console.log(`SKIPPED  ${line}`);
  if (full) console.log(table);
  return printed("crash tests", result, honest(tallyFrom(report, tallyOfVitest), result.code));
}

/** Random sequences a thousand times, every failure at every call, speed at full size. */
export async function runThoroughTests() {
  const missing = thoroughTests.filter((file) => !existsSync(inProject(file)));
  if (missing.length > 0)
    throw new Error(`These tests are to run thoroughly and are not there: ${missing.join(", ")}.`);
  const env = { GALLEY_RUNS: "1000", GALLEY_FULL: "1" };
  const thorough = await runVitest("thorough tests", ["--no-file-parallelism", ...thoroughTests], env);
  return sum([thorough, await runSpeedTests([], env)]);
}

/** Runs Node where windows can be drawn; the screen outlasts the moment in which no window is open. @param {string[]} args @returns {[string, string[]]} */
function onDisplay(args) {
  if (!hasTool("xvfb")) return [process.execPath, args];
  return ["xvfb-run", ["-a", "-s", "-screen 0 1400x1000x24 -noreset", process.execPath, ...args]];
}

/** Why no window can be opened here, or null. @param {string} executable */
function windowObstacle(executable) {
  const problem = provideLibraries(executable);
  if (problem) return problem;
  const canDraw = process.platform !== "linux" || (hasTool("xvfb") && hasTool("xauth")) || hasDisplay();
  return canDraw ? null : "there is neither a display nor Xvfb (sudo apt-get install -y xvfb xauth)";
}

/** @param {string} obstacle @param {readonly string[]} filters */
async function skipped(obstacle, filters) {
  const report = reportFile("e2e");
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  await collect(process.execPath, [playwright, "test", "--list", "--reporter=json", ...filters], { env });
  const tally = { ...nothing, skipped: tallyFrom(report, countListed).passed };
  console.log(`SKIPPED  end-to-end tests: ${obstacle}; ${inWords(tally)}`);
  return tally;
}

/** A list holds every test, none of them run. @param {ListedSuite} report @returns {import("./tally.mjs").Tally} */
function countListed(report) {
  return { ...nothing, passed: countTests(report.suites ?? []) };
}

/**
 * @typedef {{ suites?: ListedSuite[], specs?: unknown[] }} ListedSuite
 * @param {readonly ListedSuite[]} suites
 * @returns {number}
 */
function countTests(suites) {
  return suites.reduce((count, suite) => count + (suite.specs?.length ?? 0) + countTests(suite.suites ?? []), 0);
}

/**
 * @param {string} name
 * @param {import("../setup/command.mjs").CommandResult} result
 * @param {import("./tally.mjs").Tally} tally
 */
function printed(name, { output, seconds }, tally) {
  console.log(`${tally.failed === 0 ? "ok " : "BAD"}  ${name} ${seconds.toFixed(1)} s: ${inWords(tally)}`);
  if (tally.failed > 0) console.log(output.trimEnd());
  return tally;
}

/** Where a suite leaves its report; an old one must not speak for it. @param {string} name */
function reportFile(name) {
  mkdirSync(inProject("test-results"), { recursive: true });
  const file = inProject("test-results", `${name}.json`);
  rmSync(file, { force: true });
  return file;
}
