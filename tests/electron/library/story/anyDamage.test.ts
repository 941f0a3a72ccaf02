import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { idNumber, p, story as storyOf } from "../../../builders";
import { filesIn } from "../../../filesIn";
import { newFolder } from "../place";
import { type StartedLibrary, start, Typist, value } from "../typist";

/*
 * Whatever is done to one file of a story: it opens with all that any other file still holds, or says why not in one sentence; the bytes of the
 * damaged file are kept; and every other story lists and opens as if nothing had happened.
 */

const id = idNumber(900);
const others = [idNumber(901), idNumber(902)];
const oneSentence = /^(story\.json|[A-Z]).*\.$/s;

interface Place {
  readonly folder: string;
  readonly story: string;
}

/** Three stories; the first was typed in two runs, both settled: "First second". */
async function made(): Promise<Place> {
  const folder = await newFolder();
  const library = await start(folder);
  for (const one of [id, ...others]) value(await library.create({ ...storyOf(p("Body.")), id: one }));
  for (const text of ["First", " second"]) await typeInto(library, id, text);
  for (const one of others) await typeInto(library, one, "Other");
  await library.stop();
  return { folder, story: path.join(folder, id) };
}

async function typeInto(library: StartedLibrary, one: string, text: string): Promise<void> {
  const typist = await Typist.open(library, one);
  typist.type(text);
  await typist.saved();
  value(await library.close(one));
}

const files = {
  "story.json": (names: readonly string[]) => names.find((name) => name === "story.json"),
  "the base": (names: readonly string[]) => names.find((name) => name.startsWith("base-")),
  "the first log": (names: readonly string[]) => names.find((name) => name.endsWith("-2.log")),
  "the last log": (names: readonly string[]) => names.find((name) => name.endsWith("-3.log")),
};

const damages: Readonly<Record<string, (bytes: Buffer) => Uint8Array | string>> = {
  "all zeros": (bytes) => Buffer.alloc(bytes.length),
  "no bytes": () => "",
  "its first half": (bytes) => bytes.subarray(0, bytes.length / 2),
  "garbage at its end": (bytes) => Buffer.concat([bytes, Buffer.from("\0garbage {[\u{1f30a}")]),
  "garbage in its middle": (bytes) =>
    Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(64, "x"), bytes.subarray(164)]),
  "a byte order mark in front": (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  null: () => "null",
  "another schema": () => '{"galley":"one","story":{"body":7}}',
  "brackets 20,000 deep": () => "[".repeat(20_000) + "]".repeat(20_000),
};

/** What is on the desk but the damaged story, and whether it opens. */
async function othersIn(library: StartedLibrary): Promise<readonly unknown[]> {
  const listed = value(await library.list()).filter((summary) => summary.id !== id);
  const seen = listed.map(async ({ id: one, headline, problem }) => {
    const opened = await library.open(one);
    value(await library.close(one));
    return [one, headline, problem, opened.ok && opened.value.notices];
  });
  return (await Promise.all(seen)).sort();
}

const othersWhole = others.map((one) => [one, "Other", "", []]);

/** Whether these bytes are anywhere in the library, and where: set aside means with its date. */
async function whereIs(folder: string, bytes: Uint8Array): Promise<readonly string[]> {
  const same: string[] = [];
  for (const name of filesIn(folder))
    if (Buffer.from(bytes).equals(await readFile(path.join(folder, name)))) same.push(name);
  return same;
}

