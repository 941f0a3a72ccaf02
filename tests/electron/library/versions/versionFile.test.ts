import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { realDisk } from "../../../../electron/library/disk/disk";
import { keepVersion } from "../../../../electron/library/versions/keepVersion";
import { startListing } from "../../../../electron/library/versions/listVersions";
import { thinVersions } from "../../../../electron/library/versions/thinVersions";
import {
  readNote,
  readVersion,
  readVersionName,
  versionNumbers,
} from "../../../../electron/library/versions/versionFile";
import { p, story as storyOf } from "../../../builders";
import { newFolder } from "../place";

const why = { reason: "named", name: "Mine", at: 5 } as const;

test.each([
  ["3.json.gz", { number: 3, isCopy: false }],
  ["3.json (Ann's conflicted copy 2026-11-25).gz", { number: 3, isCopy: true }],
  ["3 (conflicted copy).json.gz", { number: 3, isCopy: true }],
  ["3.sync-conflict-20261125-101500-ABCDEFG.json.gz", { number: 3, isCopy: true }],
  ["3.json.sync-conflict-20261125-101500-ABCDEFG.gz", { number: 3, isCopy: true }],
  ["12.json-MACHINE.gz", { number: 12, isCopy: true }],
  ["0.json.gz", null],
  ["1234567890.json.gz", null],
  [".3.json.gz.0123456789ab.tmp", null],
  ["3.gz", null],
  ["notes.json.gz", null],
])("%s is read as what it is", (name, expected) => {
  expect(readVersionName(name)).toEqual(expected);
});

/** Versions 1, 2 and 3, two of them under the names that syncing programs give. */
async function withCopies() {
  const folder = await newFolder();
  for (const text of ["One.", "Two.", "Three.", "Four."])
    await keepVersion(realDisk, folder, storyOf(p(text)), { ...why, reason: "auto" });
  const move = (from: string, to: string) =>
    rename(path.join(folder, "versions", from), path.join(folder, "versions", to));
  await move("3.json.gz", "2.json (Ann's conflicted copy 2026-11-25).gz");
  await move("4.json.gz", "2.sync-conflict-20261125-101500-ABCDEFG.json.gz");
  return folder;
}

test("a conflict copy is listed right behind the version whose number it has, and can be read", async () => {
  const folder = await withCopies();
  const { versions, damaged } = await startListing(realDisk)(folder);
  expect(damaged).toBe(0);
  const texts = await Promise.all(versions.map(({ number }) => readVersion(realDisk, folder, number)));
  const expected = ["One.", "Two.", "Three.", "Four."].map((text) => storyOf(p(text)));
  expect(texts.map((version) => version?.story)).toEqual(expected);
  expect(versions.map(({ number }) => Math.floor(number))).toEqual([1, 2, 2, 2]);
  const third = versions[2]?.number ?? 0;
  expect(await readNote(realDisk, folder, third)).toMatchObject({ number: third, reason: "auto" });
  expect(await readVersion(realDisk, folder, third + 0.5)).toBeNull();
});

test("a conflict copy is never thinned, and what is kept next comes behind it", async () => {
  const folder = await withCopies();
  const move = (from: string, to: string) =>
    rename(path.join(folder, "versions", from), path.join(folder, "versions", to));
  await move("2.json.gz", "7.json (1).gz");
  expect(await keepVersion(realDisk, folder, storyOf(p("Five.")), why)).toEqual({ number: 8, isNew: true });
  await thinVersions(realDisk, folder, 1e13);
  const { versions } = await startListing(realDisk)(folder);
  expect(versions.map(({ number }) => Math.floor(number))).toEqual([1, 2, 2, 7, 8]);
});

test("a number far above all others is listed and read, and the next does not follow it", async () => {
  const folder = await newFolder();
  await mkdir(path.join(folder, "versions"));
  await writeFile(path.join(folder, "versions", "999999999.json.gz"), gzipSync("{}"));
  for (const number of [1, 2])
    expect(await keepVersion(realDisk, folder, storyOf(p(`Number ${number}`)), why)).toEqual({ number, isNew: true });
  const auto = { ...why, reason: "auto" } as const;
  expect(await keepVersion(realDisk, folder, storyOf(p("Number 2")), auto)).toEqual({ number: 2, isNew: false });
  expect(await versionNumbers(realDisk, folder)).toEqual([1, 2, 999_999_999]);
  expect(await startListing(realDisk)(folder)).toMatchObject({ versions: [{ number: 1 }, { number: 2 }], damaged: 1 });
});
