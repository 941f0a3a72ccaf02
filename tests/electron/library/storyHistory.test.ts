import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { storyJson } from "../../../article/writeStory";
import { versionPath } from "../../../electron/library/versions/versionFile";
import { fields, idNumber, p, story as storyOf } from "../../builders";
import { faultyDisk } from "./faultyDisk";
import { newFolder } from "./place";
import { start, Typist, value } from "./typist";

const id = idNumber(900);
const notHere = { ok: false, sentence: "This story is not in the library." };

async function made() {
  const folder = await newFolder();
  const library = await start(folder, { now: () => 5000 });
  value(await library.create(storyOf(p("Body."))));
  return { folder, library };
}

test("a version of an open story holds all that was typed, and comes back as its JSON", async () => {
  const { library } = await made();
  const typist = await Typist.open(library, id);
  typist.type("Just now");
  expect(value(await library.history.keepVersion(id, "named", "Before lunch"))).toMatchObject({ isNew: true });
  const { versions } = value(await library.history.listVersions(id));
  const last = versions.at(-1);
  expect(last).toMatchObject({ reason: "named", name: "Before lunch", at: 5000, words: 1, gained: 3, lost: 0 });
  const story = { ...storyOf(p("Body.")), fields: fields({ headline: "Just now" }) };
  expect(JSON.parse(value(await library.history.readVersion(id, last?.number ?? 0)))).toEqual(storyJson(story));
  expect(library.events).toContainEqual({ kind: "versionsChanged", id });
  await library.stop();
});

test("a name always makes a new version; before a restore one that holds the same will do", async () => {
  const { library } = await made();
  const kept = [];
  for (const [reason, name] of [
    ["named", "A"],
    ["named", "B"],
    ["beforeRestore", ""],
  ] as const)
    kept.push(value(await library.history.keepVersion(id, reason, name)));
  expect(kept).toEqual([
    { number: 1, isNew: true },
    { number: 2, isNew: true },
    { number: 2, isNew: false },
  ]);
  expect(library.events.filter(({ kind }) => kind === "versionsChanged").length).toBe(2);
  await library.stop();
});

test("what is not saved is not kept as a version: the sentence says why", async () => {
  const { folder } = await made();
  const disk = faultyDisk(({ name, path: file }) => (name === "write" && file.endsWith(".log") ? "ENOSPC" : null));
  const library = await start(folder, { disk, userData: `${folder}-2` });
  const typist = await Typist.open(library, id);
  typist.isGone = true;
  typist.type("Lost?");
  expect(await library.history.keepVersion(id, "named", "")).toEqual({
    ok: false,
    sentence: "The disk is full.",
  });
});

test("a library that can only be read lists and reads, and keeps nothing", async () => {
  const { folder, library } = await made();
  value(await library.history.keepVersion(id, "named", "Kept"));
  await library.stop();
  const disk = faultyDisk(({ name }) => (name === "create" ? "EROFS" : null));
  const readOnly = await start(folder, { disk });
  expect(value(await readOnly.history.listVersions(id)).versions).toMatchObject([{ number: 1, name: "Kept" }]);
  expect((await readOnly.history.readVersion(id, 1)).ok).toBe(true);
  expect(await readOnly.history.keepVersion(id, "named", "No")).toEqual({ ok: false, sentence: readOnly.whyNotWrite });
  expect(readOnly.whyNotWrite).toMatch(/^Nothing can be written to the library: .+\.$/);
  expect(await readdir(path.join(folder, id, "versions"))).toEqual(["1.json.gz"]);
  await readOnly.stop();
});

test("what is not there, or damaged, is refused with a sentence", async () => {
  const { folder, library } = await made();
  value(await library.history.keepVersion(id, "named", ""));
  await writeFile(versionPath(path.join(folder, id), 1), "rubbish");
  const sentence = "This version is not there any more, or its file is damaged.";
  expect([await library.history.readVersion(id, 1), await library.history.readVersion(id, 7)]).toEqual([
    { ok: false, sentence },
    { ok: false, sentence },
  ]);
  const { history } = library;
  const other = idNumber(1);
  expect([
    await history.listVersions(other),
    await history.readVersion(other, 1),
    await history.keepVersion(other, "named", ""),
    await history.writingDay(other),
    await history.storyAt(other, 1),
  ]).toEqual([notHere, notHere, notHere, notHere, notHere]);
  await library.stop();
});