describe.each(Object.keys(files) as (keyof typeof files)[])("%s", (target) => {
  test.each(Object.keys(damages))("holding %s", async (how) => {
    const { folder, story } = await made();
    const name = files[target](await readdir(story)) ?? "none";
    const damaged = Buffer.from(damages[how]?.(await readFile(path.join(story, name))) ?? "");
    await writeFile(path.join(story, name), damaged);
    await rm(`${folder}-data/libraries`, { recursive: true, force: true });

    const library = await start(folder);
    expect(
      value(await library.list())
        .map((summary) => [summary.id, summary.headline])
        .sort(),
    ).toEqual([[id, "First second"], ...others.map((one) => [one, "Other"])]);
    const typist = await Typist.open(library, id);
    expect([typist.story.fields.headline, typist.readOnly]).toEqual(["First second", ""]);
    expect(typist.notices.length).toBeLessThanOrEqual(1);
    for (const sentence of typist.notices) expect(sentence).toMatch(oneSentence);
    typist.type(" third");
    await typist.saved();
    value(await library.close(id));
    expect(await othersIn(library)).toEqual(othersWhole);
    await library.stop();

    const isWhole = target === "story.json" && how.startsWith("a byte order mark"); // Which JSON may have.
    const isReadInPart = target !== "story.json" && partly[target].includes(how);
    if (!isWhole) expect(await whereIs(folder, damaged)).toContainEqual(placeOf(name, isReadInPart));
    const again = await start(folder);
    const reopened = await Typist.open(again, id);
    await again.stop();
    expect([reopened.story.fields.headline, reopened.notices]).toEqual(["First second third", []]);
  });
});

/** What gives still some of what was in it stays where it is. */
const partly = {
  "the base": ["garbage at its end", "a byte order mark in front"],
  "the first log": ["garbage at its end", "a byte order mark in front"],
  "the last log": ["garbage at its end", "a byte order mark in front"],
};

/** Where it always was, or with the earlier files; set aside under its date where nothing can be read of it. */
function placeOf(name: string, isReadInPart: boolean): unknown {
  const aside = `\\.quarantine/\\d{4}-\\d\\d-\\d\\d-\\d{6}-${id}-${name}`;
  return expect.stringMatching(new RegExp(`^${isReadInPart ? `${id}/(history/)?${name}` : aside}$`));
}

const isFull = process.env.GALLEY_FULL === "1";

describe("cut at every byte", () => {
  test.each(["story.json", "the base"] as const)(
    "%s gives way to what else there is, and every cut is kept",
    async (target) => {
      const { folder, story } = await made();
      const name = files[target](await readdir(story)) ?? "none";
      const [file, json] = [path.join(story, name), path.join(story, "story.json")];
      const [whole, wholeJson] = [await readFile(file), await readFile(json)];
      const library = await start(folder);
      const cuts = Array.from({ length: whole.length }, (_, cut) => cut).filter(
        (cut) => isFull || target === "the base" || cut % 3 < 2,
      );
      for (const cut of cuts) {
        await writeFile(json, wholeJson);
        await writeFile(file, whole.subarray(0, cut));
        const typist = await Typist.open(library, id);
        value(await library.close(id));
        // Without the line's end alone story.json is whole.
        const isWhole = target === "story.json" && cut === whole.length - 1;
        expect([cut, typist.story.fields.headline, typist.notices.length]).toEqual([
          cut,
          "First second",
          isWhole ? 0 : 1,
        ]);
      }
      await library.stop();
      const aside = await readdir(path.join(folder, ".quarantine"));
      const lengths = await Promise.all(
        aside.map(async (one) => (await readFile(path.join(folder, ".quarantine", one))).length),
      );
      const expected = cuts.filter((cut) => target === "the base" || cut < whole.length - 1);
      expect(lengths.sort((one, other) => one - other)).toEqual(expected);
    },
    60_000,
  );
});

