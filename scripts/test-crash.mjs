import { installPackages } from "./setup/installedPackages.mjs";
import { withLock } from "./setup/lock.mjs";
import { requireNode } from "./setup/nodeVersion.mjs";
import { projectRoot } from "./setup/project.mjs";
import { runBuild } from "./test/checks.mjs";
import { runCrashTests, runThoroughTests } from "./test/suites.mjs";
import { inWords, sum } from "./test/tally.mjs";
import { installTools } from "./test/tools.mjs";

// `npm run test:crash` breaks everything that can be broken, as often as it takes to be sure. For people: `npm run test:crash -- [file…]`.

requireNode();
process.chdir(projectRoot);
await withLock("prepare", installPackages);
installTools();
const filters = process.argv.slice(2);
const tally = sum([
  await runBuild(),
  await runCrashTests(filters, { full: true }),
  ...(filters.length === 0 ? [await runThoroughTests()] : []),
]);
if (tally.failed > 0) process.exitCode = 1;
console.log(inWords(tally));
