import { readdirSync, readFileSync, renameSync } from "node:fs";
import { cp, mkdir, rename, rm, symlink, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { isBehind } from "../../../../electron/library/backup/copyStory";
import { nothingBrought } from "../../../../electron/library/backup/memory";
import { realDisk } from "../../../../electron/library/disk/disk";
import { moveToHistory } from "../../../../electron/library/story/base";
import { sealedStory } from "../../../../electron/library/story/sealedStory";
import { keepVersion } from "../../../../electron/library/versions/keepVersion";
import { readVersion, versionNumbers } from "../../../../electron/library/versions/versionFile";
import { p, story as storyOf } from "../../../builders";
import { contentOf } from "../../temporaryFolder";
import { faultyDisk } from "../faultyDisk";
import { start, Typist } from "../typist";
import { addPhoto, found, id, storyAndBackup, write } from "./copying";

const whole = { body: 1, notices: [] };
const onlyLog = (folder: string) => readdirSync(folder).find((name) => name.startsWith("edits-")) ?? "";
const headline = (text: string) => ({ ...storyOf(p("Body.")), fields: { ...storyOf().fields, headline: text } });

test("a story's text, history, versions and photos are in the backup, and nothing that can be made again", async () => {
  const { library, from, to, copy } = await storyAndBackup();
  await write(library, ["One", " two"], 2);
  await addPhoto(from, "a photo");
  await keepVersion(realDisk, from, storyOf(p("Old.")), { reason: "named", name: "Old", at: 5 });
  await mkdir(path.join(from, "media", "a".repeat(64)));
  await writeFile(path.join(from, "media", "a".repeat(64), "480.webp"), "small");
  await writeFile(path.join(from, ".hidden.tmp"), "left by a crash");
  await symlink("/etc/passwd", path.join(from, "edits-000000000000-1.log"));
  await copy();
  const { ".hidden.tmp": _, ...rest } = contentOf(from);
  const expected = Object.entries(rest).filter(([name]) => !name.includes(".webp") && !name.includes("-000000000000-"));
  expect(Object.keys(Object.fromEntries(expected)).some((name) => name.startsWith("history/edits-"))).toBe(true);
  expect(contentOf(to)).toEqual(Object.fromEntries(expected));
  expect(await found(to)).toEqual({ headline: "One two", ...whole });
});

test("what is in the backup already is not read again, and what is new comes", async () => {
  const { library, from, to, copy } = await storyAndBackup();
  await write(library, ["One"]);
  const photo = await addPhoto(from, "a photo");
  const memory = (await copy()) ?? nothingBrought;
  expect(await isBehind(realDisk, from, memory)).toBe(false);
  const idle = faultyDisk(() => null);
  await copy(memory, idle);
  expect(idle.calls.filter(({ name }) => ["create", "stream", "rename"].includes(name))).toEqual([]);
  await write(library, [" two"]);
  expect(await isBehind(realDisk, from, memory)).toBe(true);
  const again = faultyDisk(() => null);
  await copy(memory, again);
  expect(
    again.calls.filter(({ path: file }) => file.endsWith(path.basename(photo))).map(({ name }) => name),
  ).not.toContain("stream");
  expect(await found(to)).toEqual({ headline: "One two", ...whole });
});

test("without a memory, equal files are left as they are", async () => {
  const { library, from, copy } = await storyAndBackup();
  await write(library, ["One"]);
  await addPhoto(from, "a photo");
  await copy();
  const disk = faultyDisk(() => null);
  await copy(nothingBrought, disk);
  expect(disk.calls.filter(({ name }) => ["create", "rename", "remove"].includes(name))).toEqual([]);
});

test("a file that was lost from the backup comes again, although it is remembered", async () => {
  const { library, to, copy } = await storyAndBackup();
  await write(library, ["One"]);
  const memory = (await copy()) ?? nothingBrought;
  const before = contentOf(to);
  await rm(path.join(to, onlyLog(to)));
  await copy(memory);
  expect(contentOf(to)).toEqual(before);
});

test("a shorter log never takes the place of a longer one, nor a damaged one that of a whole one", async () => {
  const { library, from, to, copy } = await storyAndBackup();
  await write(library, ["One", " two", " three"]);
  await copy();
  const kept = contentOf(to);
  const log = path.join(from, onlyLog(from));
  const bytes = readFileSync(log);
  await truncate(log, bytes.length - 40);
  await copy();
  expect(contentOf(to)).toEqual(kept);
  await writeFile(log, Buffer.concat([bytes.subarray(0, 60), Buffer.alloc(bytes.length)]));
  await copy();
  expect(contentOf(to)).toEqual(kept);
});

test("a library set back to an earlier day, and written in again, takes nothing from the backup", async () => {
  const { library, from, to, copy } = await storyAndBackup();
  await write(library, ["One"]);
  const earlier = `${library}-earlier`;
  await cp(from, earlier, { recursive: true });
  await write(library, [" lost"]);
  await copy();
  await rm(from, { recursive: true });
  await rename(earlier, from);
  await write(library, [" again"]);
  await copy();
  const names = readdirSync(to);
  expect(names.filter((name) => name.includes("~2.log"))).toHaveLength(1);
  expect(await found(to)).toEqual({ headline: expect.stringMatching(/^One( lost again| again lost)$/), ...whole });
  await write(library, [" more"]);
  await copy();
  const logs = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".log")).length;
  expect([logs(to), logs(from)]).toEqual([4, 3]);
  await copy();
  expect(readdirSync(to).sort()).toEqual([...new Set([...names, ...readdirSync(from)])].sort());
});

