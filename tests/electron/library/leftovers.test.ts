import { existsSync, readdirSync } from "node:fs";
import { lutimes, mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { idNumber, p, story as storyOf } from "../../builders";
import { newFolder } from "./place";
import { start, value } from "./typist";

const hour = 3_600_000;

async function aged(file: string, age: number): Promise<void> {
  const then = new Date(Date.now() - age);
  await lutimes(file, then, then);
}

/** A folder with a file in it, both changed so long ago. */
async function folderOf(folder: string, age: number): Promise<string> {
  await mkdir(path.join(folder, "media"), { recursive: true });
  await writeFile(path.join(folder, "story.json"), "{}");
  for (const one of ["story.json", "media", ""]) await aged(path.join(folder, one), age);
  return folder;
}

test("the next start removes the folders of stories that never got their place, and nothing else", async () => {
  const library = await newFolder();
  const started = await start(library);
  value(await started.create(storyOf(p("Body."))));
  await started.stop();
  const hidden = (end: string) => path.join(library, `.${idNumber(1)}.${end}`);
  const old = await folderOf(hidden("0123456789ab.tmp"), 25 * hour);
  const outside = await folderOf(`${library}-outside`, 25 * hour);
  await symlink(outside, path.join(old, "linked"));
  await aged(path.join(old, "linked"), 25 * hour);
  await aged(old, 25 * hour);
  const kept = [
    await folderOf(hidden("0123456789ac.tmp"), hour),
    await folderOf(hidden("0123456789.tmp"), 25 * hour),
    await folderOf(path.join(library, ".thesis.0123456789ab.tmp"), 25 * hour),
    await folderOf(path.join(library, idNumber(2)), 25 * hour),
    await folderOf(path.join(library, idNumber(900)), 25 * hour),
    path.join(outside, "story.json"),
    hidden("0123456789ad.tmp"),
    hidden("0123456789ae.tmp"),
  ];
  await writeFile(hidden("0123456789ad.tmp"), "a file");
  await aged(hidden("0123456789ad.tmp"), 25 * hour);
  await symlink(outside, hidden("0123456789ae.tmp"));
  await folderOf(hidden("0123456789ac.tmp"), 25 * hour);
  await writeFile(path.join(hidden("0123456789ac.tmp"), "story.json"), "written just now");
  await (await start(library)).stop();
  expect(kept.filter((one) => !existsSync(one))).toEqual([]);
  expect(readdirSync(library)).not.toContain(path.basename(old));
});
