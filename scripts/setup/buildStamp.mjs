import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "./project.mjs";

const sources = [
  "article",
  "assets",
  "electron",
  "renderer",
  "scripts/parts.mjs",
  "vite.config.mts",
  "package.json",
  "package-lock.json",
];
const stampFile = "dist/.stamp";

/**
 * One line that changes when any file the build reads changes: a hash of paths, sizes and times, so that asking costs
 * milliseconds and no file is opened.
 */
export function sourceStamp(root = projectRoot) {
  const hash = createHash("sha256");
  for (const source of sources) addToHash(hash, root, source);
  return hash.digest("hex");
}

/** True when dist was built from the sources as they are now. */
export function isBuilt(root = projectRoot) {
  const file = path.join(root, stampFile);
  return existsSync(file) && readFileSync(file, "utf8") === sourceStamp(root);
}

/** Where the finished build leaves its stamp. */
export function stampPath(root = projectRoot) {
  return path.join(root, stampFile);
}

/** @param {import("node:crypto").Hash} hash @param {string} root @param {string} relative */
function addToHash(hash, root, relative) {
  const info = statSync(path.join(root, relative), { throwIfNoEntry: false });
  if (!info) return;
  if (!info.isDirectory()) {
    hash.update(`${relative} ${info.size} ${info.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(path.join(root, relative)).sort()) addToHash(hash, root, `${relative}/${name}`);
}
