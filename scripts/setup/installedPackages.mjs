import { readFileSync } from "node:fs";
import { npm, runVisibly } from "./command.mjs";
import { inProject } from "./project.mjs";

/**
 * @typedef {{ version?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * True when node_modules holds what the lock asks for. Versions are compared, not times: a checkout touches the lock
 * file without changing it. npm writes the second file last, so an install that broke off has none.
 * @param {Lock} lock package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json
 */
export function isInstalled(lock, installed) {
  if (!installed) return false;
  return Object.entries(lock.packages).every(
    ([folder, { version, optional }]) => folder === "" || optional || installed.packages[folder]?.version === version,
  );
}

/** Runs `npm ci` when node_modules is missing or does not hold what package-lock.json asks for. */
export function installPackages() {
  const lock = readLock("package-lock.json");
  if (!lock) throw new Error("package-lock.json is missing: this is not a whole copy of Galley.");
  if (isInstalled(lock, readLock("node_modules/.package-lock.json"))) return;
  console.error("Installing packages…");
  runVisibly(...npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]));
}

/** @param {string} name @returns {Lock | null} */
function readLock(name) {
  try {
    return JSON.parse(readFileSync(inProject(name), "utf8"));
  } catch {
    // Missing or cut short: either way npm has to write it anew.
    return null;
  }
}
