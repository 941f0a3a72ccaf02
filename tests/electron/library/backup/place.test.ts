import { mkdir, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { backupPlace, preparePlace, whyNotBoth } from "../../../../electron/library/backup/place";
import { realDisk } from "../../../../electron/library/disk/disk";
import { contentOf, temporaryFolder } from "../../temporaryFolder";

const writer = "0123456789ab";

async function folders() {
  const root = temporaryFolder();
  const [library, chosen] = [path.join(root, "library"), path.join(root, "disk")];
  await mkdir(library);
  await mkdir(chosen);
  return { root, of: { library, writer }, library, chosen };
}

test("each library and each installation has a folder of its own, whatever letters its name has", async () => {
  const { library, chosen } = await folders();
  const { folder } = backupPlace(chosen, { library, writer });
  expect(path.basename(folder)).toMatch(/^Galley backup library [0-9a-f]{8}-0123456789ab$/);
  const names = [
    backupPlace(chosen, { library: `${library}/a: "b"?`, writer }),
    backupPlace(chosen, { library, writer: "b" }),
  ];
  expect(new Set([folder, ...names.map((place) => place.folder)]).size).toBe(3);
  expect(path.basename(names[0]?.folder ?? "")).toMatch(/^Galley backup a- -b-- [0-9a-f]{8}-/);
});

test("the backup is neither the library, nor inside it, nor around it, by whatever way one comes there", async () => {
  const { root, library, chosen } = await folders();
  await mkdir(path.join(library, "inside"));
  await symlink(library, path.join(chosen, "link"));
  expect(await whyNotBoth(library, library)).toMatch(/^.* is the library itself; .*\.$/);
  expect(await whyNotBoth(library, path.join(library, "inside"))).toMatch(/is inside the library/);
  expect(await whyNotBoth(library, path.join(chosen, "link", "inside"))).toMatch(/is inside the library/);
  expect(await whyNotBoth(library, root)).toMatch(/^The library is inside /);
  expect(await whyNotBoth(library, chosen)).toBe("");
  expect(await whyNotBoth(library, `${library} 2`)).toBe("");
});

test("the chosen folder is never made, and a backup that was there is not begun anew where its disk has gone", async () => {
  const { of, chosen, root } = await folders();
  const place = backupPlace(chosen, of);
  expect(await preparePlace(realDisk, of, place, false)).toEqual({ ok: true, value: null });
  await rm(place.folder, { recursive: true });
  expect(await preparePlace(realDisk, of, place, true)).toMatchObject({
    ok: false,
    sentence: expect.stringContaining("not there any more"),
  });
  await rm(chosen, { recursive: true });
  expect(await preparePlace(realDisk, of, place, false)).toMatchObject({
    ok: false,
    sentence: expect.stringContaining("is not there"),
  });
  expect(contentOf(root)).toEqual({ "library/": "" });
});
