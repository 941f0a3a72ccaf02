/**
 * What the build makes: a page (its folder has an index.html, the output is a folder) or a bundle for Node and
 * Electron (one TypeScript file in, one CommonJS file out). A part whose source does not exist is left out.
 * @typedef {{ name: string, kind: "page" | "bundle", source: string, output: string }} Part
 */

/** @type {readonly Part[]} */
export const parts = [
  { name: "renderer", kind: "page", source: "renderer/index.html", output: "dist/renderer" },
  { name: "decoder", kind: "page", source: "electron/decoder/index.html", output: "dist/decoder" },
  { name: "main", kind: "bundle", source: "electron/main.ts", output: "dist/electron/main.cjs" },
  { name: "preload", kind: "bundle", source: "electron/preload.ts", output: "dist/electron/preload.cjs" },
  {
    name: "libraryWorker",
    kind: "bundle",
    source: "electron/library/worker/libraryWorker.ts",
    output: "dist/electron/libraryWorker.cjs",
  },
  {
    name: "pageWorker",
    kind: "bundle",
    source: "electron/preview/pageWorker.ts",
    output: "dist/electron/pageWorker.cjs",
  },
  {
    name: "importWorker",
    kind: "bundle",
    source: "electron/import/importWorker.ts",
    output: "dist/electron/importWorker.cjs",
  },
  {
    name: "weighWorker",
    kind: "bundle",
    source: "electron/handover/weighWorker.ts",
    output: "dist/electron/weighWorker.cjs",
  },
  {
    name: "spellWorker",
    kind: "bundle",
    source: "electron/spelling/spellWorker.ts",
    output: "dist/electron/spellWorker.cjs",
  },
  { name: "cli", kind: "bundle", source: "electron/cli.ts", output: "dist/cli.cjs" },
];
