import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { idNumber, p, story as storyOf } from "../../../builders";
import { newFolder } from "../place";
import { start, Typist, value } from "../typist";

const id = idNumber(900);
const at = Date.UTC(2026, 10, 14, 17, 42);

/** "Settled" is in story.json, " and after" in the log alone, as a kill leaves it. */
async function killed() {
  const folder = await newFolder();
  const library = await start(folder, { now: () => at });
  value(await library.create(storyOf(p("Body."))));
  const typist = await Typist.open(library, id);
  typist.type("Settled");
  value(await library.settle(id));
  typist.type(" and after");
  await typist.saved();
  const story = path.join(folder, id);
  const log = path.join(story, (await readdir(story)).find((name) => name.endsWith(".log")) ?? "none");
  return { folder, story, log };
}

async function examined(folder: string) {
  const library = await start(folder);
  const found = await library.examine(id);
  await library.stop();
  return found;
}

test("a story that was killed in mid-sentence is whole, to what was acknowledged last, and when", async () => {
  const { folder } = await killed();
  expect(await examined(folder)).toEqual({ headline: "Settled and after", at, sentence: "" });
});

test("a torn tail is not a loss, since it was never acknowledged", async () => {
  const { folder, log } = await killed();
  await writeFile(log, Buffer.concat([await readFile(log), Buffer.from("f7474c59ff0000", "hex")]));
  expect((await examined(folder)).sentence).toBe("");
});

test("a damaged story.json beside a whole log takes nothing away", async () => {
  const { folder, story } = await killed();
  await writeFile(path.join(story, "story.json"), "{");
  expect(await examined(folder)).toMatchObject({ headline: "Settled and after", sentence: "" });
});

test("a damaged log is said to be one, and examining changes nothing", async () => {
  const { folder, story, log } = await killed();
  await writeFile(log, Buffer.alloc(200, "x"));
  const before = await readdir(story);
  const { sentence } = await examined(folder);
  expect([sentence, await readdir(story), (await readdir(folder)).includes(".quarantine")]).toEqual([
    expect.stringMatching(/^A part of the writing log could not be read/),
    before,
    false,
  ]);
});

test("a story that is gone, or of which nothing can be read, says so", async () => {
  const { folder, story } = await killed();
  for (const name of await readdir(story)) await writeFile(path.join(story, name), Buffer.alloc(200, "x"));
  const unreadable = await examined(folder);
  await rm(story, { recursive: true });
  expect([unreadable, await examined(folder)]).toEqual([
    { headline: "", at: 0, sentence: "The story could not be opened: none of its files can be read." },
    { headline: "", at: 0, sentence: "The story is not in the library any more." },
  ]);
});
