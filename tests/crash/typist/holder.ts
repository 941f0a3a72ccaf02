import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as Y from "yjs";
import { startLibrary } from "../../../electron/library/library";

/* A process that opens a story and holds it, and says what it weighs on the way, in megabytes, a line of JSON each. */

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

async function weigh(what: string): Promise<void> {
  for (let round = 1; round <= 3; round += 1) {
    collectGarbage();
    await pause(50);
  }
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 102.4) / 10;
  console.log(
    JSON.stringify({ what, resident: megabytes(rss), heap: megabytes(heapUsed), buffers: megabytes(arrayBuffers) }),
  );
}

async function hold(folder: string, story: string): Promise<void> {
  await weigh("started");
  const libraryWorker = path.join(__dirname, "libraryWorker.cjs");
  const library = await startLibrary({ folder, userData: `${folder}-data`, onEvent: () => undefined, libraryWorker });
  const opened = await library.open(story);
  if (!opened.ok) throw new Error(opened.sentence);
  const { opening, state } = opened.value;
  const bytes = Uint8Array.from(state);
  await weigh("the library holds the story open");
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytes, "open");
  await weigh("a window holds the document too");
  doc.on("update", (update: Uint8Array) => library.append({ id: story, opening }, 1, update));
  doc.getText("field:headline").insert(0, "x");
  await library.settle(story);
  await weigh("a worker has settled it");
  await library.stop();
}

setInterval(() => undefined, 1000); // The worker alone keeps no process alive.
void hold(process.argv[2] ?? "", process.argv[3] ?? "").then(() => process.exit(0));
