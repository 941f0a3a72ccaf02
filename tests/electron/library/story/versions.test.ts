import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { storyJson } from "../../../../article/writeStory";
import { realDisk } from "../../../../electron/library/disk/disk";
import { readExportRecord, writeExportRecord } from "../../../../electron/library/story/exportRecord";
import { keepVersion, readVersion, versionNumbers } from "../../../../electron/library/story/versions";
import { p, story as storyOf } from "../../../builders";
import { newFolder } from "../place";

const why = { reason: "named", name: "Before lunch", at: 5 } as const;

describe("versions", () => {
  test("keep the story with its reason, in rising numbers, and the same story once", async () => {
    const folder = await newFolder();
    const [first, second] = [storyOf(p("First.")), storyOf(p("Second."))];
    const kept = [];
    for (const story of [first, second, first]) kept.push(await keepVersion(realDisk, folder, story, why));
    expect(kept).toEqual([
      { number: 1, isNew: true },
      { number: 2, isNew: true },
      { number: 1, isNew: false },
    ]);
    expect(await readVersion(realDisk, folder, 2)).toEqual({ number: 2, ...why, story: second });
  });

  test("never take each other's number", async () => {
    const folder = await newFolder();
    const stories = ["a", "b", "c", "d"].map((text) => storyOf(p(text)));
    await Promise.all(stories.map((story) => keepVersion(realDisk, folder, story, why)));
    expect(await versionNumbers(realDisk, folder)).toEqual([1, 2, 3, 4]);
  });

  test("with a number that no count reaches are none, and do not stop the next", async () => {
    const folder = await newFolder();
    await mkdir(path.join(folder, "versions"));
    await writeFile(path.join(folder, "versions", "99999999999999999999999.json.gz"), "");
    expect(await keepVersion(realDisk, folder, storyOf(p("x")), why)).toEqual({ number: 1, isNew: true });
    expect(await keepVersion(realDisk, folder, storyOf(p("y")), why)).toEqual({ number: 2, isNew: true });
  });

  test("that unpack into more than any story is are none", async () => {
    const folder = await newFolder();
    await mkdir(path.join(folder, "versions"));
    const version = JSON.stringify({ galley: 1, ...why, story: storyJson(storyOf(p("x"))) });
    const bomb = Buffer.alloc(257 * 1024 * 1024, " ");
    bomb.write(version);
    await writeFile(path.join(folder, "versions", "1.json.gz"), gzipSync(bomb, { level: 1 }));
    expect(await readVersion(realDisk, folder, 1)).toBeNull();
  });

  test("that cannot be read are none, and do not stop the next", async () => {
    const folder = await newFolder();
    await mkdir(path.join(folder, "versions"));
    await writeFile(path.join(folder, "versions", "7.json.gz"), "rubbish");
    expect([await readVersion(realDisk, folder, 7), await readVersion(realDisk, folder, 8)]).toEqual([null, null]);
    expect(await keepVersion(realDisk, folder, storyOf(p("x")), why)).toEqual({ number: 8, isNew: true });
  });
});

describe("the record of an export", () => {
  const record = { folder: "/somewhere", at: 5, version: 1, files: [{ path: "index.html", sha256: "a".repeat(64) }] };

  test("is read as it was written", async () => {
    const folder = await newFolder();
    await writeExportRecord(realDisk, folder, "page", record);
    expect([
      await readExportRecord(realDisk, folder, "page"),
      await readExportRecord(realDisk, folder, "ghost"),
    ]).toEqual([record, null]);
  });

  test("that is damaged names no file as ours", async () => {
    const folder = await newFolder();
    await writeExportRecord(realDisk, folder, "page", record);
    await writeFile(path.join(folder, "exports", "page.json"), '{"files":[{"path":1}]}');
    expect(await readExportRecord(realDisk, folder, "page")).toBe(null);
  });

  test("has a profile's name and never a path", async () => {
    await expect(readExportRecord(realDisk, "/", "../x")).rejects.toThrow("is not a name of an export profile");
  });
});
