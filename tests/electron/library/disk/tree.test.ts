import { mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { realDisk } from "../../../../electron/library/disk/disk";
import { bringTree, removeTree } from "../../../../electron/library/disk/tree";
import { newFolder } from "../place";

test("a tree is removed and brought without what its links lead to", async () => {
  const folder = await newFolder();
  const [tree, precious, copy] = ["tree", "precious", "copy"].map((name) => path.join(folder, name));
  if (!tree || !precious || !copy) throw new Error("Three names give three paths.");
  await mkdir(path.join(tree, "inside"), { recursive: true });
  await mkdir(precious);
  for (const file of [path.join(precious, "thesis.txt"), path.join(tree, "inside", "a.txt")])
    await writeFile(file, "x");
  await symlink(precious, path.join(tree, "folder"));
  await symlink(path.join(precious, "thesis.txt"), path.join(tree, "file"));
  await bringTree(realDisk, tree, copy);
  await removeTree(realDisk, tree);
  expect([await readdir(copy), await readdir(precious), (await readdir(folder)).sort()]).toEqual([
    ["inside"],
    ["thesis.txt"],
    ["copy", "precious"],
  ]);
});
