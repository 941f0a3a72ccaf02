import { spawn } from "node:child_process";
import { electronExecutable, electronRuntime } from "./electron-runtime.mjs";
import { isBuilt } from "./setup/buildStamp.mjs";
import { runVisibly } from "./setup/command.mjs";
import { provideLibraries } from "./setup/debian.mjs";
import { electronEnvironment, hasDisplay } from "./setup/display.mjs";
import { installPackages } from "./setup/installedPackages.mjs";
import { withLock } from "./setup/lock.mjs";
import { requireNode } from "./setup/nodeVersion.mjs";
import { inProject, projectRoot } from "./setup/project.mjs";

requireNode();
try {
  if (!hasDisplay())
    throw new Error("There is no display to open a window on; `npm run demo` shows Galley without one.");
  open(await prepare(), process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Puts packages, build and runtime in place; when all is there this takes some 100 ms. */
async function prepare() {
  await withLock("prepare", () => {
    installPackages();
    if (isBuilt()) return;
    console.error("Building Galley…");
    runVisibly(process.execPath, [inProject("scripts/build.mjs")]);
  });
  const executable = electronExecutable(electronRuntime());
  const problem = provideLibraries(executable);
  if (problem) throw new Error(problem);
  return executable;
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
