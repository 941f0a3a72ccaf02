import { electronExecutable, electronRuntime } from "../electron-runtime.mjs";
import { isBuilt } from "./buildStamp.mjs";
import { runVisibly } from "./command.mjs";
import { provideLibraries } from "./debian.mjs";
import { installPackages } from "./installedPackages.mjs";
import { withLock } from "./lock.mjs";
import { inProject } from "./project.mjs";

/**
 * Puts packages, build and runtime in place, and gives the path of Electron; when all is there this takes some 100 ms.
 * Throws the sentence that says what is missing.
 */
export async function prepare() {
  await withLock("prepare", () => {
    installPackages();
    if (isBuilt()) return;
    console.error("Building Galley…");
    runVisibly(process.execPath, [inProject("scripts/build.mjs")]);
  });
  const executable = electronExecutable(electronRuntime());
  const problem = provideLibraries(executable);
  if (problem) throw new Error(problem);
  return executable;
}
