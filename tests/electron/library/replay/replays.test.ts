import { appendFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { realDisk } from "../../../../electron/library/disk/disk";
import { encodeFrame, frameKinds, readFrames } from "../../../../electron/library/log/frame";
import { startReplays } from "../../../../electron/library/replay/replays";
import { idNumber, p, story as storyOf } from "../../../builders";
import { faultyDisk } from "../faultyDisk";
import { newFolder } from "../place";
import { type StartedLibrary, start, Typist, value } from "../typist";

const id = idNumber(900);
const runs = Number(process.env.GALLEY_RUNS ?? 25);
const noon = new Date(2026, 10, 23, 12).getTime();
const nothingLeft = "Nothing is left here of how this story was written.";

async function made(more: Parameters<typeof start>[1] = {}) {
  const folder = await newFolder();
  const library = await start(folder, more);
  value(await library.create(storyOf(p("Body."))));
  return { folder, story: path.join(folder, id), library };
}

async function headlineAt(library: StartedLibrary, through: number): Promise<string> {
  return JSON.parse(value(await library.history.storyAt(id, through))).fields.headline;
}

/** The headline at every position. */
async function headlines(library: StartedLibrary): Promise<readonly string[]> {
  const minutes = value(await library.history.writingDay(id));
  const found: string[] = [];
  for (let place = 1; place <= (minutes.at(-1)?.through ?? 0); place += 1) found.push(await headlineAt(library, place));
  return found;
}

function withoutRepeats(all: readonly string[]): readonly string[] {
  return all.filter((one, index) => one !== all[index - 1]);
}

async function typeAndClose(library: StartedLibrary, ...texts: readonly string[]): Promise<void> {
  const typist = await Typist.open(library, id);
  for (const text of texts) {
    typist.type(text);
    await typist.saved();
  }
  value(await library.close(id));
}

const anyStep = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("a", "b ", "🙂", "more ").map((text) => ({ kind: "type" as const, text })) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }).map((length) => ({ kind: "delete" as const, length })) },
  { weight: 4, arbitrary: fc.constantFrom("settle", "reopen", "replace", "save").map((kind) => ({ kind })) },
);

test(
  "every moment comes back just as it was, however often the log was compacted, begun anew or replaced",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 25 }), async (steps) => {
        const { library } = await made({ compactAt: 3 });
        let typist = await Typist.open(library, id);
        const states = [""];
        for (const step of steps) {
          if ("text" in step) typist.type(step.text);
          if ("length" in step) typist.delete([...typist.story.fields.headline].slice(0, step.length).join("").length);
          states.push(typist.story.fields.headline);
          if (step.kind === "save") await typist.saved();
          if (step.kind === "settle") value(await library.settle(id));
          if (step.kind === "replace")
            value(await library.replaceState(typist.opening, typist.sent, Y.encodeStateAsUpdate(typist.doc)));
          if (step.kind === "reopen") {
            value(await library.close(id));
            typist = await Typist.open(library, id);
          }
        }
        value(await library.close(id));
        const isWritten = states.some((state) => state !== "");
        expect(withoutRepeats(await headlines(library))).toEqual(isWritten ? withoutRepeats(states) : []);
        await library.stop();
      }),
      { numRuns: runs },
    );
  },
  30_000 + runs * 1_000,
);

test("what only a base holds, since its log failed, comes with that base and not before", async () => {
  let fails = false;
  const disk = faultyDisk(({ name, path: file }) =>
    fails && name === "write" && file.endsWith(".log") ? "EIO" : null,
  );
  const { library } = await made({ disk });
  const typist = await Typist.open(library, id);
  typist.type("One");
  await typist.saved();
  fails = true;
  typist.type(" two");
  await expect.poll(() => library.events.some(({ kind }) => kind === "notSaved")).toBe(true);
  fails = false;
  await typist.saved();
  typist.type(" three");
  value(await library.close(id));
  expect(withoutRepeats(await headlines(library))).toEqual(["", "One", "One two", "One two three"]);
  await library.stop();
});

