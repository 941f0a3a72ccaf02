import { execFile } from "node:child_process";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { realDisk } from "../../../../electron/library/disk/disk";
import { idNumber, p, story as storyOf } from "../../../builders";
import { faultyDisk } from "../faultyDisk";
import { newFolder } from "../place";
import { start, Typist, value } from "../typist";

const [id, other] = [idNumber(900), idNumber(901)];

/** A story with "Settled" in story.json and " and after" in its log alone, as a kill leaves it; and a whole one beside it. */
async function killed(): Promise<{ readonly folder: string; readonly story: string }> {
  const folder = await newFolder();
  const library = await start(folder);
  for (const one of [id, other]) value(await library.create({ ...storyOf(p("Body.")), id: one }));
  const typist = await Typist.open(library, id);
  typist.type("Settled");
  value(await library.settle(id));
  typist.type(" and after");
  await typist.saved();
  return { folder, story: path.join(folder, id) };
}

async function logOf(story: string): Promise<string> {
  return path.join(story, (await readdir(story)).find((name) => name.endsWith(".log")) ?? "none");
}

describe("a file that the disk does not give at the moment", () => {
  test("stays where it is, and while it is this machine's the story can only be read", async () => {
    const { folder, story } = await killed();
    let isFailing = true;
    const disk = faultyDisk(({ name, path: file }) =>
      isFailing && name === "read" && file.endsWith(".log") ? "EIO" : null,
    );
    const library = await start(folder, { disk });
    const before = (await readdir(story)).sort();
    const first = value(await library.open(id));
    const refusal = library.append({ id, opening: first.opening }, 1, new Uint8Array([0, 0]));
    value(await library.close(id));
    const after = [(await readdir(story)).sort(), (await readdir(folder)).includes(".quarantine")];
    isFailing = false;
    const again = await Typist.open(library, id);
    await library.stop();
    expect({ refusal, after, headline: again.story.fields.headline, told: [again.readOnly, again.notices] }).toEqual({
      refusal: { ok: false, sentence: expect.stringMatching(/^A file of this story cannot be read just now\./) },
      after: [before, false],
      headline: "Settled and after",
      told: ["", []],
    });
  });

  test("and is another machine's leaves the story open for writing, and comes when it can be read", async () => {
    const { folder } = await killed();
    let isFailing = true;
    const disk = faultyDisk(({ name, path: file }) =>
      isFailing && name === "read" && file.endsWith(".log") ? "EIO" : null,
    );
    const library = await start(folder, { disk, userData: `${folder}-other` });
    const typist = await Typist.open(library, id);
    isFailing = false;
    await library.refresh();
    value(await library.close(id));
    await library.stop();
    expect([typist.readOnly, typist.notices.at(-1), typist.story.fields.headline]).toEqual([
      "",
      expect.stringMatching(/^What was written on another machine cannot be read just now\./),
      "Settled and after",
    ]);
  });

  test("is not moved aside when it is story.json", async () => {
    const { folder, story } = await killed();
    const disk = faultyDisk(({ name, path: file }) => (name === "read" && file.endsWith("story.json") ? "EIO" : null));
    const library = await start(folder, { disk });
    const { headline } = (await Typist.open(library, id)).story.fields;
    expect([headline, (await stat(path.join(story, "story.json"))).isFile()]).toEqual(["Settled and after", true]);
    await library.stop();
  });
});

test("a story that Galley stumbles over is refused in words, and leaves the others on the desk", async () => {
  const { folder } = await killed();
  let isBad = false;
  const read = async (file: string) => {
    if (isBad && file.includes(id)) throw new RangeError("Maximum call stack size exceeded");
    return realDisk.read(file);
  };
  const library = await start(folder, { disk: { ...realDisk, read } });
  const typist = await Typist.open(library, id);
  typist.type("!");
  await typist.saved();
  isBad = true;
  const why = "Galley cannot make out what is in it (Maximum call stack size exceeded).";
  expect(await library.settle(id)).toEqual({ ok: false, sentence: `story.json could not be written: ${why}` });
  value(await library.close(id));
  await rm(`${folder}-data/libraries`, { recursive: true, force: true });
  const later = await start(folder, { disk: { ...realDisk, read } });
  const listed = value(await later.list()).map(({ id: one, problem }) => [one, problem]);
  expect(Object.fromEntries(listed)).toEqual({ [id]: `The story could not be read: ${why}`, [other]: "" });
  expect(await later.open(id)).toEqual({ ok: false, sentence: `The story could not be opened: ${why}` });
  await later.stop();
  await library.stop();
});

test.skipIf(process.platform === "win32")("a pipe in the place of a file is not waited for", async () => {
  const { folder, story } = await killed();
  for (const file of ["story.json", path.basename(await logOf(story))]) {
    await rm(path.join(story, file));
    await promisify(execFile)("mkfifo", [path.join(story, file)]);
  }
  const library = await start(folder);
  const why = "something stands in the place of a file that is none.";
  expect(await library.open(id)).toEqual({ ok: false, sentence: `The story could not be opened: ${why}` });
  expect(
    value(await library.list())
      .map(({ problem }) => problem)
      .sort(),
  ).toEqual(["", `The story could not be opened: ${why}`]);
  const photo = await library.media.storeFile(other, path.join(story, "story.json"));
  expect(photo).toEqual({ ok: false, sentence: `“story.json” could not be added: ${why}` });
  await library.stop();
});
