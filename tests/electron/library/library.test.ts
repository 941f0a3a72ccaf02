import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Story } from "../../../article/story";
import { byline, fields, idNumber, p, photo, said, story as storyOf } from "../../builders";
import { faultyDisk } from "./faultyDisk";
import { newFolder } from "./place";
import { start, Typist, value } from "./typist";

function called(number: number, headline: string, text = "Body."): Story {
  return { ...storyOf(p(text)), id: idNumber(number), fields: fields({ headline }) };
}

describe("the list of stories", () => {
  test("shows of each what the desk needs", async () => {
    const library = await start(await newFolder(), { now: () => 5000 });
    const story: Story = {
      ...storyOf(p("Two words."), photo("a"), said("Three more words", "Anna")),
      status: "inReview",
      fields: fields({
        headline: "H",
        kicker: "K",
        section: "S",
        slug: "h-k",
        language: "en",
        bylines: [byline("Ann"), byline("Bo")],
        assignedTo: "Ida",
        dueAt: "2026-11-27",
      }),
    };
    value(await library.create(story));
    const expected = {
      id: story.id,
      headline: "H",
      firstWords: "Two words. Three more words Anna",
      status: "inReview",
    };
    expect(value(await library.list())).toEqual([
      {
        ...expected,
        ...{ section: "S", slug: "h-k", byline: "Ann, Bo", language: "en", words: 6, editedAt: 5000 },
        ...{ assignedTo: "Ida", dueAt: "2026-11-27", photo: "a".repeat(64), problem: "" },
      },
    ]);
    await library.stop();
  });

  test("cuts what is too long for it", async () => {
    const library = await start(await newFolder());
    const long = "W".repeat(400);
    const story: Story = {
      ...storyOf(p("Body.")),
      fields: fields({ headline: long, section: long, bylines: [byline(long)] }),
    };
    value(await library.create(story));
    const cut = `${"W".repeat(299)}…`;
    expect(value(await library.list())).toMatchObject([{ headline: cut, section: cut, byline: cut }]);
    await library.stop();
  });

  test("is the same from the catalogue, without it, and with a damaged one", async () => {
    const folder = await newFolder();
    const first = await start(folder);
    for (const number of [1, 2, 3]) value(await first.create(called(number, `Story ${number}`)));
    const listed = value(await first.list());
    await first.stop();
    const libraries = path.join(`${folder}-data`, "libraries");
    const catalogue = path.join(libraries, (await readdir(libraries))[0] ?? "", "summaries.json");
    const read = async () => {
      const library = await start(folder);
      const list = value(await library.list());
      await library.stop();
      return list;
    };
    expect(await read()).toEqual(listed);
    await writeFile(catalogue, "{");
    expect(await read()).toEqual(listed);
    await rm(libraries, { recursive: true });
    expect(await read()).toEqual(listed);
  });

  test("reads only what has changed", async () => {
    const folder = await newFolder();
    const first = await start(folder);
    for (const number of [1, 2, 3]) value(await first.create(called(number, `Story ${number}`)));
    await first.list();
    await first.stop();
    const elsewhere = await start(folder, { userData: `${folder}-other` });
    const typist = await Typist.open(elsewhere, idNumber(2));
    typist.type("!");
    await elsewhere.stop();
    const disk = faultyDisk(() => null);
    const library = await start(folder, { disk });
    const headlines = value(await library.list()).map(({ headline }) => headline);
    await library.stop();
    const read = disk.calls.filter(({ name, path: file }) => name === "read" && file.endsWith("story.json"));
    expect([headlines.sort(), read.map(({ path: file }) => path.basename(path.dirname(file)))]).toEqual([
      ["Story 1", "Story 2!", "Story 3"],
      [idNumber(2)],
    ]);
  });

  test("shows what was written before a crash, though story.json does not", async () => {
    const folder = await newFolder();
    const library = await start(folder);
    value(await library.create(called(1, "Head")));
    await library.list();
    const typist = await Typist.open(library, idNumber(1));
    typist.type("line");
    await typist.saved();
    const after = await start(folder);
    expect(value(await after.list()).map(({ headline }) => headline)).toEqual(["Headline"]);
    await after.stop();
    await library.stop();
  });

  test("leaves out what is no story, and shows a story that cannot be read with a sentence", async () => {
    const folder = await newFolder();
    const library = await start(folder);
    value(await library.create(called(1, "Whole")));
    await mkdir(path.join(folder, "My own folder"));
    await mkdir(path.join(folder, idNumber(2)));
    await writeFile(path.join(folder, idNumber(3)), "a file");
    await mkdir(path.join(folder, idNumber(4)));
    await writeFile(path.join(folder, idNumber(4), "story.json"), "\0");
    expect(value(await library.list()).map(({ headline, problem }) => [headline, problem])).toEqual([
      ["", "The story could not be opened: none of its files can be read."],
      ["Whole", ""],
    ]);
    await library.stop();
  });
});