test("of several writers everyone's own order stays, and whatever one builds on comes first, even where the clocks say otherwise", async () => {
  const { folder, library: maker } = await made({ now: () => noon });
  await maker.stop();
  const [early, late] = [noon - 3_600_000, noon];
  for (const [user, now, text] of [
    [1, late, "One"],
    [2, early, " two"],
    [1, late + 1000, " three"],
    [2, early + 1000, " four"],
  ] as const) {
    const library = await start(folder, { userData: `${folder}-${user}`, now: () => now });
    await typeAndClose(library, ...text);
    await library.stop();
  }
  const library = await start(folder);
  const expected = Array.from("One two three four", (_, index) => "One two three four".slice(0, index + 1));
  expect(withoutRepeats(await headlines(library))).toEqual(["", ...expected]);
  await library.stop();
});

test("records that wait for lost ones do not show, and do no harm to the others", async () => {
  const { story, library } = await made();
  await typeAndClose(library, "One");
  await typeAndClose(library, " two");
  const logs = (await readdir(story)).filter((name) => name.startsWith("edits-")).sort();
  await rm(path.join(story, logs[0] ?? ""));
  await rm(path.join(story, "story.json"));
  expect(withoutRepeats(await headlines(library))).toEqual([""]);
  await library.stop();
});

test("a record that is no update counts for nothing, though its CRC is right", async () => {
  const { story, library } = await made();
  await typeAndClose(library, "One");
  const log = (await readdir(story)).find((name) => name.startsWith("edits-")) ?? "";
  await appendFile(
    path.join(story, log),
    encodeFrame({ sequence: 2, at: Number.NaN, kind: frameKinds.update, bytes: Buffer.from("rubbish") }),
  );
  expect(withoutRepeats(await headlines(library))).toEqual(["", "One"]);
  await library.stop();
});

test("a conflict copy of a log brings nothing twice", async () => {
  const { story, library } = await made();
  await typeAndClose(library, "One", " two");
  const log = (await readdir(story)).find((name) => name.startsWith("edits-")) ?? "";
  await writeFile(path.join(story, log.replace(".log", " (conflict).log")), await readFile(path.join(story, log)));
  expect(await headlines(library)).toEqual(["", "One", "One two"]);
  await library.stop();
});

test("the minutes say how many letters came and went, and an open story's own count", async () => {
  const { library } = await made({ now: () => noon });
  const typist = await Typist.open(library, id);
  typist.type("Three");
  typist.delete(2);
  await typist.saved();
  const whileOpen = value(await library.history.writingDay(id));
  typist.type("!");
  await typist.saved();
  expect([whileOpen, value(await library.history.writingDay(id))]).toEqual([
    [{ at: noon, through: 3, letters: 7 }],
    [{ at: noon, through: 4, letters: 8 }],
  ]);
  await library.close(id);
  await library.stop();
});

test("a story without a log has no writing day", async () => {
  const { story, library } = await made();
  for (const name of await readdir(story)) if (name !== "story.json") await rm(path.join(story, name));
  expect([await library.history.writingDay(id), await library.history.storyAt(id, 1)]).toEqual([
    { ok: true, value: [] },
    { ok: false, sentence: nothingLeft },
  ]);
  await library.stop();
});

test("what was read is held while it is asked for, read anew when a file changes, and let go after a while", async () => {
  const { story, library } = await made();
  await typeAndClose(library, "One");
  const disk = faultyDisk(() => null);
  const replays = startReplays(disk, 80);
  const reads = () => disk.calls.filter(({ name }) => name === "read").length;
  const ask = async () => JSON.parse(value(await replays.storyAt({ folder: story, through: 99 }))).fields.headline;
  const counts: unknown[] = [];
  const note = async () => counts.push([await ask(), reads()]);
  await note();
  await note();
  await typeAndClose(library, "!");
  await note();
  await pause(200);
  await note();
  replays.letGo(story);
  await note();
  expect(counts).toEqual([
    ["One", 3],
    ["One", 3],
    ["One!", 7],
    ["One!", 11],
    ["One!", 15],
  ]);
  replays.stop();
  await library.stop();
});

test("reading a story's past changes nothing", async () => {
  const { story, library } = await made();
  await typeAndClose(library, "One");
  const before = await readdir(story, { recursive: true });
  await headlines(library);
  expect(await readdir(story, { recursive: true })).toEqual(before);
  const log = before.find((name) => name.startsWith("edits-")) ?? "";
  expect(readFrames(await realDisk.read(path.join(story, log))).frames.length).toBe(2);
  await library.stop();
});
