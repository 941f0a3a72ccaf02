import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, inject, test } from "vitest";
import * as Y from "yjs";
import { encodeFrame, frameKinds } from "../../electron/library/log/frame";
import { headerFrame } from "../../electron/library/log/header";
import { logName } from "../../electron/library/story/pieceName";
import { idNumber, p, story as storyOf } from "../builders";
import { start, value } from "../electron/library/typist";
import { newRoot } from "./crashedLibrary";
import { launchApp, windowObstacle } from "./killedApp";
import { unless } from "./report";

/* Runs in the full suite only: it measures, and breaks nothing. */

const paragraphs = 200;
const paragraph = "Мост через Верес открыли в субботу на рассвете, and the first to cross it was a tractor. "
  .repeat(3)
  .trim();
const records = 30_000;
/** In megabytes; far above what was seen, and far below what a leak of each record's document would come to. */
const mostResident = 400;

/** A story of some 10,000 words whose log holds what a day of typing leaves: a record for each letter, with deletions among them. */
async function dayOfTyping(folder: string): Promise<string> {
  const library = await start(folder);
  const story = storyOf(...Array.from({ length: paragraphs }, () => p(paragraph)));
  const id = value(await library.create(story));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, value(await library.open(id)).state);
  await library.stop();
  const parts = [headerFrame(String(doc.getMap("meta").get("lineage")), [], 0)];
  doc.on("update", (bytes: Uint8Array) => {
    parts.push(encodeFrame({ sequence: parts.length, at: Date.now(), kind: frameKinds.update, bytes }));
  });
  const note = doc.getText("field:editorsNote");
  for (let count = 1; count <= records; count += 1) {
    if (count % 4 === 0) note.delete(note.length - 1, 1);
    else note.insert(note.length, "аbв "[count % 4] ?? "");
  }
  writeFileSync(path.join(folder, id, logName(idNumber(7), 1)), Buffer.concat(parts));
  return id;
}

interface Weight {
  readonly what: string;
  readonly resident: number;
  readonly heap: number;
  readonly buffers: number;
}

test("what a story of 10,000 words with a day's log weighs", { timeout: 120_000 }, async () => {
  const folder = path.join(newRoot(), "library");
  mkdirSync(folder);
  const id = await dayOfTyping(folder);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(inject("typistFolder"), "holder.cjs"), folder, id],
    {
      encoding: "utf8",
    },
  );
  const weights: Weight[] = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  for (const { what, resident, heap, buffers } of weights)
    console.log(`  memory: ${what}: ${resident} MB resident, ${heap} MB of objects, ${buffers} MB of buffers`);
  expect(weights, stderr).toHaveLength(4);
  const [started, held] = weights;
  expect((held?.heap ?? 0) - (started?.heap ?? 0), "objects that the library keeps for an open story").toBeLessThan(3);
  for (const { resident } of weights) expect(resident).toBeLessThan(mostResident);
});

test("what the application weighs that shows it", { timeout: 120_000 }, async (context) => {
  unless(windowObstacle(), context);
  const folder = path.join(newRoot(), "library");
  mkdirSync(folder);
  await dayOfTyping(folder);
  const { app, page } = await launchApp(folder, `${folder}-app`);
  await page.getByRole("list", { name: "Stories" }).getByRole("link").click();
  await page.getByRole("textbox", { name: "Story", exact: true }).click();
  await page.keyboard.type("One more word. ");
  await pause(5_000); // The worker has settled it.
  const metrics = await app.evaluate(({ app }) => app.getAppMetrics());
  const weights = metrics.map(({ type, memory }) => ({ type, megabytes: Math.round(memory.workingSetSize / 1024) }));
  for (const { type, megabytes } of weights)
    console.log(`  memory: the application's ${type}: ${megabytes} MB resident`);
  for (const { megabytes } of weights) expect(megabytes).toBeLessThan(mostResident);
});
