import { appendFile, copyFile, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../../../article/document/readDocument";
import { storyFile } from "../../../../article/writeStory";
import { realDisk } from "../../../../electron/library/disk/disk";
import { readFrames } from "../../../../electron/library/log/frame";
import { readStoryFolder } from "../../../../electron/library/story/readStoryFolder";
import { readVersion, versionNumbers } from "../../../../electron/library/versions/versionFile";
import { idNumber, p, story as storyOf } from "../../../builders";
import { newFolder } from "../place";
import { type StartedLibrary, start, Typist, value } from "../typist";

const id = idNumber(900);

/** A library with one story, typed in two runs: "Headline one two", three records each, the first run settled and the second settled. */
async function written(): Promise<{ readonly folder: string; readonly story: string }> {
  const folder = await newFolder();
  const library = await start(folder);
  value(await library.create(storyOf(p("Body."))));
  await typeAndClose(library, "Headline", " ", "one");
  await typeAndClose(library, " ", "two");
  await library.stop();
  return { folder, story: path.join(folder, id) };
}

async function typeAndClose(library: StartedLibrary, ...texts: readonly string[]): Promise<void> {
  const typist = await Typist.open(library, id);
  for (const text of texts) {
    typist.type(text);
    await typist.saved();
  }
  value(await library.close(id));
}

async function reopened(folder: string) {
  const library = await start(folder);
  const opened = await library.open(id);
  if (!opened.ok) return { library, headline: null, notices: [opened.sentence], readOnly: "" };
  const typist = await Typist.open(library, id);
  return {
    library,
    typist,
    headline: typist.story.fields.headline,
    notices: opened.value.notices,
    readOnly: opened.value.readOnly,
  };
}

async function pieces(story: string, kind: "base" | "edits"): Promise<readonly string[]> {
  return (await readdir(story)).filter((name) => name.startsWith(kind)).sort();
}

async function onlyPiece(story: string, kind: "base" | "edits"): Promise<string> {
  return path.join(story, (await pieces(story, kind))[0] ?? "none");
}

/** The headlines of all but the automatic ones. */
async function versions(story: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const number of await versionNumbers(realDisk, story)) {
    const version = await readVersion(realDisk, story, number);
    if (version?.reason !== "auto") found.push(version?.story.fields.headline ?? "unreadable");
  }
  return found;
}

describe("a story that is whole", () => {
  test("opens as it was written, and opening writes nothing", async () => {
    const { folder, story } = await written();
    const before = await snapshot(story);
    const { library, headline, notices } = await reopened(folder);
    await library.stop();
    expect({ headline, notices }).toEqual({ headline: "Headline one two", notices: [] });
    expect(await snapshot(story)).toEqual(before);
  });

  test("has a log for each run, which is never opened for appending again", async () => {
    const { story } = await written();
    const names = await pieces(story, "edits");
    expect(names.map((name) => name.replace(/-[0-9a-z]{12}-/, "-W-"))).toEqual(["edits-W-2.log", "edits-W-3.log"]);
  });

  test("has a story.json that can be read without Galley", async () => {
    const { story } = await written();
    const json = JSON.parse(await readFile(path.join(story, "story.json"), "utf8"));
    expect([json.galley, json.story.fields.headline, Object.values(json.covers)]).toEqual([
      1,
      "Headline one two",
      [1, 3, 2],
    ]);
  });

  test("opens from its logs when story.json is gone, and gets a new one at the next edit", async () => {
    const { folder, story } = await written();
    await rm(path.join(story, "story.json"));
    const { library, typist, headline } = await reopened(folder);
    typist?.type("!");
    await library.stop();
    const json = JSON.parse(await readFile(path.join(story, "story.json"), "utf8"));
    expect([headline, json.story.fields.headline]).toEqual(["Headline one two", "Headline one two!"]);
  });
});

async function snapshot(folder: string): Promise<Record<string, number>> {
  const names = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, (await stat(path.join(folder, name))).mtimeMs])),
  );
}

