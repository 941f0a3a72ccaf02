import { existsSync, readdirSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { copyStory } from "../../../../electron/library/backup/copyStory";
import { nothingBrought } from "../../../../electron/library/backup/memory";
import { type Restored, restoreFromBackup } from "../../../../electron/library/backup/restore";
import { type Disk, realDisk } from "../../../../electron/library/disk/disk";
import type { Library } from "../../../../electron/library/library";
import { faultyDisk } from "../faultyDisk";
import { start, Typist, value } from "../typist";
import { found, id, storyAndBackup, write } from "./copying";

const nothing = { cameBack: 0, replaced: 0, differs: 0, same: 0, inTrash: 0 };

async function restored(library: Library, backup: string, disk: Disk = realDisk): Promise<Restored> {
  return value(await restoreFromBackup({ disk, library, now: () => 5, onProgress: () => undefined }, backup));
}

test("a story that is open and whose folder has gone is left to its window, which writes it again", async () => {
  const { library, backup, from } = await storyAndBackup();
  const started = await start(library);
  const typist = await Typist.open(started, id);
  typist.type("One ");
  await typist.saved();
  value(await started.settle(id));
  await copyStory(realDisk, from, path.join(backup, id), nothingBrought);
  await rm(from, { recursive: true });
  const { counts, problems } = await restored(started, backup);
  expect([counts, problems]).toEqual([nothing, [expect.stringMatching(/^“One ” is open, .* restore again\.$/)]]);
  expect(existsSync(from)).toBe(false);
  typist.type("two");
  expect((await started.settle(id)).ok).toBe(false);
  await typist.saved();
  value(await started.stop());
  expect(await found(from)).toMatchObject({ headline: "One two" });
});

test.each(["EMFILE", "EIO", "EACCES"])(
  "%s at any moment of it sets no story aside that is newer than the backup",
  async (code) => {
    const { library, backup, from, copy } = await storyAndBackup();
    await write(library, ["Old"]);
    await copy();
    await write(library, [" and new"]);
    for (const failing of [1, 2, 3]) {
      let left = 0;
      const disk = faultyDisk(({ name, path: at }) =>
        name === "read" && at.startsWith(from) && left-- > 0 ? code : null,
      );
      const started = await start(library, { disk });
      left = failing;
      const { counts } = await restored(started, backup, disk);
      await started.stop();
      expect([failing, counts.replaced, existsSync(path.join(library, ".quarantine"))]).toEqual([failing, 0, false]);
      expect(await found(from)).toMatchObject({ headline: "Old and new" });
    }
  },
);

test("a story of a newer Galley of which this one can read nothing stays", async () => {
  const { library, backup, from, copy } = await storyAndBackup();
  await copy();
  const file = path.join(from, "story.json");
  const newer = JSON.stringify({ ...JSON.parse(await readFile(file, "utf8")), galley: 99 });
  await rm(from, { recursive: true });
  await mkdir(from);
  await writeFile(file, newer);
  const started = await start(library);
  const { counts, problems } = await restored(started, backup);
  await started.stop();
  expect([counts, problems]).toEqual([nothing, [expect.stringContaining("newer Galley")]]);
  expect(await readFile(file, "utf8")).toBe(newer);
});

test("a story that is trashed while it is restored stays in the trash, at whatever moment", async () => {
  const { library, backup, from, copy } = await storyAndBackup();
  await write(library, ["Old"]);
  await copy();
  await write(library, [" and new"]);
  for (let moment = 1, wasTrashed = true; wasTrashed; moment += 1) {
    const started = await start(library);
    let calls = 0;
    const now = async () => {
      calls += 1;
      if (calls === moment) value(await started.trash(id));
    };
    const disk: Disk = {
      ...realDisk,
      read: (file) => now().then(() => realDisk.read(file)),
      list: (folder) => now().then(() => realDisk.list(folder)),
      look: (file) => now().then(() => realDisk.look(file)),
      create: (file) => now().then(() => realDisk.create(file)),
      makeSubfolder: (file) => now().then(() => realDisk.makeSubfolder(file)),
    };
    await restored(started, backup, disk);
    wasTrashed = calls >= moment;
    if (wasTrashed) {
      expect([moment, readdirSync(library)]).toEqual([moment, [".trash"]]);
      value(await started.restore(id));
      await rm(path.join(from, "versions"), { recursive: true, force: true });
    }
    await started.stop();
  }
});

test("what is restored says which stories have a version that they had not", async () => {
  const { library, backup, copy } = await storyAndBackup();
  await write(library, ["Old"]);
  await copy();
  const started = await start(library);
  expect(await restored(started, backup)).toMatchObject({ counts: { same: 1 }, changed: [] });
  await write(library, [" and new"]);
  expect(await restored(started, backup)).toMatchObject({ counts: { differs: 1 }, changed: [id] });
  expect(await restored(started, backup)).toMatchObject({ counts: { differs: 1 }, changed: [] });
  await started.stop();
});