test("what was moved to history moves in the backup too, and the backup is whole", async () => {
  const { library, from, to, copy } = await storyAndBackup();
  await write(library, ["One", " two"]);
  await copy();
  const old = onlyLog(from);
  await write(library, [" three"], 1);
  await copy();
  expect(readdirSync(path.join(to, "history"))).toContain(old);
  expect(readdirSync(to)).not.toContain(old);
  expect(contentOf(to)).toEqual(contentOf(from));
  expect(await found(to)).toEqual({ headline: "One two three", ...whole });
});

test("a log that the backup has more of stays where it is read, also when the library puts it into history", async () => {
  const { library, from, to, copy } = await storyAndBackup();
  await write(library, ["One", " two"]);
  await copy();
  const log = onlyLog(from);
  const whole = readFileSync(path.join(to, log));
  await truncate(path.join(from, log), whole.length - 40);
  const [, writer = ""] = log.split("-");
  await moveToHistory(realDisk, from, writer, 99);
  await copy();
  expect(readFileSync(path.join(to, log)).equals(whole)).toBe(true);
});

test("a story.json that cannot be read replaces none that can, and one that cannot be trusted to be newer is kept beside", async () => {
  const { library, from, to, copy } = await storyAndBackup();
  await write(library, ["One"]);
  await copy();
  const kept = readFileSync(path.join(to, "story.json"), "utf8");
  for (const damaged of ["", "{ torn", "null", '{"galley": 1}', "\0".repeat(3000)]) {
    await writeFile(path.join(from, "story.json"), damaged);
    await copy();
    expect(readFileSync(path.join(to, "story.json"), "utf8")).toBe(kept);
  }
  const changed = kept.replace('"headline": "One"', '"headline": "One, by hand"');
  await writeFile(path.join(from, "story.json"), changed);
  await copy(); // Of the one before, the log has every word.
  const other = kept.replace(/"lineage": ".*"/, '"lineage": "other"');
  await writeFile(path.join(from, "story.json"), other);
  await copy();
  await copy();
  expect(readdirSync(to).filter((name) => name.startsWith("story"))).toEqual(["story.json", "story~2.json"]);
  expect(readFileSync(path.join(to, "story~2.json"), "utf8")).toBe(changed);
  expect(readFileSync(path.join(to, "story.json"), "utf8")).toBe(other);
});

test("two machines that write one story by turns add no story.json to the backup for each turn", async () => {
  const { library, from, to, copy } = await storyAndBackup();
  const file = path.join(from, "story.json");
  const byTurns: string[] = [];
  for (const [word, userData] of [
    ["One", "a"],
    [" two", "b"],
    [" three", "a"],
    [" four", "b"],
  ] as const) {
    const started = await start(library, { userData: `${library}-${userData}` });
    const typist = await Typist.open(started, id);
    typist.type(word);
    await started.stop();
    byTurns.push(readFileSync(file, "utf8"));
  }
  const [first = "", second = "", third = "", last = ""] = byTurns;
  for (let turn = 1; turn <= 3; turn += 1) {
    for (const one of [third, first, last, second]) {
      await writeFile(file, one);
      await copy();
    }
  }
  expect(readdirSync(to).filter((name) => name.startsWith("story"))).toEqual(["story.json"]);
});

test("a story.json of which the logs in the backup have not every word is kept beside, and each text once", async () => {
  const { library, from, to, copy } = await storyAndBackup();
  await write(library, ["One", " two"]);
  await copy();
  const file = path.join(from, "story.json");
  const json = JSON.parse(readFileSync(file, "utf8"));
  const log = onlyLog(from);
  const ahead = { ...json, covers: { ...json.covers, [log]: 9 } };
  const late = { ...json, covers: { ...json.covers, "edits-0123456789ab-1.log": 1 } };
  const text = (of: typeof json, headline: string) => {
    return sealedStory({ ...storyOf(p("Body.")), fields: { ...storyOf().fields, headline } }, of);
  };
  const written = [text(ahead, "Not in the logs"), text(late, "Nor this")];
  for (let turn = 1; turn <= 3; turn += 1) {
    for (const one of written) {
      await writeFile(file, one);
      await copy();
    }
  }
  const kept = readdirSync(to).filter((name) => name.startsWith("story"));
  expect(kept).toEqual(["story.json", "story~2.json", "story~3.json"]);
  const texts = kept.map((name) => JSON.parse(readFileSync(path.join(to, name), "utf8")).story.fields.headline);
  expect([...new Set(texts)].sort()).toEqual(["Nor this", "Not in the logs"]);
});