describe("story.json alone", () => {
  test("is planted, and written as a base only at the first edit", async () => {
    const folder = await newFolder();
    const story = path.join(folder, id);
    await mkdir(story, { recursive: true });
    const text = storyFile(storyOf(p("By hand.")), { lineage: "", covers: {}, editedAt: "" });
    await writeFile(path.join(story, "story.json"), `\ufeff${text}`);
    const { library, typist, notices } = await reopened(folder);
    expect([notices, await readdir(story)]).toEqual([[], ["story.json"]]);
    typist?.type("New");
    await library.stop();
    const again = await reopened(folder);
    await again.library.stop();
    expect([again.headline, (await pieces(story, "base")).length]).toEqual(["New", 1]);
  });

  test.each([
    ["nothing", ""],
    ["null", "null"],
    ["an empty object", "{}"],
    ["a list", "[1]"],
    ["no story", '{"galley":1}'],
    ["zero bytes", "\0\0\0\0"],
    ["brackets 20,000 deep", "[".repeat(20_000)],
    ["a body that is a number", '{"galley":1,"story":{"body":7}}'],
  ])("that holds %s is set aside when the logs are whole", async (_, text) => {
    const { folder, story } = await written();
    await writeFile(path.join(story, "story.json"), text);
    const { library, headline, notices } = await reopened(folder);
    await library.stop();
    const aside = await readdir(path.join(folder, ".quarantine"));
    expect([headline, notices, aside.length]).toEqual([
      "Headline one two",
      ["story.json was damaged. Nothing is missing: the story is in its writing log."],
      1,
    ]);
    expect(await readFile(path.join(folder, ".quarantine", aside[0] ?? ""), "utf8")).toBe(text);
  });

  test("of a newer Galley makes the story read-only and stays as it is", async () => {
    const { folder, story } = await written();
    await writeFile(path.join(story, "story.json"), '{"galley":2}');
    const { library, typist, headline, readOnly } = await reopened(folder);
    const refusal = library.append(typist?.opening ?? { id, opening: 0 }, 1, new Uint8Array([0, 0]));
    await library.stop();
    expect([headline, readOnly.includes("newer Galley"), refusal.ok]).toEqual(["Headline one two", true, false]);
    expect(await readFile(path.join(story, "story.json"), "utf8")).toBe('{"galley":2}');
  });

  test("that is damaged, with nothing else left, is refused with a sentence and stays where it is", async () => {
    const { folder, story } = await written();
    for (const name of await readdir(story))
      if (name !== "story.json") await rm(path.join(story, name), { recursive: true });
    await writeFile(path.join(story, "story.json"), "{");
    const { library, notices } = await reopened(folder);
    const listed = value(await library.list());
    await library.stop();
    expect([notices, await readdir(story)]).toEqual([
      ["The story could not be opened: none of its files can be read."],
      ["story.json"],
    ]);
    expect(listed.map(({ problem }) => problem)).toEqual(notices);
  });
});

describe("a damaged log", () => {
  test("cut at any byte opens with every record that is whole; where story.json is known to cover more, with that", async () => {
    const { story } = await written();
    const log = path.join(story, (await pieces(story, "edits"))[1] ?? "");
    const [whole, json] = [await readFile(log), await readFile(path.join(story, "story.json"))];
    const headlines = new Set<string>();
    for (let cut = 0; cut < whole.length; cut += 1) {
      await writeFile(log, whole.subarray(0, cut));
      await writeFile(path.join(story, "story.json"), json);
      expect(await headlineIn(story)).toBe("Headline one two");
      await rm(path.join(story, "story.json"));
      headlines.add(await headlineIn(story));
    }
    expect([...headlines]).toEqual(["Headline one", "Headline one "]);
  }, 30_000);

  test("with a torn tail, as a crash leaves it, opens without a word", async () => {
    const { folder, story } = await written();
    await appendFile(path.join(story, (await pieces(story, "edits"))[1] ?? ""), Buffer.from("f7474c59ff000000", "hex"));
    const { library, headline, notices } = await reopened(folder);
    await library.stop();
    expect([headline, notices]).toEqual(["Headline one two", []]);
  });

  test("whose last record is bad, where story.json does not know it either, says that something is missing", async () => {
    const { folder, story } = await written();
    await rm(path.join(story, "story.json"));
    const log = path.join(story, (await pieces(story, "edits"))[1] ?? "");
    const bytes = await readFile(log);
    readFrames(bytes).frames.at(-1)?.bytes.fill(1); // The frames are views into the file's bytes.
    await writeFile(log, bytes);
    const { library, headline, notices } = await reopened(folder);
    await library.stop();
    expect([headline, notices.length]).toEqual(["Headline one ", 1]);
  });

  test("with a bad frame in the middle gives way to story.json, keeps the rest as a version, and goes on", async () => {
    const { folder, story } = await written();
    await damageMiddle(await onlyPiece(story, "edits"));
    const { library, typist, headline, notices } = await reopened(folder);
    expect([headline, notices.length, await versions(story)]).toEqual(["Headline one two", 1, ["Headline"]]);
    typist?.type("!");
    await library.stop();
    const again = await reopened(folder);
    await again.library.stop();
    expect([again.headline, again.notices]).toEqual(["Headline one two!", []]);
  });

  test("that still covers more than story.json is shown without the hole, and story.json is kept as a version", async () => {
    const { folder, story } = await written();
    const early = storyFile(storyOf(p("Early.")), { lineage: await lineage(story), covers: {}, editedAt: "" });
    await writeFile(path.join(story, "story.json"), early);
    await damageMiddle(await onlyPiece(story, "edits"));
    const { library, typist, headline, notices } = await reopened(folder);
    expect([headline, notices.length, await versions(story)]).toEqual(["Headline", 1, [""]]);
    typist?.type("!");
    await library.stop();
    const again = await reopened(folder);
    await again.library.stop();
    expect([again.headline, again.notices]).toEqual(["Headline!", []]);
  });

  test("of which nothing can be read is set aside with its date", async () => {
    const { folder, story } = await written();
    const log = await onlyPiece(story, "edits");
    await writeFile(log, "rubbish");
    const { library, headline } = await reopened(folder);
    await library.stop();
    const aside = (await readdir(path.join(folder, ".quarantine")))[0] ?? "";
    expect([headline, aside.endsWith(`-${id}-${path.basename(log)}`)]).toEqual(["Headline one two", true]);
    expect(aside).toMatch(/^\d{4}-\d\d-\d\d-\d{6}-/);
  });

  test("whose header is lost still gives its records", async () => {
    const { folder, story } = await written();
    await rm(path.join(story, "story.json"));
    const log = await onlyPiece(story, "edits");
    const bytes = await readFile(log);
    bytes[30] = 0;
    await writeFile(log, bytes);
    const { library, headline } = await reopened(folder);
    await library.stop();
    expect(headline).toBe("Headline one two");
  });
});