describe("search", () => {
  test("finds words in headlines and text, whatever their case and their ё; headlines first", async () => {
    const folder = await newFolder();
    let now = 1000;
    const library = await start(folder, { now: () => ++now });
    value(await library.create(called(1, "Ёлка в Минске", "Снег.")));
    value(await library.create(called(2, "Снег", "Елки стоят в МИНСКЕ.")));
    value(await library.create(called(3, "Rain", "Nothing of the kind.")));
    const found = async (query: string) => value(await library.search(query)).map(Number);
    expect(await found("ЁЛК минск")).toEqual([1, 2]);
    expect(await found("снег")).toEqual([2, 1]);
    expect(await found("kind nothing")).toEqual([3]);
    expect(await found("absent")).toEqual([]);
    expect((await found(" ")).length).toBe(3);
    await library.stop();
    const again = await start(folder);
    expect(value(await again.search("елки")).map(Number)).toEqual([2]);
    await again.stop();
  });
});

describe("a story's life", () => {
  test("a new one that nobody wrote in disappears when it is closed", async () => {
    const folder = await newFolder();
    const library = await start(folder);
    const empty = { ...storyOf(p()), id: idNumber(1) };
    value(await library.create(empty));
    value(await library.open(empty.id));
    value(await library.close(empty.id));
    expect([await readdir(folder), value(await library.list())]).toEqual([[], []]);
    await library.stop();
  });

  test("a new one that somebody else put a file into goes to the trash with it", async () => {
    const folder = await newFolder();
    const library = await start(folder);
    const empty = { ...storyOf(p()), id: idNumber(1) };
    value(await library.create(empty));
    value(await library.open(empty.id));
    await writeFile(path.join(folder, empty.id, "thesis.txt"), "x");
    value(await library.close(empty.id));
    const [trashed] = await readdir(path.join(folder, ".trash"));
    expect(await readdir(path.join(folder, ".trash", trashed ?? ""))).toContain("thesis.txt");
    await library.stop();
  });

  test("one that was written in and emptied again goes to the trash", async () => {
    const folder = await newFolder();
    const library = await start(folder);
    const empty = { ...storyOf(p()), id: idNumber(1) };
    value(await library.create(empty));
    const typist = await Typist.open(library, empty.id);
    typist.type("Typed");
    typist.delete(5);
    value(await library.close(empty.id));
    expect([value(await library.list()), value(await library.listTrash()).length]).toEqual([[], 1]);
    await library.stop();
  });

  test("what goes to the trash comes back as it was", async () => {
    const folder = await newFolder();
    const library = await start(folder, { now: () => Date.UTC(2026, 10, 23, 10, 15, 1) });
    value(await library.create(called(1, "Kept")));
    const typist = await Typist.open(library, idNumber(1));
    typist.type("!");
    value(await library.trash(idNumber(1)));
    const trash = value(await library.listTrash()).map(({ headline, editedAt }) => [headline, editedAt]);
    expect([trash, value(await library.list())]).toEqual([[["Kept!", Date.UTC(2026, 10, 23, 10, 15, 1)]], []]);
    expect(await readdir(path.join(folder, ".trash"))).toEqual([`2026-11-23-101501-${idNumber(1)}`]);
    value(await library.restore(idNumber(1)));
    expect(value(await library.list()).map(({ headline }) => headline)).toEqual(["Kept!"]);
    expect(await library.restore(idNumber(1))).toEqual({
      ok: false,
      sentence: "The story is not in the trash any more.",
    });
    await library.stop();
  });

  test("a duplicate has the same blocks and photos, another id, and a life of its own", async () => {
    const library = await start(await newFolder());
    value(await library.create(called(1, "One")));
    const media = path.join(library.storyFolder(idNumber(1)), "media", "a".repeat(64));
    await mkdir(media, { recursive: true });
    await writeFile(`${media}.jpg`, "photo");
    await writeFile(path.join(media, "480.webp"), "small");
    const copy = value(await library.duplicate(idNumber(1)));
    const typist = await Typist.open(library, copy);
    typist.type(" more");
    value(await library.close(copy));
    const [first, second] = [value(await library.read(idNumber(1))).story, value(await library.read(copy)).story];
    expect(second).toEqual({ ...first, id: copy, fields: { ...first.fields, headline: "One more" } });
    expect((await library.media.find(copy, "a".repeat(64), 480))?.type).toBe("image/webp");
    expect((await stat(`${media}.jpg`)).nlink).toBe(2);
    await library.stop();
  });

  test("a story that could not be made leaves nothing behind", async () => {
    for (let number = 1; ; number += 1) {
      const folder = await newFolder();
      let counted = 0;
      let isOn = false;
      const disk = faultyDisk(() => (isOn && ++counted === number ? "ENOSPC" : null));
      const library = await start(folder, { disk });
      isOn = true;
      const outcome = await library.create(called(1, "One"));
      isOn = false;
      const names = (await readdir(folder)).filter((name) => !name.startsWith("."));
      if (counted < number) break;
      const listed = value(await library.list()).map(({ headline }) => headline);
      expect(listed).toEqual(outcome.ok || names.length > 0 ? ["One"] : []);
      await library.stop();
    }
  });
});

