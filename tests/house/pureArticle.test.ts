import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sourceFiles } from "../../scripts/checks/sourceFiles.mjs";
import { inProject, projectRoot } from "../../scripts/setup/project.mjs";

const impure = ["document", "window", "process", "Buffer", "setTimeout", "fetch", "console"];

describe("article", () => {
  let folder: string;

  // Below the project, so that node_modules is found as article finds it.
  beforeAll(async () => {
    folder = await mkdtemp(inProject("test-results-article-"));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("cannot name the page, the process or a timer, not even through the packages it uses", async () => {
    const imports = 'import * as yjs from "yjs";\nimport { z } from "zod";\nexport const used = [yjs.Doc, z.string];\n';
    const names = impure.map((name) => `export const has_${name} = ${name};`).join("\n");
    await writeFile(path.join(folder, "probe.ts"), imports + names);
    const config = { extends: "../article/tsconfig.json", include: ["."] };
    await writeFile(path.join(folder, "tsconfig.json"), JSON.stringify(config));

    const compiler = inProject("node_modules/typescript/bin/tsc");
    const { stdout } = await promisify(execFile)(process.execPath, [compiler, "--noEmit", "-p", folder]).catch(
      (error: { stdout: string }) => error,
    );

    expect([...stdout.matchAll(/Cannot find name '(\w+)'/g)].map(([, name]) => name)).toEqual(impure);
  });

  it("reads no clock and draws no random number", () => {
    const forbidden = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\./;
    const files = sourceFiles(projectRoot, ["article"], [".ts"]);
    expect(files.filter((file) => forbidden.test(readFileSync(inProject(file), "utf8")))).toEqual([]);
  });
});
