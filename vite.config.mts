import { builtinModules } from "node:module";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";
import { type Part, parts } from "./scripts/parts.mjs";

const outside = [...builtinModules, ...builtinModules.map((name) => `node:${name}`), "electron"];

// `--mode` names the part to build. The targets are the older end of what Galley runs on: Electron 25.
export default defineConfig(({ mode }) => {
  const part = parts.find(({ name }) => name === mode);
  if (!part) throw new Error(`There is no part "${mode}" to build; scripts/parts.mjs lists them.`);
  return part.kind === "page" ? page(part) : bundle(part);
});

function page({ source, output }: Part): UserConfig {
  return {
    root: path.dirname(source),
    base: "./",
    publicDir: false,
    plugins: [react()],
    build: {
      outDir: path.resolve(output),
      emptyOutDir: true,
      target: "chrome114",
      sourcemap: true,
      // The content security policy allows no data: fonts, so nothing is inlined.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  };
}

function bundle({ source, output }: Part): UserConfig {
  return {
    publicDir: false,
    // Their builds for browsers do not load, and a bundler would take those.
    resolve: {
      alias: {
        "hunspell-asm": path.resolve("node_modules/hunspell-asm/dist/cjs/index.js"),
        "emscripten-wasm-loader": path.resolve("node_modules/emscripten-wasm-loader/dist/cjs/index.js"),
      },
    },
    ssr: { noExternal: true, external: ["electron"] },
    build: {
      ssr: source,
      outDir: path.dirname(output),
      emptyOutDir: false,
      target: "node18",
      sourcemap: true,
      rolldownOptions: {
        external: outside,
        output: { format: "cjs", entryFileNames: path.basename(output), codeSplitting: false },
      },
    },
  };
}