describe("two installations on one folder", () => {
  test("see each other's words while both have the story open, and lose none", async () => {
    const folder = await newFolder();
    const [here, there] = [await start(folder), await start(folder, { userData: `${folder}-there` })];
    value(await here.create(called(1, "")));
    const [anna, boris] = [await Typist.open(here, idNumber(1)), await Typist.open(there, idNumber(1))];
    anna.type("Anna's headline");
    boris.type("Boris's standfirst", "standfirst");
    await Promise.all([anna.saved(), boris.saved()]);
    await Promise.all([here.refresh(), there.refresh()]);
    expect(anna.story).toEqual(boris.story);
    expect([anna.story.fields.headline, anna.story.fields.standfirst]).toEqual([
      "Anna's headline",
      "Boris's standfirst",
    ]);
    await Promise.all([here.stop(), there.stop()]);
    const last = await start(folder);
    expect(value(await last.read(idNumber(1))).story).toEqual(anna.story);
    await last.stop();
  });

  test("are told of it by the folder itself", async () => {
    const folder = await newFolder();
    const [here, there] = [await start(folder, { watch: true }), await start(folder, { userData: `${folder}-there` })];
    value(await here.create(called(1, "")));
    const [anna, boris] = [await Typist.open(here, idNumber(1)), await Typist.open(there, idNumber(1))];
    boris.type("Hello");
    await boris.saved();
    await expect.poll(() => anna.story.fields.headline, { timeout: 4000 }).toBe("Hello");
    await Promise.all([here.stop(), there.stop()]);
  });

  test("read a conflict copy of a log like any other log", async () => {
    const folder = await newFolder();
    const library = await start(folder);
    value(await library.create(called(1, "")));
    const typist = await Typist.open(library, idNumber(1));
    typist.type("Typed");
    await library.stop();
    const story = path.join(folder, idNumber(1));
    const log = (await readdir(story)).find((name) => name.startsWith("edits")) ?? "";
    await writeFile(
      path.join(story, log.replace(".log", " (Anna's conflicted copy).log")),
      await readFile(path.join(story, log)),
    );
    await rm(path.join(story, log));
    const after = await start(folder);
    expect([
      value(await after.open(idNumber(1))).notices,
      value(await after.read(idNumber(1))).story.fields.headline,
    ]).toEqual([[], "Typed"]);
    await after.stop();
  });
});

describe("what the window is told", () => {
  test("when writing fails it is not saved and the whole state is wanted, until that is on disk", async () => {
    const folder = await newFolder();
    let isFull = false;
    const disk = faultyDisk(({ name }) => (isFull && name === "write" ? "ENOSPC" : null));
    const library = await start(folder, { disk });
    value(await library.create(called(1, "")));
    const typist = await Typist.open(library, idNumber(1));
    isFull = true;
    typist.type("Not ");
    await expect.poll(() => library.events.filter(({ kind }) => kind === "stateWanted").length).toBeGreaterThan(2);
    typist.type("lost");
    expect(await library.close(idNumber(1))).toEqual({ ok: false, sentence: "The disk is full." });
    isFull = false;
    await typist.saved();
    await library.stop();
    const told = library.events.map(({ kind }) => kind).filter((kind) => kind !== "versionsChanged");
    const kinds = told.filter((kind, index) => kind !== told[index - 1]);
    expect(kinds.slice(0, 2)).toEqual(["notSaved", "stateWanted"]);
    expect(kinds.slice(-2)).toEqual(["durable", "settled"]);
    const again = await start(folder);
    expect(value(await again.read(idNumber(1))).story.fields.headline).toBe("Not lost");
    await again.stop();
  });

  test("an error that is not the disk's is not swallowed", async () => {
    const folder = await newFolder();
    const disk = faultyDisk(() => null);
    const broken = { ...disk, list: () => Promise.reject(new TypeError("a mistake")) };
    await expect(start(folder, { disk: broken })).rejects.toThrow("a mistake");
  });

  test("order comes from counters: the clock may jump ten years either way", async () => {
    const folder = await newFolder();
    const years = [2026, 2036, 2016, 2026];
    for (const [index, year] of years.entries()) {
      const library = await start(folder, { now: () => Date.UTC(year, 1) });
      if (index === 0) value(await library.create(called(1, "")));
      const typist = await Typist.open(library, idNumber(1));
      typist.type(`${index}`);
      await typist.saved();
      typist.delete(1, "standfirst");
      value(await library.close(idNumber(1)));
      const { story, editedAt } = value(await library.read(idNumber(1)));
      expect([story.fields.headline, editedAt]).toEqual(["0123".slice(0, index + 1), Date.UTC(year, 1)]);
      await library.stop();
    }
  });
});
