import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { realDisk } from "../../../../electron/library/disk/disk";
import { readExportRecord, writeExportRecord } from "../../../../electron/library/story/exportRecord";
import { newFolder } from "../place";

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
