import { installPackages as installDebianPackages, isPresent, testTools } from "../setup/debian.mjs";
import { ghostImporter, installPackages } from "../setup/installedPackages.mjs";

/** What stays missing is said aloud; the tests that need it are counted as skipped. */
export function installTools() {
  if (process.platform !== "linux") return;
  const missing = testTools.filter((tool) => !isPresent(tool));
  if (missing.length === 0) return;
  const line = installDebianPackages(missing.map((tool) => tool.package));
  const names = missing.filter((tool) => !isPresent(tool)).map(({ name }) => name);
  if (names.length > 0)
    console.log(`MISSING  ${names.join(", ")}: tests that need them are skipped${line ? `; ${line}` : ""}`);
}

/** Without Ghost's importer the tests that ask it are skipped, which is said aloud. */
export function installGhostImporter() {
  try {
    installPackages(ghostImporter);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    console.log(`MISSING  Ghost's importer: the tests that need it are skipped; ${reason}`);
  }
}