test("another version of the same number gets a free one, once, and none is lost", async () => {
  const { from, to, copy } = await storyAndBackup();
  const why = { reason: "auto", name: "", at: 1 } as const;
  await keepVersion(realDisk, from, headline("first"), why);
  await copy();
  await rm(path.join(from, "versions"), { recursive: true });
  await keepVersion(realDisk, from, headline("another first"), why);
  for (const _ of [1, 2, 3]) await copy();
  await keepVersion(realDisk, from, headline("second"), why);
  for (const _ of [1, 2, 3]) await copy();
  const versions = await Promise.all(
    (await versionNumbers(realDisk, to)).map((number) => readVersion(realDisk, to, number)),
  );
  expect(versions.map((version) => version?.story.fields.headline)).toEqual(["first", "another first", "second"]);
});

test("conflict copies of versions are brought too, and a number far above all others drives none out of sight", async () => {
  const { from, to, copy } = await storyAndBackup();
  const why = { reason: "named", name: "", at: 1 } as const;
  const versions = (folder: string) => path.join(folder, "versions");
  await keepVersion(realDisk, from, headline("first"), why);
  await copy();
  await rename(path.join(versions(from), "1.json.gz"), path.join(versions(from), "1.json (Ann's conflicted copy).gz"));
  await writeFile(path.join(versions(from), "999999999.json.gz"), "rubbish");
  await keepVersion(realDisk, from, headline("second"), why);
  await rename(path.join(versions(from), "2.json.gz"), path.join(versions(from), "1.json.gz"));
  for (const _ of [1, 2, 3]) await copy();
  const there = ["1.json (Ann's conflicted copy).gz", "1.json.gz", "2.json.gz", "999999999.json.gz"];
  expect(readdirSync(versions(to)).sort()).toEqual(there);
  expect((await readVersion(realDisk, to, 2))?.story.fields.headline).toBe("second");
});

test("a photo that is cut short replaces none that is whole, and a whole one replaces one that is cut short", async () => {
  const { from, to, copy } = await storyAndBackup();
  const photo = await addPhoto(from, "a photo, whole");
  await copy();
  await writeFile(path.join(from, photo), "a photo");
  await copy();
  expect(readFileSync(path.join(to, photo), "utf8")).toBe("a photo, whole");
  await writeFile(path.join(to, photo), "a ph");
  await writeFile(path.join(from, photo), "a photo, whole");
  await copy();
  expect(readFileSync(path.join(to, photo), "utf8")).toBe("a photo, whole");
});

test("a file that the disk does not give is said, and all others come", async () => {
  const { library, from, to, copy } = await storyAndBackup();
  await write(library, ["One"]);
  const photo = await addPhoto(from, "a photo");
  const disk = faultyDisk(({ name, path: file }) => (name === "stream" && file.endsWith(".jpg") ? "EIO" : null));
  await expect(copy(nothingBrought, disk)).rejects.toMatchObject({ code: "EIO" });
  expect(await found(to)).toEqual({ headline: "One", ...whole });
  await copy();
  expect(readFileSync(path.join(to, photo), "utf8")).toBe("a photo");
});

test("a compaction while the story is being copied leaves a backup that is whole", async () => {
  const { library, from, to, copy } = await storyAndBackup();
  await write(library, ["One", " two"]);
  const log = onlyLog(from);
  let isMoved = false;
  const disk = faultyDisk(({ name, path: file }) => {
    if (!isMoved && name === "read" && file === path.join(from, log)) {
      isMoved = true;
      renameSync(path.join(from, log), path.join(from, `${log}.moved`));
    }
    return null;
  });
  const copying = copy(nothingBrought, disk);
  while (!isMoved) await new Promise((resolve) => setTimeout(resolve, 1));
  await mkdir(path.join(from, "history"));
  renameSync(path.join(from, `${log}.moved`), path.join(from, "history", log));
  await copying;
  expect(await found(to)).toEqual({ headline: "One two", ...whole });
});

test("a story that has left the library keeps its backup", async () => {
  const { library, from, to, copy } = await storyAndBackup();
  await write(library, ["One"]);
  await copy();
  const kept = contentOf(to);
  await rm(from, { recursive: true });
  expect(await copy()).toBeNull();
  expect(contentOf(to)).toEqual(kept);
});
