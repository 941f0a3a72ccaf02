import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { realDisk } from "../../../electron/library/disk/disk";
import { writerId } from "../../../electron/library/writerId";
import { idNumber } from "../../builders";
import { newFolder } from "./place";

test("an installation keeps its id; a copy of its data, on this machine or another, gets one of its own", async () => {
  const userData = path.join(await newFolder(), "data");
  const id = await writerId(realDisk, userData, "here");
  expect(await writerId(realDisk, userData, "here")).toBe(id);
  await cp(userData, `${userData}-copy`, { recursive: true });
  const copy = await writerId(realDisk, `${userData}-copy`, "here");
  const elsewhere = await writerId(realDisk, userData, "there");
  expect(new Set([id, copy, elsewhere]).size).toBe(3);
  expect(await writerId(realDisk, `${userData}-copy`, "here")).toBe(copy);
});

test("an id that was kept before machines were named stays", async () => {
  const userData = path.join(await newFolder(), "data");
  await mkdir(userData);
  await writeFile(path.join(userData, "writer"), `${idNumber(7)}\n`);
  expect(await writerId(realDisk, userData, "here")).toBe(idNumber(7));
  expect(await writerId(realDisk, userData, "there")).not.toBe(idNumber(7));
});
