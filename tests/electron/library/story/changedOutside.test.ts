import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storyFile, storyJson } from "../../../../article/writeStory";
import { realDisk } from "../../../../electron/library/disk/disk";
import { readStoryJson } from "../../../../electron/library/story/readStoryJson";
import { isChangedOutside, sealedStory } from "../../../../electron/library/story/sealedStory";
import { readVersion, versionNumbers } from "../../../../electron/library/versions/versionFile";
import { arbitraryStory } from "../../../arbitraries";
import { idNumber, p, story as storyOf } from "../../../builders";
import { newFolder } from "../place";
import { start, Typist, value } from "../typist";

const id = idNumber(900);
const name = "story.json changed outside Galley";
const sentence =
  "story.json was changed outside Galley. The story is shown as it was written here; what the file said is kept as a version.";

/** A story with the headline "Typed", closed; `edit` changes its story.json as a person with a text editor does. */
async function written() {
  const folder = await newFolder();
  const library = await start(folder);
  value(await library.create(storyOf(p("Body."))));
  const typist = await Typist.open(library, id);
  typist.type("Typed");
  await typist.saved();
  value(await library.close(id));
  await library.stop();
  const file = path.join(folder, id, "story.json");
  const edit = async (from: string | RegExp, to: string) =>
    writeFile(file, (await readFile(file, "utf8")).replace(from, to));
  return { folder, file, edit };
}

async function opened(folder: string) {
  const library = await start(folder);
  const typist = await Typist.open(library, id);
  return { library, typist, notices: typist.notices, headline: typist.story.fields.headline };
}

async function versions(folder: string): Promise<readonly unknown[]> {
  const story = path.join(folder, id);
  const found = await Promise.all(
    (await versionNumbers(realDisk, story)).map((one) => readVersion(realDisk, story, one)),
  );
  const received = found.filter((version) => version?.reason !== "auto");
  return received.map((version) => [version?.reason, version?.name, version?.story.fields.headline]);
}

describe("a story.json that somebody edited by hand", () => {
  test("gives way to the log, is kept as a version, and is told of once", async () => {
    const { folder, edit } = await written();
    await edit('"Typed"', '"Edited by hand"');
    const first = await opened(folder);
    await first.library.stop();
    const again = await opened(folder);
    await again.library.stop();
    expect([first.headline, first.notices, again.notices]).toEqual(["Typed", [sentence], []]);
    expect(await versions(folder)).toEqual([["received", name, "Edited by hand"]]);
  });

  test("while the story is open is kept before it is replaced, and the window is told", async () => {
    const { folder, file, edit } = await written();
    const { library, typist } = await opened(folder);
    await edit('"Typed"', '"Edited by hand"');
    typist.type(" on");
    value(await library.close(id));
    await library.stop();
    const told = library.events.filter(({ kind }) => kind === "notice");
    expect(told).toEqual([{ kind: "notice", id, sentence }]);
    expect(await versions(folder)).toEqual([["received", name, "Edited by hand"]]);
    expect(JSON.parse(await readFile(file, "utf8")).story.fields.headline).toBe("Typed on");
  });

  test("in the moment between the reading and the replacing is kept as well", async () => {
    const { folder, file, edit } = await written();
    let isWaiting = false;
    const read = async (wanted: string) => {
      const bytes = await realDisk.read(wanted);
      if (isWaiting && wanted === file) {
        isWaiting = false;
        await edit('"Typed"', '"Just now"');
      }
      return bytes;
    };
    const library = await start(folder, { disk: { ...realDisk, read } });
    const typist = await Typist.open(library, id);
    typist.type("!");
    await typist.saved();
    isWaiting = true;
    value(await library.settle(id));
    await library.stop();
    expect(await versions(folder)).toEqual([["received", name, "Just now"]]);
  });

  test("does not show on the desk, which shows what opens", async () => {
    const { folder, edit } = await written();
    await edit('"Typed"', '"Edited by hand"');
    const library = await start(folder, { userData: `${folder}-other` });
    const listed = value(await library.list()).map(({ headline }) => headline);
    await library.stop();
    expect(listed).toEqual(["Typed"]);
  });

  test("only in white space and the order of its keys is as Galley wrote it", async () => {
    const { folder, file } = await written();
    const { story, ...envelope } = JSON.parse(await readFile(file, "utf8"));
    await writeFile(file, JSON.stringify({ story: { body: story.body, ...story }, ...envelope }));
    const { library, notices } = await opened(folder);
    await library.stop();
    expect([notices, await versions(folder)]).toEqual([[], []]);
  });
});

describe("a story.json without a fingerprint, as earlier ones are", () => {
  test("is read as ever: the log wins, and nothing is said", async () => {
    const { folder, file, edit } = await written();
    await edit(/\n {2}"content": "[0-9a-f]{64}",/, "");
    expect(await readFile(file, "utf8")).not.toContain('"content"');
    await edit('"Typed"', '"Edited by hand"');
    const { library, headline, notices } = await opened(folder);
    await library.stop();
    expect([headline, notices, await versions(folder)]).toEqual(["Typed", [], []]);
  });

  test("with no log is the story, and gets a fingerprint at the first edit", async () => {
    const folder = await newFolder();
    await realDisk.makeFolder(path.join(folder, id));
    const file = path.join(folder, id, "story.json");
    await writeFile(file, storyFile(storyOf(p("By hand.")), { lineage: "", covers: {}, editedAt: "" }));
    const { library, typist, notices } = await opened(folder);
    typist.type("New");
    value(await library.close(id));
    await library.stop();
    expect([notices, JSON.parse(await readFile(file, "utf8")).content]).toEqual([
      [],
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
  });
});

test("what Galley wrote of any story is never taken for a change, and any change of a letter is", async () => {
  const envelope = { lineage: "l", covers: {}, editedAt: "" };
  const isChanged = (text: string) =>
    isChangedOutside(JSON.parse(text), { ...envelope, content: JSON.parse(text).content });
  fc.assert(
    fc.property(arbitraryStory(), (story) => {
      const text = sealedStory(story, envelope);
      expect(isChanged(text)).toBe(false);
      const other = { ...story, fields: { ...story.fields, headline: `${story.fields.headline}.` } };
      const edited = { ...JSON.parse(text), story: JSON.parse(JSON.stringify(storyJson(other))) };
      expect(isChanged(JSON.stringify(edited))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("lone halves of letters in a story do not look like a change", async () => {
  const { file } = await written();
  const story = { ...storyOf(p("Half \ud83d")), id };
  await writeFile(file, sealedStory(story, { lineage: "", covers: {}, editedAt: "" }));
  expect(await readStoryJson(realDisk, path.dirname(file))).toMatchObject({ kind: "story", isChangedOutside: false });
});
