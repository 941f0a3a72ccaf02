import { rm, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { realDisk } from "../../../../electron/library/disk/disk";
import { keepVersion } from "../../../../electron/library/versions/keepVersion";
import { startListing } from "../../../../electron/library/versions/listVersions";
import { versionPath } from "../../../../electron/library/versions/versionFile";
import { p, story as storyOf } from "../../../builders";
import { faultyDisk } from "../faultyDisk";
import { newFolder } from "../place";

async function threeVersions(): Promise<string> {
  const folder = await newFolder();
  const texts = ["One two.", "One two three four.", "One four."];
  for (const [index, text] of texts.entries())
    await keepVersion(realDisk, folder, storyOf(p(text)), {
      reason: "named",
      name: `Number ${index + 1}`,
      at: 9 - index,
    });
  return folder;
}

const first = { number: 1, reason: "named", name: "Number 1", at: 9, words: 2, gained: 2, lost: 0 };
const second = { number: 2, reason: "named", name: "Number 2", at: 8, words: 4, gained: 2, lost: 0 };
const third = { number: 3, reason: "named", name: "Number 3", at: 7, words: 2, gained: 0, lost: 2 };

test("versions come in the order of their numbers, with the words that came and went since the one before", async () => {
  const list = startListing(realDisk);
  expect(await list(await threeVersions())).toEqual({ versions: [first, second, third], damaged: 0 });
  expect(await list(await newFolder())).toEqual({ versions: [], damaged: 0 });
});

test("what cannot be read is counted and stays where it is, and the next is compared with the last that can", async () => {
  const folder = await threeVersions();
  await writeFile(versionPath(folder, 2), "rubbish");
  const list = startListing(realDisk);
  const expected = { versions: [first, { ...third, gained: 1, lost: 1 }], damaged: 1 };
  expect([await list(folder), await list(folder)]).toEqual([expected, expected]);
  expect((await realDisk.look(versionPath(folder, 2))).size).toBe(7);
});

test("a list is not read again until a version goes, comes or is another file", async () => {
  const folder = await threeVersions();
  const disk = faultyDisk(() => null);
  const list = startListing(disk);
  const reads = () => disk.calls.filter(({ name }) => name === "read").length;
  await list(folder);
  await list(folder);
  expect(reads()).toBe(3);
  await rm(versionPath(folder, 2));
  expect((await list(folder)).versions).toEqual([first, { ...third, gained: 1, lost: 1 }]);
  expect(reads()).toBe(5);
  await keepVersion(realDisk, folder, storyOf(p("One four five.")), { reason: "auto", name: "", at: 1 });
  expect((await list(folder)).versions.at(-1)).toMatchObject({ number: 4, gained: 1, lost: 0 });
});
