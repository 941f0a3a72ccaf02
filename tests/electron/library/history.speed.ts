import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { Story } from "../../../article/story";
import { realDisk } from "../../../electron/library/disk/disk";
import { encodeFrame, frameKinds } from "../../../electron/library/log/frame";
import { headerFrame } from "../../../electron/library/log/header";
import { logName } from "../../../electron/library/story/pieceName";
import { keepVersion } from "../../../electron/library/versions/keepVersion";
import { idNumber, p, story as storyOf } from "../../builders";
import { newFolder } from "./place";
import { start, value } from "./typist";

/** GALLEY_FULL=1 measures what the design names; otherwise a part of it, so that a slip to quadratic time still shows. */
const isFull = process.env.GALLEY_FULL === "1";
const [paragraphs, records, versions] = isFull ? [200, 30_000, 100] : [50, 6_000, 20];
const id = idNumber(900);
const morning = new Date(2026, 10, 23, 8).getTime();

async function timed<Value>(what: string, work: () => Promise<Value>) {
  const before = performance.now();
  const result = await work();
  const ms = performance.now() - before;
  if (isFull) console.log(`${what}: ${ms.toFixed(0)} ms`);
  return { ms, result };
}

/** Fifty words in each paragraph. */
function longStory(of: number, changed = 0): Story {
  const words = Array.from({ length: 50 }, (_, index) => `word${index}`).join(" ");
  return storyOf(...Array.from({ length: of }, (_, index) => p(`${words} ${index < changed ? "changed" : index}`)));
}

test("a slider over a day of typing in a long story moves smoothly", async () => {
  const folder = await newFolder();
  const library = await start(folder);
  value(await library.create(longStory(paragraphs)));
  const { state } = value(await library.open(id));
  await writeDay(path.join(folder, id), state);
  const day = await timed("the writing day", () => library.history.writingDay(id));
  const minutes = value(day.result);
  expect(minutes.at(-1)?.through).toBe(records + 1);
  const times: number[] = [];
  for (let part = 1; part <= 20; part += 1) {
    const through = minutes[Math.floor((minutes.length * part) / 20) - 1]?.through ?? 1;
    const moment = await timed(`the story at ${through}`, () => library.history.storyAt(id, through));
    value(moment.result);
    times.push(moment.ms);
  }
  const median = times.sort((one, other) => one - other)[10] ?? 0;
  if (isFull)
    console.log(`median ${median.toFixed(0)} ms, ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB of heap`);
  expect(median).toBeLessThan(isFull ? 250 : 120);
  await library.stop();
}, 120_000);

/** One record a second, in runs of sixty letters in one paragraph; one in twelve deletes what was typed last. */
async function writeDay(story: string, state: Uint8Array): Promise<void> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const parts = [headerFrame(String(doc.getMap("meta").get("lineage")), [], morning)];
  doc.on("update", (bytes: Uint8Array) => {
    const at = morning + parts.length * 1000;
    parts.push(encodeFrame({ sequence: parts.length, at, kind: frameKinds.update, bytes }));
  });
  const texts = doc
    .get("body", Y.XmlText)
    .toDelta()
    .map(({ insert }: { insert: Y.XmlText }) => insert);
  let place = 0;
  for (let count = 0; count < records; count += 1) {
    const text = texts[Math.floor(count / 60) % texts.length];
    if (count % 60 === 0) place = Math.max(1, Math.floor(text.length / 2));
    if (count % 12 === 11) text.delete(place - 1, 1);
    else text.insert(place, "x");
    place += count % 12 === 11 ? -1 : 1;
  }
  await writeFile(path.join(story, logName(idNumber(7), 1)), Buffer.concat(parts));
}

test("many versions of a long story are listed in a moment, the second time", async () => {
  const folder = await newFolder();
  const library = await start(folder);
  value(await library.create(longStory(paragraphs)));
  const story = path.join(folder, id);
  for (let count = 1; count <= versions; count += 1)
    await keepVersion(realDisk, story, longStory(paragraphs, count), { reason: "named", name: "", at: count });
  const first = await timed("the first list", () => library.history.listVersions(id));
  const second = await timed("the second list", () => library.history.listVersions(id));
  expect(second.result).toEqual(first.result);
  expect(
    value(second.result)
      .versions.map(({ gained, lost }) => [gained, lost])
      .slice(1, 3),
  ).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(second.ms).toBeLessThan(isFull ? 100 : 200);
  await library.stop();
}, 120_000);