async function headlineIn(story: string): Promise<string> {
  const writer = /edits-(.{12})/.exec((await pieces(story, "edits"))[0] ?? "")?.[1] ?? "";
  const { doc } = value(await readStoryFolder(realDisk, story, { writer, through: {} }));
  return readDocument(doc).fields.headline;
}

async function damageMiddle(log: string): Promise<void> {
  const bytes = await readFile(log);
  const second = readFrames(bytes).frames.find(({ sequence }) => sequence === 2);
  if (!second) throw new Error("The log has no second record.");
  second.bytes.fill(0); // The frames are views into the file's bytes.
  await writeFile(log, bytes);
}

async function lineage(story: string): Promise<string> {
  return JSON.parse(await readFile(path.join(story, "story.json"), "utf8")).lineage;
}

describe("a damaged base", () => {
  test("gives way to story.json when nothing else holds what was in it", async () => {
    const { folder, story } = await written();
    await truncate(await onlyPiece(story, "base"), 60);
    const { library, typist, headline, notices } = await reopened(folder);
    typist?.type("!");
    await library.stop();
    const again = await reopened(folder);
    await again.library.stop();
    expect([headline, notices.length, again.headline, again.notices]).toEqual([
      "Headline one two",
      1,
      "Headline one two!",
      [],
    ]);
  });

  test("is made up for from history, which holds what a compaction put into it", async () => {
    const { folder, story } = await written();
    const library = await start(folder, { compactAt: 1 });
    await typeAndClose(library, "?");
    const typist = await Typist.open(library, id);
    typist.type("!");
    await library.settle(id);
    await library.settle(id);
    await library.stop();
    const bases = await pieces(story, "base");
    expect(bases.length).toBe(1);
    await rm(path.join(story, "story.json"));
    await truncate(path.join(story, bases[0] ?? ""), 60);
    const again = await reopened(folder);
    await again.library.stop();
    expect([again.headline, again.notices]).toEqual([
      "Headline one two?!",
      ["A part of the writing log could not be read. The story is shown without it."],
    ]);
  });
});

describe("a folder with more than one document", () => {
  test("never merges them: story.json says which is the story, the other is kept as a version, once", async () => {
    const { folder, story } = await written();
    const other = await newFolder();
    const elsewhere = await start(other);
    value(await elsewhere.create({ ...storyOf(p("Other.")), id }));
    await typeAndClose(elsewhere, "Another headline");
    await elsewhere.stop();
    for (const name of await readdir(path.join(other, id))) {
      if (!["story.json", "versions"].includes(name))
        await copyFile(path.join(other, id, name), path.join(story, name));
    }
    const first = await reopened(folder);
    await first.library.stop();
    const second = await reopened(folder);
    await second.library.stop();
    expect([first.headline, first.notices, second.notices, await versions(story)]).toEqual([
      "Headline one two",
      ["Another copy of this story was found, and is kept as a version."],
      [],
      ["Another headline"],
    ]);
  });
});

describe("compaction", () => {
  test("leaves one base, moves the rest into history, and loses nothing", async () => {
    const { folder, story } = await written();
    const library = await start(folder, { compactAt: 3 });
    const typist = await Typist.open(library, id);
    typist.type("!");
    value(await library.settle(id));
    typist.type("?");
    value(await library.settle(id));
    value(await library.close(id));
    await library.stop();
    const again = await reopened(folder);
    await again.library.stop();
    expect([again.headline, again.notices, (await pieces(story, "base")).length]).toEqual([
      "Headline one two!?",
      [],
      1,
    ]);
    expect((await readdir(path.join(story, "history"))).length).toBe(4);
  });
});
