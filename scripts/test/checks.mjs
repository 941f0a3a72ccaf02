import { collect } from "../setup/command.mjs";
import { inProject } from "../setup/project.mjs";
import { sum } from "./tally.mjs";

/** @typedef {{ name: string, command: string[] }} Check a command for Node, run in the project's folder */

/** @type {readonly Check[]} */
const checks = [
  { name: "build", command: ["scripts/build.mjs"] },
  { name: "types", command: ["node_modules/typescript/bin/tsc", "--noEmit"] },
  { name: "types of article alone", command: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "article"] },
  { name: "dead code", command: ["node_modules/knip/bin/knip.js", "--no-progress"] },
  { name: "arrows", command: ["scripts/checks/arrows.mjs"] },
  { name: "lint and format", command: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."] },
  { name: "sizes", command: ["scripts/checks/sizes.mjs"] },
];
const atOnce = 2;

/** Runs all checks, two at a time, and prints a line for each as it ends. */
export async function runChecks() {
  const waiting = [...checks];
  /** @type {import("./tally.mjs").Tally[]} */
  const tallies = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) tallies.push(await runCheck(check));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return sum(tallies);
}

/** Builds without the other checks. */
export function runBuild() {
  return runCheck({ name: "build", command: ["scripts/build.mjs"] });
}

/** @param {Check} check @returns {Promise<import("./tally.mjs").Tally>} */
async function runCheck({ name, command: [script = "", ...args] }) {
  const { code, output, seconds } = await collect(process.execPath, [inProject(script), ...args]);
  const passed = code === 0;
  console.log(`${passed ? "ok " : "BAD"}  ${name} ${seconds.toFixed(1)} s`);
  if (!passed) console.log(output.trimEnd());
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}
