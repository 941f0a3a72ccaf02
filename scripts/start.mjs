import { spawn } from "node:child_process";
import { electronEnvironment, hasDisplay } from "./setup/display.mjs";
import { requireNode } from "./setup/nodeVersion.mjs";
import { prepare } from "./setup/prepare.mjs";
import { projectRoot } from "./setup/project.mjs";

requireNode();
try {
  if (!hasDisplay())
    throw new Error("There is no display to open a window on; `npm run demo` shows Galley without one.");
  open(await prepare(), process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {string} executable @param {string[]} args */
function open(executable, args) {
  const galley = spawn(executable, [projectRoot, ...args], { stdio: "inherit", env: electronEnvironment() });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => galley.kill(signal));
  galley.on("error", (error) => {
    console.error(`Electron could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  galley.on("close", (code) => {
    process.exitCode = code ?? 1;
  });
}
