// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { largestFile } from "../../../article/import/largestFile";
import { importDropped } from "../../../renderer/desk/importDropped";

const asked: unknown[] = [];
const galley = {
  call: async (_name: string, input: unknown) => {
    asked.push(input);
    return { ok: true, value: { ids: ["0123456789ab"], refused: [], notes: [] } };
  },
};
Object.assign(window, { galley });

const story = new File(["words"], "story.txt");

test("a folder beside a story is refused by its name, and the story comes in", async () => {
  const folder = Object.assign(new File([], "Drafts"), {
    arrayBuffer: () => Promise.reject(new DOMException("no file", "NotFoundError")),
  });
  expect(await Promise.all([folder, story].map(importDropped))).toEqual([
    { ok: false, sentence: "“Drafts” was not imported: It cannot be read, or it is a folder." },
    { ok: true, value: { ids: ["0123456789ab"], refused: [], notes: [] } },
  ]);
  expect(asked).toEqual([{ fileName: "story.txt", bytes: new TextEncoder().encode("words") }]);
});

test("a file too large to be a story is refused before it is read", async () => {
  const film = Object.defineProperties(new File([], "film.mov"), {
    size: { value: largestFile + 1 },
    arrayBuffer: { value: () => expect.unreachable("it was read") },
  });
  expect(await importDropped(film)).toEqual({
    ok: false,
    sentence: "“film.mov” was not imported: It is too large to be a story.",
  });
});
