import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { storyFile } from "../../../article/writeStory";
import { encodeFrame, frameKinds } from "../../../electron/library/log/frame";
import { headerFrame } from "../../../electron/library/log/header";
import { logName } from "../../../electron/library/story/pieceName";
import { idNumber, p, story as storyOf } from "../../builders";
import { faultyDisk } from "./faultyDisk";
import { newFolder } from "./place";
import { start, Typist, value } from "./typist";

/** GALLEY_FULL=1 measures the sizes that the design names; otherwise a part of them, so that a slip to quadratic time still shows. */
const isFull = process.env.GALLEY_FULL === "1";
const [updates, stories] = isFull ? [100_000, 5_000] : [20_000, 500];
const id = idNumber(900);

async function timed<Value>(
  what: string,
  work: () => Promise<Value>,
): Promise<{ readonly ms: number; readonly value: Value }> {
  const before = performance.now();
  const result = await work();
  const ms = performance.now() - before;
  if (isFull) console.log(`${what}: ${ms.toFixed(0)} ms`);
  return { ms, value: result };
}

describe("speed", () => {
  test(`a story with ${updates} logged updates opens fast, and not in quadratic time`, async () => {
    const folder = await newFolder();
    const library = await start(folder);
    value(await library.create(storyOf(p("Body."))));
    await writeLog(path.join(folder, id), value(await library.open(id)).state);
    const { ms, value: opened } = await timed("open", () => library.open(id));
    const doc = new Y.Doc();
    Y.applyUpdate(doc, value(opened).state);
    expect(doc.getText("field:headline").length).toBe(updates);
    expect(ms).toBeLessThan(isFull ? 1500 : 3000);
    await library.stop();
  }, 60_000);

  test(`${stories} stories are listed from the catalogue, and searched, in a moment`, async () => {
    const folder = await newFolder();
    for (let number = 1; number <= stories; number += 1) {
      const story = { ...storyOf(p(`Story ${number}. ${"Слова о реке и людях. ".repeat(150)}`)), id: idNumber(number) };
      await mkdir(path.join(folder, story.id));
      const text = storyFile(story, { lineage: "", covers: {}, editedAt: "2026-11-23T10:00:00.000Z" });
      await writeFile(path.join(folder, story.id, "story.json"), text);
    }
    const first = await start(folder);
    await timed("list without a catalogue", () => first.list());
    await first.stop();
    const { value: library } = await timed("start", () => start(folder));
    const listed = await timed("list", () => library.list());
    await timed("first search", () => library.search("реке 77"));
    const searched = await timed("search", () => library.search(`${stories - 1}`));
    expect([value(listed.value).length, value(searched.value).length]).toEqual([stories, 1]);
    expect(listed.ms).toBeLessThan(600);
    expect(searched.ms).toBeLessThan(600);
    await library.stop();
  }, 120_000);

  test("one update costs one write and one sync, whatever the story's length", async () => {
    const folder = await newFolder();
    const disk = faultyDisk(() => null);
    const library = await start(folder, { disk });
    value(await library.create(storyOf(p("Long. ".repeat(20_000)))));
    const typist = await Typist.open(library, id);
    typist.type("first");
    await typist.saved();
    const before = disk.calls.length;
    typist.type("x");
    await typist.saved();
    expect(disk.calls.slice(before).map(({ name }) => name)).toEqual(["write", "sync"]);
    await library.stop();
  });
});

async function writeLog(story: string, state: Uint8Array): Promise<void> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const lineage = String(doc.getMap("meta").get("lineage"));
  const parts = [headerFrame(lineage, [], 0)];
  doc.on("update", (bytes: Uint8Array) => {
    parts.push(encodeFrame({ sequence: parts.length, at: 0, kind: frameKinds.update, bytes }));
  });
  const headline = doc.getText("field:headline");
  for (let count = 0; count < updates; count += 1) headline.insert(count, "x");
  await writeFile(path.join(story, logName(idNumber(7), 1)), Buffer.concat(parts));
}
