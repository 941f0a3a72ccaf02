import { spawn } from "node:child_process";
import { cpSync, existsSync, rmSync } from "node:fs";
import { electronExecutable, electronRuntime } from "./electron-runtime.mjs";
import { parts } from "./parts.mjs";
import { electronEnvironment, hasDisplay } from "./setup/display.mjs";
import { installPackages } from "./setup/installedPackages.mjs";
import { requireNode } from "./setup/nodeVersion.mjs";
import { inProject, projectRoot } from "./setup/project.mjs";

// Rebuilds each part when one of its files is saved; then the window reloads, or Galley restarts where the main
// process has changed. Galley quits as it does for a person, so a restart saves what was typed.

const afterBuild = new Map([
  ["renderer", "reload"],
  ["decoder", "reload"],
  ["preload", "reload"],
  ["main", "restart"],
  ["libraryWorker", "restart"],
]);

requireNode();
if (!hasDisplay()) {
  console.error("There is no display to open a window on; `npm run demo` shows Galley without one.");
  process.exit(1);
}
installPackages();
process.chdir(projectRoot);
// What stands in dist from now on has no stamp, so the next `npm start` builds anew.
rmSync(inProject("dist"), { recursive: true, force: true });
if (existsSync(inProject("assets"))) cpSync(inProject("assets"), inProject("dist/assets"), { recursive: true });

const executable = electronExecutable(electronRuntime());
/** @type {import("node:child_process").ChildProcess | null} */
let galley = null;
let restarting = false;

await Promise.all(parts.filter(({ source }) => existsSync(inProject(source))).map(watchPart));
open();

function open() {
  restarting = false;
  galley = spawn(executable, ["-r", inProject("scripts/dev/remote.cjs"), projectRoot, ...process.argv.slice(2)], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: electronEnvironment(),
  });
  galley.on("close", (code) => (restarting ? open() : process.exit(code ?? 1)));
}

/** @param {string} name the part that was built again */
function show(name) {
  const action = afterBuild.get(name);
  if (!galley?.connected || !action || restarting) return;
  console.error(`${name} is built: ${action}`);
  restarting = action === "restart";
  galley.send(restarting ? "quit" : "reload");
}

/** Resolves when the part is built for the first time. @param {import("./parts.mjs").Part} part */
async function watchPart({ name }) {
  const { build } = await import("vite");
  const watcher = await build({ mode: name, logLevel: "warn", build: { watch: {} } });
  if (!("on" in watcher)) throw new Error(`Vite does not watch ${name}.`);
  await new Promise((resolve) => {
    watcher.on("event", (event) => {
      if (event.code === "ERROR") console.error(event.error.message);
      if (event.code === "END") {
        resolve(undefined);
        show(name);
      }
    });
  });
}
