import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { realDisk } from "../../../../electron/library/disk/disk";
import { writeAtomic, writeNew } from "../../../../electron/library/disk/writeAtomic";
import { failingAt, faultyDisk } from "../faultyDisk";
import { newFolder } from "../place";

const codes = ["EIO", "ENOSPC", "EDQUOT", "EACCES", "EROFS", "EMFILE", "EXDEV", "short"];

describe("writeAtomic", () => {
  test("puts the new bytes in the place of the old, and leaves nothing else", async () => {
    const folder = await newFolder();
    const target = path.join(folder, "story.json");
    await writeAtomic(realDisk, target, "old");
    await writeAtomic(realDisk, target, "new");
    expect({ names: await readdir(folder), text: await readFile(target, "utf8") }).toEqual({
      names: ["story.json"],
      text: "new",
    });
  });

  test.each(codes)(
    "%s at any call leaves all of the old bytes or all of the new, and no temporary file",
    async (code) => {
      const folder = await newFolder();
      const target = path.join(folder, "story.json");
      for (let number = 1; ; number += 1) {
        await writeFile(target, "old");
        const disk = faultyDisk(failingAt(number, code));
        const failed = await writeAtomic(disk, target, "the new text").then(
          () => false,
          () => true,
        );
        const call = disk.calls[number - 1];
        const text = await readFile(target, "utf8");
        const isAfterRename = call?.name === "syncFolder";
        const isShort = code === "short" && call?.name === "write";
        if (!call) break;
        expect({ call: call.name, failed, text, names: await readdir(folder) }).toEqual({
          call: call.name,
          failed: !isShort,
          text: isAfterRename || isShort ? "the new text" : "old",
          names: ["story.json"],
        });
      }
    },
  );

  test("a disk that takes nothing more is full", async () => {
    const folder = await newFolder();
    const disk = faultyDisk(() => null);
    const full = { ...disk, create: async (file: string) => ({ ...(await disk.create(file)), write: async () => 0 }) };
    await expect(writeAtomic(full, path.join(folder, "x"), "text")).rejects.toMatchObject({ code: "ENOSPC" });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("writeNew", () => {
  test("never replaces, and says so", async () => {
    const folder = await newFolder();
    const target = path.join(folder, "1.json.gz");
    const answers = [await writeNew(realDisk, target, "first"), await writeNew(realDisk, target, "second")];
    expect({ answers, text: await readFile(target, "utf8"), names: await readdir(folder) }).toEqual({
      answers: [true, false],
      text: "first",
      names: ["1.json.gz"],
    });
  });

  test("works where files cannot have two names", async () => {
    const folder = await newFolder();
    const target = path.join(folder, "1.json.gz");
    const disk = faultyDisk(({ name }) => (name === "link" ? "ENOTSUP" : null));
    const answers = [await writeNew(disk, target, "first"), await writeNew(disk, target, "second")];
    expect({ answers, text: await readFile(target, "utf8"), names: await readdir(folder) }).toEqual({
      answers: [true, false],
      text: "first",
      names: ["1.json.gz"],
    });
  });
});
