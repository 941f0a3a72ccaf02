import { expect, test } from "vitest";
import { newStory, withFields } from "../../article/story";
import { storyFile } from "../../article/writeStory";
import { readImport } from "../../electron/readImport";

let count = 0;
const newId = () => `${count++}`.padStart(12, "0");
const bytes = (text: string) => new TextEncoder().encode(text);

test("a story.json comes in as a new story", () => {
  const story = withFields(newStory(newId), { headline: "Пирс" });
  const envelope = { lineage: "", covers: {}, editedAt: "2026-11-23T10:00:00Z" };
  const outcome = readImport("story.json", bytes(String(storyFile(story, envelope))), newId);
  expect(outcome).toMatchObject({ ok: true, value: { fields: { headline: "Пирс" } } });
  expect(outcome.ok && outcome.value.id).not.toBe(story.id);
});

test("plain text fills the body and no field", () => {
  const outcome = readImport("CALL.TXT", bytes("Первый абзац."), newId);
  const kinds = outcome.ok && outcome.value.body.map(({ kind }) => kind);
  expect({ kinds, headline: outcome.ok && outcome.value.fields.headline }).toEqual({
    kinds: ["paragraph"],
    headline: "",
  });
});

test.each([
  ["photo.jpg", bytes(""), "“photo.jpg” is neither a story (.json) nor plain text (.txt)."],
  ["old.txt", Uint8Array.from([0xcf, 0xe8, 0xf0, 0xf1]), "“old.txt” is not text in UTF-8."],
  ["torn.json", bytes("{"), "“torn.json” was not imported. The file is not JSON, so it is not a story of Galley."],
])("%s is refused with a sentence", (fileName, content, sentence) => {
  expect(readImport(fileName, content, newId)).toEqual({ ok: false, sentence });
});
