import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { findBackup } from "../../../../electron/library/backup/findBackup";
import { realDisk } from "../../../../electron/library/disk/disk";
import { storyAndBackup } from "./copying";

async function backupIn() {
  const { library, backup, copy } = await storyAndBackup();
  await copy();
  const chosen = `${library}-disk`;
  const inside = path.join(chosen, "Galley backup of mine");
  await mkdir(chosen);
  await rename(backup, inside);
  return { library, chosen, inside };
}

test("a backup is found in the folder it is in, and as that folder itself", async () => {
  const { library, chosen, inside } = await backupIn();
  for (const folder of [chosen, inside]) {
    expect(await findBackup(realDisk, library, folder)).toEqual({ ok: true, value: inside });
  }
});

test("a folder that is called like a day and an hour is no story, and hides no backup", async () => {
  const { library, chosen, inside } = await backupIn();
  const day = path.join(chosen, "202611251742");
  await mkdir(path.join(day, "photos"), { recursive: true });
  expect(await findBackup(realDisk, library, chosen)).toEqual({ ok: true, value: inside });
  await rename(inside, `${library}-away`);
  expect(await findBackup(realDisk, library, chosen)).toMatchObject({ ok: false });
});

test("a copy of a library beside the backup does not stand for it", async () => {
  const { library, chosen, inside } = await backupIn();
  const { from, copy } = await storyAndBackup();
  await copy();
  await rename(from, path.join(chosen, path.basename(from)));
  expect(await findBackup(realDisk, library, chosen)).toEqual({ ok: true, value: inside });
});
