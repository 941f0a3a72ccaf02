import { startDisplay } from "./demo/display.mjs";
import { step } from "./demo/steps.mjs";
import { requireNode } from "./setup/nodeVersion.mjs";
import { prepare } from "./setup/prepare.mjs";
import { projectRoot } from "./setup/project.mjs";

// `npm run demo`: the whole way of a story, played on the real application with real keys: written, kept over a restart, exported, and looked
// at as its readers will. Whatever is not as it should be ends the demo with one sentence and exit code 1.

requireNode();
process.chdir(projectRoot);
const started = performance.now();
try {
  const executable = await step("packages, build and Electron are in place", prepare);
  const display = await step("there is a screen to draw on", startDisplay);
  try {
    // Only now are the packages that it imports sure to be there.
    const { play } = await import("./demo/play.mjs");
    await play({ executable, env: display.env });
  } finally {
    display.stop();
  }
  console.log(`Done in ${Math.round((performance.now() - started) / 1000)} s.`);
} catch (error) {
  console.error(`The demo failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
