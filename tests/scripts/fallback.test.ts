import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isWhole } from "../../scripts/runtime/fallback.mjs";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "galley-runtime-"));
  await writeFile(path.join(folder, "electron"), "12345");
  await writeFile(path.join(folder, ".files.json"), JSON.stringify({ electron: 5 }));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a cached runtime", () => {
  it("is whole when every listed file has its size", () => {
    expect(isWhole(folder)).toBe(true);
  });

  it("is not whole when a file is cut short", async () => {
    await writeFile(path.join(folder, "electron"), "123");
    expect(isWhole(folder)).toBe(false);
  });

  it("is not whole when a file is missing", async () => {
    await rm(path.join(folder, "electron"));
    expect(isWhole(folder)).toBe(false);
  });

  it("is not whole when its list is torn", async () => {
    await writeFile(path.join(folder, ".files.json"), '{"electron"');
    expect(isWhole(folder)).toBe(false);
  });

  it("is not whole without a list", async () => {
    await rm(path.join(folder, ".files.json"));
    expect(isWhole(folder)).toBe(false);
  });
});
