import { expect, test } from "vitest";
import type { JsonValue } from "../../article/json";
import { readStoryFile } from "../../article/readStory";
import { storyFile, storyJson } from "../../article/writeStory";
import { countedIds, p, photoToCome, story } from "../builders";

const written = story(p("Первый абзац."), photoToCome("Reuters"));
const envelope = { lineage: "ab12", covers: { "edits-w-1.log": 7 }, editedAt: "2026-11-14T10:00:00.000Z" };

function read(file: unknown) {
  return readStoryFile(file, countedIds());
}

function withBody(...body: JsonValue[]) {
  return { galley: 1, ...envelope, story: { ...storyJson(written), body } };
}

test("a written story file reads back whole, with what stands around it", () => {
  expect(read(JSON.parse(storyFile(written, envelope)))).toEqual({
    kind: "story",
    story: written,
    envelope,
    notes: [],
  });
});

test.each([
  [null, "A story file holds an object, and this one holds nothing."],
  [[], "A story file holds an object, and this one holds a list."],
  ["text", "A story file holds an object, and this one holds a string."],
  [{}, 'The file does not say "galley": 1, so it is not a story of Galley.'],
  [{ galley: 1 }, 'The file has no "story".'],
  [{ galley: 1, story: {} }, 'The story has no "body".'],
])("what is no story is refused in words: %j", (file, problem) => {
  expect(read(file)).toEqual({ kind: "damaged", problems: [problem] });
});

test("a file of a newer format is not read as an older one", () => {
  expect(read({ galley: 2, story: storyJson(written) })).toEqual({
    kind: "newer",
    format: 2,
    problems: ["The file was written by a newer Galley (format 2; this one reads up to 1)."],
  });
});

test("a block of an unknown kind is kept as it came and written back unchanged", () => {
  const poll = { kind: "poll", id: "0123456789ab", question: "Да?", answers: ["да", { text: "нет" }] };
  const reading = read(withBody(poll));
  if (reading.kind !== "story") throw new Error("It was not read.");
  expect(reading.story.body).toEqual([{ kind: "unknown", id: "0123456789ab", raw: poll }]);
  expect(reading.notes).toEqual(['Block 1: the kind "poll" is not known here; it is kept as it came.']);
  expect(storyJson(reading.story).body).toEqual([poll]);
});

test("a block that is not as its kind should be is kept as it came, with a note", () => {
  const broken = { kind: "heading", id: "0123456789ab", level: 7, text: [{ kind: "text", text: "Слова" }] };
  const reading = read(withBody(broken));
  if (reading.kind !== "story") throw new Error("It was not read.");
  expect(storyJson(reading.story).body).toEqual([broken]);
  expect(reading.notes[0]).toContain("Block 1: it is not a whole heading (level:");
});

test("keys a newer Galley wrote into a block or the fields are written back", () => {
  const block = { kind: "paragraph", id: "0123456789ab", text: [], mood: { calm: true } };
  const json = { ...storyJson(written), fields: { headline: "Мост", weather: ["снег"] }, body: [block] };
  const reading = read({ galley: 1, ...envelope, story: json });
  if (reading.kind !== "story") throw new Error("It was not read.");
  expect(storyJson(reading.story).body).toEqual([block]);
  expect(storyJson(reading.story).fields).toMatchObject({ headline: "Мост", weather: ["снег"] });
});

test("blocks without an id get one, and what is no object keeps its value", () => {
  const reading = read(withBody({ kind: "paragraph", text: [] }, 5));
  if (reading.kind !== "story") throw new Error("It was not read.");
  expect(reading.story.body.map(({ kind, id }) => [kind, id.length])).toEqual([
    ["paragraph", 12],
    ["unknown", 12],
  ]);
  expect(JSON.stringify(storyJson(reading.story).body)).toContain('"value":5');
});

test("a file nested deeper than any story is refused in words, and does not stop whoever reads it", () => {
  const deep = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`);
  expect(read(withBody({ kind: "poll", id: "0123456789ab", deep }))).toEqual({
    kind: "damaged",
    problems: ["The file is nested more than 200 levels deep, which no story is."],
  });
});
