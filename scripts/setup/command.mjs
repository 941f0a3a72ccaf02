import { spawn, spawnSync } from "node:child_process";
import { projectRoot } from "./project.mjs";

/**
 * What a command left behind. `output` is stdout and stderr in the order they came.
 * @typedef {{ code: number, output: string, seconds: number }} CommandResult
 */

/**
 * Runs a command in the project's folder and collects what it prints; a command that cannot start has code 127.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, aloud?: boolean }} [options] `aloud`: the person sees it too, as it comes
 * @returns {Promise<CommandResult>}
 */
export function collect(command, args, options = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, {
      cwd: projectRoot,
      env: options.env ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const finish = (/** @type {number} */ code) =>
      resolve({ code, output, seconds: (performance.now() - started) / 1000 });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
        if (options.aloud) process.stdout.write(text);
      });
    }
    child.on("error", (error) => {
      output += `${error.message}\n`;
      finish(127);
    });
    child.on("close", (code) => finish(code ?? 1));
  });
}

/**
 * Runs a command whose words go straight to the person; throws with a full sentence when it fails.
 * @param {string} command
 * @param {string[]} args
 */
export function runVisibly(command, args) {
  // stdout is the script's own answer (electron-runtime prints a path there), so what others say goes to stderr.
  const result = spawnSync(command, args, { cwd: projectRoot, stdio: ["ignore", 2, 2] });
  if (result.status !== 0) {
    throw new Error(
      `The command "${command} ${args.join(" ")}" failed (${result.error?.message ?? `code ${result.status}`}).`,
    );
  }
}

/**
 * True when a command runs and ends well; its words are thrown away.
 * @param {string} command
 * @param {string[]} args
 */
export function succeeds(command, args) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/**
 * How to call npm: the npm that started us, or the one on the path.
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
export function npm(args) {
  const own = process.env.npm_execpath;
  if (own?.endsWith(".js")) return [process.execPath, [own, ...args]];
  return [process.platform === "win32" ? "npm.cmd" : "npm", args];
}
