import { spawnSync } from "node:child_process";
import { succeeds } from "./command.mjs";

// A package that was renamed stands with its newer name first; the first one this release knows is taken.
const electronLibraries = ["libgtk-3-0t64|libgtk-3-0", "libnss3", "libasound2t64|libasound2", "libgbm1"];

/**
 * A program the tests use: the names it goes by, and the Debian package that brings it.
 * @typedef {{ name: string, commands: string[], package: string }} Tool
 */

/** @type {readonly Tool[]} */
export const testTools = [
  { name: "xvfb", commands: ["xvfb-run"], package: "xvfb" },
  { name: "xauth", commands: ["xauth"], package: "xauth" },
  { name: "chromium", commands: ["chromium", "chromium-browser", "google-chrome"], package: "chromium" },
  { name: "java", commands: ["java"], package: "default-jre-headless" },
  { name: "xmllint", commands: ["xmllint"], package: "libxml2-utils" },
  { name: "strace", commands: ["strace"], package: "strace" },
  { name: "faketime", commands: ["faketime"], package: "faketime" },
  { name: "ext4", commands: ["mkfs.ext4", "/sbin/mkfs.ext4"], package: "e2fsprogs" },
  { name: "xfs", commands: ["xfs_io", "/usr/sbin/xfs_io"], package: "xfsprogs" },
];

/** @param {Tool} tool */
export function isPresent(tool) {
  return tool.commands.some((command) => succeeds("which", [command]));
}

/**
 * For tests that need a program: `it.skipIf(!hasTool("java"))`.
 * @param {"xvfb" | "xauth" | "chromium" | "java" | "xmllint" | "strace" | "faketime" | "ext4" | "xfs"} name
 */
export function hasTool(name) {
  return testTools.some((tool) => tool.name === name && isPresent(tool));
}

/**
 * The shared libraries an executable asks for and this Linux lacks, by file name; empty on other systems.
 * @param {string} executable
 */
function missingLibraries(executable) {
  if (process.platform !== "linux") return [];
  const listing = spawnSync("ldd", [executable], { encoding: "utf8" }).stdout ?? "";
  return [...listing.matchAll(/^\s*(\S+) => not found/gm)].map((match) => String(match[1]));
}

/**
 * Installs Electron's libraries where they are missing and that is possible without a password; returns the sentence
 * that says what is still missing and how to get it, or null when all is there.
 * @param {string} executable
 */
export function provideLibraries(executable) {
  if (missingLibraries(executable).length === 0) return null;
  const advice = installPackages(electronLibraries);
  const missing = missingLibraries(executable);
  if (missing.length === 0) return null;
  return `Electron lacks ${missing.join(", ")} on this machine${advice ? `; this brings them: ${advice}` : "."}`;
}

/**
 * Installs packages with apt when this process is root or sudo asks for no password. Returns the line a person can
 * run when it could not, null when it did.
 * @param {readonly string[]} packages names, or alternatives as "newer|older"
 */
export function installPackages(packages) {
  const line = `sudo apt-get install -y ${packages.map((names) => names.split("|").at(-1)).join(" ")}`;
  const prefix = aptPrefix();
  if (!prefix) return line;
  console.error(`Installing ${packages.join(", ")}…`);
  runApt(prefix, ["update", "-qq"]);
  const known = packages.map((names) => names.split("|").find(isKnown) ?? names);
  return runApt(prefix, ["install", "-y", "-qq", "--no-install-recommends", ...known]) ? null : line;
}

/** How apt-get can be called without a password, or null. */
function aptPrefix() {
  if (!succeeds("which", ["apt-get"])) return null;
  if (process.getuid?.() === 0) return [];
  return succeeds("sudo", ["-n", "true"]) ? ["sudo", "-n"] : null;
}

/** @param {string} name */
function isKnown(name) {
  return /Candidate: [^(]/.test(spawnSync("apt-cache", ["policy", name], { encoding: "utf8" }).stdout ?? "");
}

/** @param {string[]} prefix @param {string[]} args */
function runApt(prefix, args) {
  const [command = "apt-get", ...rest] = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
  return spawnSync(command, rest, { stdio: ["ignore", 2, 2] }).status === 0;
}
