import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { realDisk } from "../../../../electron/library/disk/disk";
import { contentOf, temporaryFolder } from "../../temporaryFolder";

test("a folder is made with those above it, by several at once, and again", async () => {
  const folder = temporaryFolder();
  const wanted = ["a/b/c", "a/b/d", "a/b/c", "a"];
  await Promise.all(wanted.map((name) => realDisk.makeFolder(path.join(folder, name))));
  await realDisk.makeFolder(path.join(folder, "a/b/c"));
  expect(contentOf(folder)).toEqual({ "a/b/c/": "", "a/b/d/": "" });
});

test("a folder is not made where a file stands, or below one", async () => {
  const file = path.join(temporaryFolder(), "file");
  writeFileSync(file, "");
  await expect(realDisk.makeFolder(file)).rejects.toMatchObject({ code: "EEXIST" });
  await expect(realDisk.makeFolder(path.join(file, "a", "b"))).rejects.toMatchObject({ code: "ENOTDIR" });
});

test.runIf(process.platform === "linux")(
  "a place that takes no folder says so, and soon",
  { timeout: 2_000 },
  async () => {
    await expect(realDisk.makeFolder("/proc/galley/a")).rejects.toMatchObject({ code: "ENOENT" });
  },
);
