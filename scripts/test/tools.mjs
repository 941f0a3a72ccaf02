import { installPackages, isPresent, testTools } from "../setup/debian.mjs";

/** What stays missing is said aloud; the tests that need it are counted as skipped. */
export function installTools() {
  if (process.platform !== "linux") return;
  const missing = testTools.filter((tool) => !isPresent(tool));
  if (missing.length === 0) return;
  const line = installPackages(missing.map((tool) => tool.package));
  const names = missing.filter((tool) => !isPresent(tool)).map(({ name }) => name);
  if (names.length > 0)
    console.log(`MISSING  ${names.join(", ")}: tests that need them are skipped${line ? `; ${line}` : ""}`);
}
