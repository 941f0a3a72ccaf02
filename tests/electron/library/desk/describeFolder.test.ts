import { readdir, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { idNumber, p, story as storyOf } from "../../../builders";
import { newFolder } from "../place";
import { type StartedLibrary, start, Typist, value } from "../typist";

const id = idNumber(900);

/** A library with one story, typed and settled. */
async function written(): Promise<{ readonly folder: string; readonly story: string }> {
  const folder = await newFolder();
  const library = await start(folder);
  value(await library.create(storyOf(p("Body."))));
  const typist = await Typist.open(library, id);
  typist.type("Headline");
  value(await library.close(id));
  await library.stop();
  return { folder, story: path.join(folder, id) };
}

async function emptyLogs(story: string): Promise<void> {
  for (const name of await readdir(story)) if (name.endsWith(".log")) await truncate(path.join(story, name), 0);
}

/** The library as another installation reads it. */
async function elsewhere<Value>(folder: string, work: (library: StartedLibrary) => Promise<Value>): Promise<Value> {
  const library = await start(folder, { userData: `${folder}-elsewhere` });
  try {
    return await work(library);
  } finally {
    await library.stop();
  }
}

test("whoever only reads gets what story.json tells of edits that are not here, and is told so", async () => {
  const { folder, story } = await written();
  await emptyLogs(story);
  const { read, listed } = await elsewhere(folder, async (library) => ({
    read: value(await library.read(id)),
    listed: value(await library.list()),
  }));
  expect({ headline: read.story.fields.headline, notices: read.notices }).toEqual({
    headline: "Headline",
    notices: [expect.stringMatching(/^Some of this story's writing log .* last put into story\.json\.$/)],
  });
  expect(listed).toMatchObject([{ id, headline: "Headline", problem: "" }]);
});

test("an open story is read as its window shows it", async () => {
  const { folder, story } = await written();
  await emptyLogs(story);
  const headlines = await elsewhere(folder, async (library) => {
    const typist = await Typist.open(library, id);
    return [typist.story.fields.headline, value(await library.read(id)).story.fields.headline];
  });
  expect(headlines).toEqual(["", ""]);
});

test("a story that nothing can be read of stands on the desk with the day its folder changed", async () => {
  const { folder, story } = await written();
  for (const entry of await readdir(story, { withFileTypes: true }))
    if (entry.isFile()) await writeFile(path.join(story, entry.name), "garbage");
  const [listed] = await elsewhere(folder, async (library) => value(await library.list()));
  expect(listed).toMatchObject({ id, headline: "", problem: expect.stringMatching(/^The story could not be opened/) });
  expect(Math.abs((listed?.editedAt ?? 0) - Date.now())).toBeLessThan(60_000);
});
