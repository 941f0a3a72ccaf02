import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { missingEntries } from "../../scripts/complete-lock.mjs";
import { inProject, projectRoot } from "../../scripts/setup/project.mjs";

const textEndings = /(\.(ts|tsx|mts|mjs|cjs|js|json|css|html|md|txt|svg|yml)|\/run)$/;

describe("the project", () => {
  it("names every version exactly", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
    );
    expect(loose).toEqual([]);
  });

  it("has a lock that `npm ci` accepts, whatever platforms the registry mirrors (node scripts/complete-lock.mjs)", () => {
    const { packages } = JSON.parse(readFileSync(inProject("package-lock.json"), "utf8"));
    expect(missingEntries(packages)).toEqual({});
  });

  it("holds no path of the machine it was written on", () => {
    const folders = [path.dirname(projectRoot), homedir()].filter((folder) => folder !== path.parse(folder).root);
    const found = texts().filter(({ text }) => folders.some((folder) => text.includes(folder + path.sep)));
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it("leaves out no test", () => {
    const leftOut = /\b(it|test|describe)\.(only|skip|todo|fixme)\(|\b(xit|xdescribe|fit|fdescribe)\(/;
    const found = texts().filter(({ file, text }) => file.startsWith("tests/") && leftOut.test(text));
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it("measures time only where nothing else runs, in files that end with .speed.ts", () => {
    const measures = /performance\.now\(|cpuUsage\(|\bkeepsTo\(|\bfastest\(/;
    const isMeasured = ({ file, text }: { file: string; text: string }) =>
      file.endsWith(".test.ts") && measures.test(text) && !text.includes("idleInFakeTime();");
    expect(
      texts()
        .filter(isMeasured)
        .map(({ file }) => file),
    ).toEqual([]);
  });
});

/** The text files that belong to the project: those in git and those about to be. */
function texts(): { file: string; text: string }[] {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  return execFileSync("git", list, { cwd: projectRoot, encoding: "utf8" })
    .split("\0")
    .filter((file) => textEndings.test(file) && statSync(inProject(file), { throwIfNoEntry: false })?.isFile())
    .map((file) => ({ file, text: readFileSync(inProject(file), "utf8") }));
}
