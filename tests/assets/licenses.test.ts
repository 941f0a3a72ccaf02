import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

const root = path.resolve(import.meta.dirname, "../..");
const notices = readFileSync(path.join(root, "assets/LICENSES.md"), "utf8").split("\n");
const packages = z.object({ packages: z.record(z.string(), z.looseObject({})) }).parse(readJson("package-lock.json"));
const shippedPackage = z.object({
  version: z.string(),
  license: z.string(),
  dev: z.literal(true).optional(),
  devOptional: z.literal(true).optional(),
  optional: z.literal(true).optional(),
});

const shipped = Object.entries(packages.packages).flatMap(([folder, entry]) => {
  const { success, data } = shippedPackage.safeParse(entry);
  if (folder === "" || !success || data.dev || data.devOptional || data.optional) return [];
  return [{ name: folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length), ...data }];
});
const dependencies = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(readJson("package.json"));

test.each(Object.entries(dependencies.dependencies))(
  "%s %s stands in the notices with its licence",
  (name, version) => {
    const license = shipped.find((one) => one.name === name && one.version === version)?.license ?? "no such package";
    expect(rowOf(name, version)).toContain(license);
  },
);

test.each(shipped.filter(({ license }) => license !== "MIT"))("$name $version is $license, and that is said", (one) => {
  expect(rowOf(one.name, one.version)).toContain(one.license.replace(/[()]/g, "").replace("OR", "or"));
});

/** Packages of one scope share a row, in which the scope is written once. */
function rowOf(name: string, version: string): string {
  const inScope = name.replace(/^@lexical\//, "");
  return (
    notices.find((row) => row.includes(version) && (row.includes(`\`${name}\``) || row.includes(`\`${inScope}\``))) ??
    ""
  );
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(path.join(root, name), "utf8"));
}
