import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isBuilt, sourceStamp, stampPath } from "../../scripts/setup/buildStamp.mjs";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "galley-stamp-"));
  await mkdir(path.join(root, "article/blocks"), { recursive: true });
  await mkdir(path.join(root, "dist"));
  await writeFile(path.join(root, "article/blocks/quote.ts"), "one");
  await writeFile(stampPath(root), sourceStamp(root));
});

afterEach(() => rm(root, { recursive: true, force: true }));

describe("a build", () => {
  it("is fresh while no source changes", () => {
    expect(isBuilt(root)).toBe(true);
  });

  it("is old when a file changes its length", async () => {
    await writeFile(path.join(root, "article/blocks/quote.ts"), "three");
    expect(isBuilt(root)).toBe(false);
  });

  it("is old when a file is saved with the same length", async () => {
    const file = path.join(root, "article/blocks/quote.ts");
    await utimes(file, new Date(0), new Date(0));
    expect(isBuilt(root)).toBe(false);
  });

  it("is old when a file gets another name", async () => {
    await rename(path.join(root, "article/blocks/quote.ts"), path.join(root, "article/blocks/quotation.ts"));
    expect(isBuilt(root)).toBe(false);
  });

  it("is old when it never finished", async () => {
    await rm(stampPath(root));
    expect(isBuilt(root)).toBe(false);
  });
});
