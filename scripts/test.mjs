import { installPackages } from "./setup/installedPackages.mjs";
import { withLock } from "./setup/lock.mjs";
import { requireNode } from "./setup/nodeVersion.mjs";
import { projectRoot } from "./setup/project.mjs";
import { runBuild, runChecks } from "./test/checks.mjs";
import { runCrashTests, runEndToEndTests, runSpeedTests, runUnitTests } from "./test/suites.mjs";
import { inWords, nothing, sum } from "./test/tally.mjs";
import { installGhostImporter, installTools } from "./test/tools.mjs";

// `npm test` sets up what it needs, then runs everything. For people: `npm test -- --only checks|unit|crash|speed|e2e [file…]`.

requireNode();
process.chdir(projectRoot);
const suites = ["checks", "unit", "crash", "speed", "e2e"];
const { only, filters } = readArguments(process.argv.slice(2));
/** @type {import("./test/tally.mjs").Tally[]} */
const tallies = [];
try {
  await runAll();
} catch (error) {
  console.log(`BAD  ${error instanceof Error ? error.message : error}`);
  tallies.push({ ...nothing, failed: 1 });
}
const tally = sum(tallies);
if (tally.failed > 0) process.exitCode = 1;
console.log(inWords(tally));

async function runAll() {
  await withLock("prepare", installPackages);
  if (only !== "checks") installTools();
  if (only === null || only === "unit") installGhostImporter();
  tallies.push(only === null || only === "checks" ? await runChecks() : await runBuild());
  // What breaks things waits for disks and clocks most of the time, so it does not wait for its turn as well.
  const besideEachOther = [
    ...(only === null || only === "unit" ? [runUnitTests(filters)] : []),
    ...(only === null || only === "crash" ? [runCrashTests(filters, { full: false })] : []),
  ];
  tallies.push(...(await Promise.all(besideEachOther)));
  if (only === "speed" || (only === null && filters.length === 0)) tallies.push(await runSpeedTests(filters));
  if (only === null || only === "e2e") tallies.push(await runEndToEndTests(filters));
}

/** @param {string[]} args */
function readArguments(args) {
  const place = args.indexOf("--only");
  if (place === -1) return { only: null, filters: args };
  const only = args[place + 1];
  if (!only || !suites.includes(only)) {
    console.error(`--only takes ${suites.join(", ")}, not ${only ?? "nothing"}.`);
    process.exit(2);
  }
  return { only, filters: args.toSpliced(place, 2) };
}
