import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { cruise } from "dependency-cruiser";
import { parseSync } from "vite";
import { projectRoot } from "../setup/project.mjs";
import { sourceFiles } from "./sourceFiles.mjs";

// dependency-cruiser is called as a library because its command refuses to start on Node 20.

const folders = ["article", "electron", "renderer"];

/**
 * The imports in a tree that go where they must not, one sentence each, and the imports that dependency-cruiser did not
 * see: another parser finds them here, so that a check that cannot read does not pass.
 * @param {string} root
 */
export async function brokenArrows(root) {
  const { default: config } = await import("../../.dependency-cruiser.cjs");
  const present = folders.filter((folder) => sourceFiles(root, [folder], [".ts", ".tsx"]).length > 0);
  const options = /** @type {import("dependency-cruiser").ICruiseOptions} */ ({
    ...config.options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  });
  const { output } = await cruise(present, options);
  if (typeof output === "string") throw new Error("dependency-cruiser gave text where its findings were asked for.");
  const read = new Map(
    output.modules.map(({ source, dependencies }) => [source.replaceAll(path.sep, "/"), dependencies]),
  );
  const unread = sourceFiles(root, present, [".ts", ".tsx"]).flatMap((file) => {
    const found = new Set(read.get(file)?.map((dependency) => dependency.module));
    return importsOf(path.join(root, file))
      .filter((name) => !found.has(name.replace(/^node:/, "")))
      .map((name) => `${file} -> ${name}`);
  });
  const violations = output.summary.violations.map(({ rule, from, to, comment }) => {
    return `${from} -> ${to} (${rule.name}) ${comment ?? ""}`.trimEnd();
  });
  return { violations, unread, files: read.size };
}

/** @param {string} file */
function importsOf(file) {
  const { module } = parseSync(file, readFileSync(file, "utf8"));
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.map(({ moduleRequest }) => moduleRequest?.value),
  );
  const names = [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...exported];
  return names.flatMap((name) => name ?? []);
}

async function main() {
  const { violations, unread, files } = await brokenArrows(projectRoot);
  for (const line of violations) console.error(line);
  for (const arrow of unread) console.error(`${arrow} was not seen.`);
  if (violations.length + unread.length > 0) process.exitCode = 1;
  else console.log(`${files} modules, every arrow allowed`);
}

if (realpathSync(process.argv[1] ?? "") === fileURLToPath(import.meta.url)) await main();
