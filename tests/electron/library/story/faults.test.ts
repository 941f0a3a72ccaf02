import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { idNumber, p, story as storyOf } from "../../../builders";
import { type Fault, failingAt, faultyDisk, goneFrom } from "../faultyDisk";
import { newFolder } from "../place";
import { start, Typist, value } from "../typist";

const id = idNumber(900);
const words = ["One", " two", " three"];
const codes = ["EIO", "ENOSPC", "EACCES", "EMFILE", "short"];
/** GALLEY_FULL=1 tries every code at every call; otherwise each call meets one of them. */
const isFull = process.env.GALLEY_FULL === "1";

/** A story is opened, typed in, settled and compacted twice over, on a disk that has a fault after its start. */
async function write(
  folder: string,
  fault: Fault,
): Promise<{ readonly acknowledged: string; readonly calls: number; readonly isClosed: boolean }> {
  let begun = 0;
  const disk = faultyDisk((call) => (begun === 0 ? null : fault({ ...call, number: call.number - begun })));
  const library = await start(folder, { disk, compactAt: 2, userData: `${folder}-data` });
  begun = disk.calls.length;
  const acknowledged = new Y.Doc();
  const typist = await Typist.open(library, id).catch(() => null);
  if (!typist || typist.readOnly) {
    await library.stop();
    return { acknowledged: "", calls: disk.calls.length - begun, isClosed: false };
  }
  library.listeners.add((event) => {
    if (event.kind !== "durable") return;
    for (const update of typist.updates.slice(0, event.through)) Y.applyUpdate(acknowledged, update);
  });
  for (const word of words) {
    typist.type(word);
    await library.settle(id);
  }
  let isClosed = false;
  for (let attempt = 1; attempt <= 5 && !isClosed; attempt += 1) {
    isClosed = (await library.stop()).ok;
    if (!isClosed) await pause(10);
  }
  typist.isGone = true;
  return {
    acknowledged: acknowledged.getText("field:headline").toString(),
    calls: disk.calls.length - begun,
    isClosed,
  };
}

async function storyMade(): Promise<string> {
  const folder = await newFolder();
  const library = await start(folder);
  value(await library.create(storyOf(p("Body."))));
  await library.stop();
  return folder;
}

async function found(folder: string) {
  const library = await start(folder);
  const { notices } = value(await library.open(id));
  const { story } = value(await library.read(id));
  await library.stop();
  return { headline: story.fields.headline, body: story.body.length, notices };
}

test("a fault at any one call costs nothing: the story is whole in the end", async () => {
  const { calls } = await write(await storyMade(), () => null);
  for (let number = 1; number <= calls; number += 1) {
    for (const code of isFull ? codes : [codes[number % codes.length] ?? "EIO"]) {
      const folder = await storyMade();
      const outcome = await write(folder, failingAt(number, code));
      if (!outcome.isClosed) expect([number, outcome.acknowledged]).toEqual([number, ""]); // The opening was refused, or could only be read, with a sentence.
      const headline = outcome.isClosed ? words.join("") : "";
      expect({ number, code, ...(await found(folder)) }).toEqual({ number, code, headline, body: 1, notices: [] });
    }
  }
}, 300_000);

test("a disk that goes away at any call leaves everything that was acknowledged", async () => {
  const { calls } = await write(await storyMade(), () => null);
  for (let number = 1; number <= calls; number += isFull ? 1 : 2) {
    const folder = await storyMade();
    const outcome = await write(folder, goneFrom(number));
    const { headline, ...rest } = await found(folder);
    expect([number, headline.startsWith(outcome.acknowledged), rest]).toEqual([number, true, { body: 1, notices: [] }]);
  }
}, 300_000);
