import { readFileSync } from "node:fs";
import { npm, runVisibly } from "./command.mjs";
import { inProject } from "./project.mjs";

/**
 * @typedef {{ version?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/** Ghost's importer of HTML, for the tests of what is exported for it; it brings another lexical, which no other code may meet. */
export const ghostImporter = "tests/ghost";

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

/** True when the packages of a folder with a package.json of its own are there. @param {string} folder */
export function hasPackages(folder) {
  const lock = readLock(folder, "package-lock.json");
  return lock !== null && isInstalled(lock, readLock(folder, "node_modules/.package-lock.json"));
}

/** Runs `npm ci` in a folder of the project when node_modules is missing there or does not hold what package-lock.json asks for. */
export function installPackages(folder = ".") {
  if (!readLock(folder, "package-lock.json")) {
    throw new Error(`${folder}/package-lock.json is missing: this is not a whole copy of Galley.`);
  }
  if (hasPackages(folder)) return;
  console.error(folder === "." ? "Installing packages…" : `Installing the packages of ${folder}…`);
  const quietly = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  // What is only for some tests must not keep a person without a network waiting a minute each time.
  const impatiently =
    folder === "." ? [] : ["--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=2000"];
  runVisibly(...npm(["ci", "--prefix", inProject(folder), ...quietly, ...impatiently]));
}

/** @param {string} folder @param {string} name @returns {Lock | null} */
function readLock(folder, name) {
  try {
    return JSON.parse(readFileSync(inProject(folder, name), "utf8"));
  } catch {
    // Missing or cut short: either way npm has to write it anew.
    return null;
  }
}
