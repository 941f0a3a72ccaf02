import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { realDisk } from "../../../../electron/library/disk/disk";
import { keepVersion } from "../../../../electron/library/versions/keepVersion";
import { readVersion, versionNumbers } from "../../../../electron/library/versions/versionFile";
import { idNumber, p, story as storyOf } from "../../../builders";
import { faultyDisk } from "../faultyDisk";
import { newFolder } from "../place";
import { start, Typist, value } from "../typist";

const id = idNumber(900);
const minute = 60_000;
const [hour, day] = [60 * minute, 1440 * minute];
const noon = Date.UTC(2026, 10, 23, 12);
const tenYears = 3650 * day;

/** A library whose clocks stand still until they are moved. */
async function made(disk = realDisk, story = storyOf(p("Body."))) {
  const folder = await newFolder();
  const clock = { now: noon, running: 5000 };
  const library = await start(folder, { disk, now: () => clock.now, running: () => clock.running });
  value(await library.create(story));
  const pass = (milliseconds: number) => {
    clock.now += milliseconds;
    clock.running += milliseconds;
  };
  const kept = async () => {
    const numbers = await versionNumbers(realDisk, path.join(folder, id));
    const versions = await Promise.all(numbers.map((number) => readVersion(realDisk, path.join(folder, id), number)));
    return versions.map((version) => `${version?.reason} ${version?.story.fields.headline}`);
  };
  const changes = () => library.events.filter(({ kind }) => kind === "versionsChanged").length;
  return { folder, story: path.join(folder, id), library, clock, pass, kept, changes };
}

test("a version is kept every ten minutes of running time in which something changed", async () => {
  const { library, clock, pass, kept, changes } = await made();
  const typist = await Typist.open(library, id);
  const typeAndSettle = async (text: string) => {
    typist.type(text);
    value(await library.settle(id));
  };
  await typeAndSettle("a");
  pass(9 * minute);
  await typeAndSettle("b");
  clock.now += tenYears;
  await typeAndSettle("c");
  clock.now -= 2 * tenYears;
  await typeAndSettle("d");
  clock.running += minute;
  await typeAndSettle("e");
  await expect.poll(changes).toBe(1);
  value(await library.close(id));
  expect(await kept()).toEqual(["auto abcde"]);
  await library.stop();
});

test("a story is kept when it is closed, if it was edited and is not as it was kept last", async () => {
  const { library, kept } = await made();
  for (const text of ["", "a", "", "b"]) {
    const typist = await Typist.open(library, id);
    if (text) typist.type(text);
    value(await library.close(id));
  }
  const typist = await Typist.open(library, id);
  typist.type("!");
  typist.delete(3);
  typist.type("ab");
  value(await library.close(id));
  expect(await kept()).toEqual(["auto a", "auto ab"]);
  await library.stop();
});

test("of a story that nobody has written in nothing is kept", async () => {
  const { library, story } = await made(realDisk, storyOf(p()));
  const typist = await Typist.open(library, id);
  typist.doc.getMap("fields").set("language", "ru");
  typist.doc.transact(() => typist.doc.getMap("fields").set("language", "be"), "person");
  value(await library.settle(id));
  expect(await readdir(story)).not.toContain("versions");
  await library.stop();
});

test("a version that cannot be kept is told once, and neither saving nor closing minds", async () => {
  const disk = faultyDisk(({ path: file }) => (file.includes(`${path.sep}versions`) ? "ENOSPC" : null));
  const { library, kept } = await made(disk);
  const typist = await Typist.open(library, id);
  for (const text of ["a", "b", "c"]) {
    typist.type(text);
    value(await library.settle(id));
  }
  value(await library.close(id));
  const told = library.events.filter(({ kind }) => kind === "notice" || kind === "notSaved" || kind === "notSettled");
  const sentence =
    "An earlier version of this story could not be kept, though the story itself is saved: the disk is full.";
  expect([told, await kept()]).toEqual([[{ kind: "notice", id, sentence }], []]);
  await library.stop();
});

/** An hour of two days ago, in versions ten minutes apart, and one with a name. */
async function keepAnHour(story: string): Promise<void> {
  for (let count = 0; count < 6; count += 1) {
    const at = noon - 2 * day + count * 10 * minute;
    await keepVersion(realDisk, story, storyOf(p(`Text ${count}`)), { reason: "auto", name: "", at });
  }
  await keepVersion(realDisk, story, storyOf(p("Text")), { reason: "named", name: "N", at: noon - 2 * day + hour });
}

test("when a version is kept the older ones are thinned", async () => {
  const { library, story, pass, changes } = await made();
  await keepAnHour(story);
  const typist = await Typist.open(library, id);
  for (const [count, text] of ["a", "b", "c"].entries()) {
    pass(10 * minute);
    typist.type(text);
    value(await library.settle(id));
    await expect.poll(changes).toBe(count + 1);
  }
  value(await library.close(id));
  expect(await versionNumbers(realDisk, story)).toEqual([6, 7, 8, 9, 10]);
  await library.stop();
});

test("while the clock runs otherwise than time does, nothing is thinned", async () => {
  const { library, story, clock, pass, changes } = await made();
  await keepAnHour(story);
  const typist = await Typist.open(library, id);
  clock.now += tenYears;
  for (const [count, text] of ["a", "b", "c", "d"].entries()) {
    pass(10 * minute);
    typist.type(text);
    value(await library.settle(id));
    await expect.poll(changes).toBe(count + 1);
  }
  value(await library.close(id));
  expect((await versionNumbers(realDisk, story)).slice(0, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  await library.stop();
});
