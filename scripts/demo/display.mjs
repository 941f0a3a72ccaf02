import { spawn } from "node:child_process";
import { installPackages, isPresent, testTools } from "../setup/debian.mjs";
import { hasDisplay } from "../setup/display.mjs";

/**
 * A screen to draw on: Xvfb's, so that nobody's desktop is disturbed, or the one there is.
 * @typedef {{ env: Record<string, string>, stop: () => void }} Display
 */

const size = "1400x1000x24";

/** @returns {Promise<Display>} */
export async function startDisplay() {
  if (process.platform !== "linux") return { env: {}, stop: () => undefined };
  provide(["xvfb", "chromium"]);
  if (isThere("xvfb")) return startXvfb();
  if (hasDisplay()) return { env: {}, stop: () => undefined };
  throw new Error("There is neither a display nor Xvfb (sudo apt-get install -y xvfb).");
}

/** Installs what is missing, where that needs no password. @param {readonly string[]} names */
function provide(names) {
  const missing = testTools.filter((tool) => names.includes(tool.name) && !isPresent(tool));
  if (missing.length > 0) installPackages(missing.map((tool) => tool.package));
}

/** @param {string} name */
function isThere(name) {
  return testTools.some((tool) => tool.name === name && isPresent(tool));
}

/** Xvfb looks for a free number by itself and writes it to the third pipe. @returns {Promise<Display>} */
function startXvfb() {
  const xvfb = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", size, "-noreset", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const stop = () => {
    xvfb.kill();
  };
  process.once("exit", stop);
  return new Promise((resolve, reject) => {
    xvfb.once("error", reject);
    xvfb.once("exit", (code) => reject(new Error(`Xvfb ended at once (code ${code}).`)));
    xvfb.stdio[3]?.once("data", (/** @type {Buffer} */ number) => {
      xvfb.removeAllListeners("exit");
      resolve({ env: { DISPLAY: `:${number.toString().trim()}` }, stop });
    });
  });
}