describe("what is in the story itself", () => {
  const blocks: Readonly<Record<string, readonly [text: string, headline: string]>> = {
    "an unknown block": ['[{"kind":"hologram","id":"0123456789ab","rays":[1,{"a":null}]}]', "Alone"],
    "no block at all": ["[]", "Alone"],
    "blocks that are none": ['[null,7,"text",[],{"kind":"paragraph"}]', "Alone"],
    "lone halves of letters": [
      '[{"kind":"paragraph","id":"0123456789ab","text":[{"kind":"text","text":"\\ud83d","marks":[]}]}]',
      "Alone",
    ],
  };
  const file = (body: string) => `{"galley":1,"story":{"id":"${id}","fields":{"headline":"Alone"},"body":${body}}}`;

  test.each(Object.keys(blocks))("%s in a story.json alone opens, can be written on, and comes back", async (how) => {
    const { folder, story } = await alone(file(blocks[how]?.[0] ?? ""));
    const library = await start(folder);
    const typist = await Typist.open(library, id);
    typist.type("!");
    await typist.saved();
    value(await library.close(id));
    expect(await othersIn(library)).toEqual(othersWhole);
    await library.stop();
    const again = await start(folder);
    const reopened = await Typist.open(again, id);
    await again.stop();
    expect([typist.readOnly, reopened.story.fields.headline, reopened.notices]).toEqual(["", "Alone!", []]);
    expect(await readFile(path.join(story, "story.json"), "utf8")).toContain(
      how === "an unknown block" ? "hologram" : "Alone!",
    );
  });

  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  test.each([
    ["a newer format", '{"galley":99,"story":{"body":[]}}'],
    ["a block nested 20,000 deep", file(`[{"kind":"hologram","rays":${deep}}]`)],
    ["a list nested 20,000 deep", file('[{"kind":"list","items":['.repeat(20_000))],
    ["nothing", ""],
  ])("%s in a story.json alone is refused in a sentence and stays where it is", async (_, text) => {
    const { folder, story } = await alone(text);
    const library = await start(folder);
    const refusal = await library.open(id);
    const listed = value(await library.list()).find((summary) => summary.id === id);
    expect(await othersIn(library)).toEqual(othersWhole);
    await library.stop();
    expect(refusal).toEqual({ ok: false, sentence: expect.stringMatching(oneSentence) });
    expect([listed?.problem, await readFile(path.join(story, "story.json"), "utf8")]).toEqual([
      expect.stringMatching(oneSentence),
      text,
    ]);
  });

  async function alone(text: string): Promise<Place> {
    const place = await made();
    for (const name of await readdir(place.story)) await rm(path.join(place.story, name), { recursive: true });
    await writeFile(path.join(place.story, "story.json"), text);
    return place;
  }

  test("a layout of a newer Galley in the log makes the story read-only, and nothing of it is touched", async () => {
    const { folder, story } = await made();
    await inLog(folder, (doc) => doc.getMap("meta").set("schema", 99));
    const before = await readdir(story);
    const { readOnly, notices } = await opened(folder);
    expect([readOnly, notices, await readdir(story)]).toEqual([expect.stringMatching(/newer Galley/), [], before]);
  });

  test.each([
    ["lone halves of letters", (doc: Y.Doc) => doc.getText("field:standfirst").insert(0, "\ud83d half")],
    ["a tree 20,000 levels deep", nestDeeply],
    ["fields of other types", (doc: Y.Doc) => doc.getMap("fields").set("slug", new Y.Map())],
  ])("%s in the log: the story opens, or says why not, and the others do not notice", async (_, change) => {
    const { folder } = await made();
    await inLog(folder, change);
    const { headline, sentence } = await opened(folder);
    if (sentence === "") expect(headline).toBe("First second");
    else expect(sentence).toMatch(oneSentence);
  });
});

/** Writes a change of the document into the story's log, as a window that knows no better does. */
async function inLog(folder: string, change: (doc: Y.Doc) => unknown): Promise<void> {
  const library = await start(folder);
  const typist = await Typist.open(library, id);
  typist.doc.transact(() => change(typist.doc), "person");
  await typist.saved();
  await library.close(id);
  await library.stop();
}

async function opened(folder: string) {
  const library = await start(folder);
  const outcome = await library.open(id);
  const read = await library.read(id);
  await library.close(id);
  expect(await othersIn(library)).toEqual(othersWhole);
  await library.stop();
  const { readOnly, notices } = outcome.ok ? outcome.value : { readOnly: "", notices: [] };
  const headline = read.ok ? read.value.story.fields.headline : "";
  return { headline, readOnly, notices, sentence: outcome.ok ? "" : outcome.sentence };
}

function nestDeeply(doc: Y.Doc): void {
  let inside = doc.get("body", Y.XmlText);
  for (let level = 0; level < 20_000; level += 1) {
    const next = new Y.XmlText();
    inside.insertEmbed(0, next);
    inside = next;
  }
}
