import { installPackages, isPresent, testTools } from "../setup/debian.mjs";
import { hasDisplay } from "../setup/display.mjs";
import { startXvfb } from "../setup/xvfb.mjs";

/**
 * A screen to draw on: Xvfb's, so that nobody's desktop is disturbed, or the one there is.
 * @returns {Promise<import("../setup/xvfb.mjs").Display>}
 */
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
