import { spawn } from "node:child_process";

/**
 * A screen that programs can draw on; `env` names it to them.
 * @typedef {{ env: Record<string, string>, stop: () => void }} Display
 */

const size = "1400x1000x24";

/** Xvfb looks for a free number by itself and writes it to the third pipe. @returns {Promise<Display>} */
export function startXvfb() {
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
