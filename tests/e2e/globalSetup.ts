import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Playwright asks for a default export. The workers inherit the environment set here. */
export default async function prepare(): Promise<() => void> {
  // Imported here because Playwright turns imports at the top into `require`, which cannot read a module.
  const { electronExecutable, electronRuntime } = await import("../../scripts/electron-runtime.mjs");
  const { isBuilt } = await import("../../scripts/setup/buildStamp.mjs");
  const { provideLibraries } = await import("../../scripts/setup/debian.mjs");
  const { electronEnvironment } = await import("../../scripts/setup/display.mjs");
  const { inProject } = await import("../../scripts/setup/project.mjs");

  const runtime = electronRuntime();
  const problem = provideLibraries(electronExecutable(runtime));
  if (problem) throw new Error(problem);
  Object.assign(process.env, electronEnvironment(), { ELECTRON_OVERRIDE_DIST_PATH: runtime });
  if (!isBuilt()) execFileSync(process.execPath, [inProject("scripts/build.mjs")], { stdio: "inherit" });
  // What a browser that was killed leaves behind goes with the folder.
  const temporary = mkdtempSync(path.join(tmpdir(), "galley-e2e-"));
  process.env.TMPDIR = temporary;
  return () => rmSync(temporary, { recursive: true, force: true });
}
