import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parts } from "./parts.mjs";
import { sourceStamp, stampPath } from "./setup/buildStamp.mjs";
import { withLock } from "./setup/lock.mjs";
import { inProject, projectRoot } from "./setup/project.mjs";

// Everything is built beside dist and takes its place when it is whole: Galley can start from the last build until then, and a build that fails
// leaves that one, with its old stamp.
const dist = inProject("dist");
const next = inProject("dist.next");
const last = inProject("dist.last");

process.chdir(projectRoot);
const { build } = await import("vite");
try {
  await withLock("build", buildParts);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(next, { recursive: true, force: true });
}

async function buildParts() {
  // The stamp is taken first: what is saved while the build runs makes the build old.
  const stamp = sourceStamp();
  rmSync(next, { recursive: true, force: true });
  const present = parts.filter(({ source }) => existsSync(inProject(source)));
  // All end before the first failure counts: none may write on when the folder is given up.
  const failure = (await Promise.allSettled(present.map(buildPart))).find(({ status }) => status === "rejected");
  if (failure?.status === "rejected") throw failure.reason;
  mkdirSync(next, { recursive: true });
  if (existsSync(inProject("assets"))) cpSync(inProject("assets"), path.join(next, "assets"), { recursive: true });
  copyDictionaries();
  writeFileSync(inNext(stampPath()), stamp);
  putInPlace();
}

/** The dictionaries come with their packages, and are read as files. */
function copyDictionaries() {
  mkdirSync(path.join(next, "dictionaries"));
  for (const language of ["ru", "be", "en"]) {
    for (const kind of ["aff", "dic"]) {
      const file = inProject(`node_modules/dictionary-${language}/index.${kind}`);
      cpSync(file, path.join(next, "dictionaries", `${language}.${kind}`));
    }
  }
}

/** @param {import("./parts.mjs").Part} part */
function buildPart({ name, kind, output }) {
  const outDir = inNext(inProject(kind === "page" ? output : path.dirname(output)));
  return build({ mode: name, logLevel: "warn", build: { outDir } });
}

/** Where a file of dist is until the build is whole. @param {string} file */
function inNext(file) {
  return path.join(next, path.relative(dist, file));
}

function putInPlace() {
  rmSync(last, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, last);
  renameSync(next, dist);
  rmSync(last, { recursive: true, force: true });
}
