import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { inProject } from "../../scripts/setup/project.mjs";
import { rowsFile } from "./report";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the typist and the worker stand, built for plain Node. */
    readonly typistFolder: string;
  }
}

const sources = {
  typist: "tests/crash/typist/typist.ts",
  holder: "tests/crash/typist/holder.ts",
  libraryWorker: "electron/library/worker/libraryWorker.ts",
};

/** Runs once before all cases: builds what they start, and forgets what the last run found. Gives what cleans up afterwards. */
export async function setup(project: TestProject): Promise<() => void> {
  rmSync(rowsFile, { force: true });
  mkdirSync(path.dirname(rowsFile), { recursive: true });
  const folder = mkdtempSync(path.join(tmpdir(), "galley-typist-"));
  chmodSync(folder, 0o755); // In some cases another person types.
  for (const [name, source] of Object.entries(sources)) await bundle(inProject(source), folder, name);
  project.provide("typistFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

async function bundle(source: string, folder: string, name: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    ssr: { noExternal: true },
    build: {
      ssr: source,
      outDir: folder,
      emptyOutDir: false,
      target: "node18",
      rolldownOptions: {
        external: [...builtinModules, /^node:/],
        output: { format: "cjs", entryFileNames: `${name}.cjs`, codeSplitting: false },
      },
    },
  });
}
