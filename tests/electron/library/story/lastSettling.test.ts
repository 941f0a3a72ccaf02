import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { idNumber, p, story as storyOf } from "../../../builders";
import { faultyDisk } from "../faultyDisk";
import { newFolder } from "../place";
import { start, Typist, value } from "../typist";

const id = idNumber(900);

test("a story.json that cannot be read just now keeps its place until the next one takes it", async () => {
  const folder = await newFolder();
  let isBroken = false;
  const disk = faultyDisk(({ name, path: file }) => {
    if (!isBroken || !path.basename(file).includes("story.json")) return null;
    return name === "read" ? "EIO" : name === "create" ? "ENOSPC" : null;
  });
  const library = await start(folder, { disk });
  value(await library.create(storyOf(p("Body."))));
  const typist = await Typist.open(library, id);
  typist.type("One");
  await typist.saved();
  const file = path.join(folder, id, "story.json");
  const before = await readFile(file, "utf8");
  isBroken = true;
  expect((await library.settle(id)).ok).toBe(false);
  expect(await readFile(file, "utf8")).toBe(before);
  const [aside = ""] = await readdir(path.join(folder, ".quarantine"));
  expect(await readFile(path.join(folder, ".quarantine", aside), "utf8")).toBe(before);
  isBroken = false;
  value(await library.stop());
  expect(JSON.parse(await readFile(file, "utf8")).story.fields.headline).toBe("One");
});

test("when a story is closed, nothing more is written to it", async () => {
  const folder = await newFolder();
  const disk = faultyDisk(() => null);
  const library = await start(folder, { disk, times: { groupMs: 1, quietMs: 1, latestMs: 1, retryMs: 5 } });
  value(await library.create(storyOf(p("Body."))));
  const typist = await Typist.open(library, id);
  typist.type("One");
  value(await library.close(id)); // The time to settle comes while it is closing.
  const calls = disk.calls.length;
  await pause(50);
  expect(disk.calls.slice(calls)).toEqual([]);
  await library.stop();
});
