import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { parts } from "./parts.mjs";
import { sourceStamp, stampPath } from "./setup/buildStamp.mjs";
import { withLock } from "./setup/lock.mjs";
import { inProject, projectRoot } from "./setup/project.mjs";

process.chdir(projectRoot);
const { build } = await import("vite");
try {
  await withLock("build", buildParts);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function buildParts() {
  // The stamp is taken first: what is saved while the build runs makes the build old.
  const stamp = sourceStamp();
  rmSync(inProject("dist"), { recursive: true, force: true });
  const present = parts.filter(({ source }) => existsSync(inProject(source)));
  await Promise.all(present.map(({ name }) => build({ mode: name, logLevel: "warn" })));
  mkdirSync(inProject("dist"), { recursive: true });
  if (existsSync(inProject("assets"))) cpSync(inProject("assets"), inProject("dist/assets"), { recursive: true });
  writeFileSync(stampPath(), stamp);
}
