import { expect, test } from "vitest";
import { storyFile } from "../../../article/writeStory";
import { decodeText } from "../../../electron/import/decodeText";
import { importFile } from "../../../electron/import/importFile";
import { countedIds, idNumber, p, story } from "../../builders";

function bytes(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values);
}

test("UTF-8, with a mark or without, and UTF-16 are read as they are", () => {
  const yes = { text: "Да", notes: [] };
  expect(decodeText(Buffer.from("Да"))).toEqual(yes);
  expect(decodeText(Buffer.from("\uFEFFДа"))).toEqual(yes);
  expect(decodeText(bytes(0xff, 0xfe, 0x14, 0x04, 0x30, 0x04))).toEqual(yes);
  expect(decodeText(bytes(0xfe, 0xff, 0x04, 0x14, 0x04, 0x30))).toEqual(yes);
});

test("what is not UTF-8 is taken for windows-1251, and said so", () => {
  const notes = ["The file is not UTF-8; it was read as windows-1251."];
  expect(decodeText(bytes(0xc4, 0xe0, 0x20, 0x97, 0x20, 0xa8, 0xb8, 0xa2, 0xb3))).toEqual({ text: "Да — Ёёўі", notes });
  const all = bytes(...Array.from({ length: 256 }, (_, index) => index));
  expect(decodeText(all).text).toBe(new TextDecoder("windows-1251").decode(all));
});

test("a UTF-8 file with a few damaged bytes stays UTF-8, and says where to look", () => {
  const line = "Мост через реку откроют в мае. ";
  const whole = Buffer.from(line.repeat(5));
  expect(decodeText(Buffer.concat([whole, bytes(0xff), Buffer.from("Конец.")]))).toEqual({
    text: `${line.repeat(5)}\ufffdКонец.`,
    notes: ["One place of the file could not be read as UTF-8: look for “\ufffd” in the text."],
  });
  const cut = decodeText(whole.subarray(0, -3));
  expect([cut.text.startsWith(line), cut.notes.length]).toEqual([true, 1]);
});

test("a plain text becomes a story without fields", () => {
  expect(importFile("A.TXT", Buffer.from("One\n\nTwo"), countedIds(1))).toEqual({
    kind: "story",
    story: {
      ...story(p("One"), p("Two")),
      id: idNumber(1),
      body: [
        { ...p("One"), id: idNumber(2) },
        { ...p("Two"), id: idNumber(3) },
      ],
    },
    notes: [],
  });
});

test("a story.json becomes a story with an id of its own and its blocks as they were", () => {
  const written = story(p("One"));
  const file = storyFile(written, { lineage: "x", covers: {}, editedAt: "" });
  expect(importFile("story.json", Buffer.from(file), countedIds(70))).toEqual({
    kind: "story",
    story: { ...written, id: idNumber(70) },
    notes: [],
  });
});

test.each([
  ["a.rtf", "x", "Only .docx, .odt, .md, .html, .txt and .json files can be imported."],
  ["a.md", " \n", "The file is empty: it holds no words."],
  ["a.md", "---\na: [\n---\nx", /^The front matter, between the two lines of ---, is not YAML: .+\.$/],
  ["a.html", "<title>x</title>", "The page is empty: it holds no words and no pictures."],
  ["a.json", '{"uri":"x"}', 'The file is ninjs without words: it has neither "headlines" nor "bodies".'],
  ["a.md", `${"> ".repeat(8000)}x`, "It is nested too deep to be a story."],
  ["a.html", `${"<div>".repeat(20000)}x`, "It is nested too deep to be a story."],
  ["a.txt", "\uFEFF \r\n\t", "The file is empty: it holds no words."],
  ["a.txt", "a\u0000b", "The file does not hold text."],
  ["a.json", "not json", "The file is not JSON, so it is not a story of Galley."],
  ["a.json", "[]", "A story file holds an object, and this one holds a list."],
  ["a.json", '{"galley":2}', "The file was written by a newer Galley (format 2; this one reads up to 1)."],
])("%s is refused with a sentence", (name, content, sentence) => {
  const expected = typeof sentence === "string" ? sentence : expect.stringMatching(sentence);
  expect(importFile(name, Buffer.from(content), countedIds())).toEqual({ kind: "refused", sentence: expected });
});

test.each(["md", "json"])("a .%s file that is not UTF-8 is refused, and says what to do", (ending) => {
  expect(importFile(`a.${ending}`, bytes(0xc4, 0xe0), countedIds())).toEqual({
    kind: "refused",
    sentence: `The file is not UTF-8, as every .${ending} file is; save it as UTF-8 and import it again.`,
  });
});

test("an old page in windows-1251 is read, and said so", () => {
  const read = importFile("a.html", bytes(0x3c, 0x70, 0x3e, 0xc4, 0xe0), countedIds());
  expect(read).toMatchObject({
    story: { body: [{ kind: "paragraph", text: [{ kind: "text", text: "Да" }] }] },
    notes: ["The file is not UTF-8; it was read as windows-1251."],
  });
});
