import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { plantStory } from "../../article/document/plantStory";
import { startCopies } from "../../electron/copies";
import { fields, idNumber, p, photo, story as storyOf } from "../builders";

let root = "";
let sent: string[] = [];
let opened: string[] = [];
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "galley-copies-"));
  sent = [];
  opened = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const id = idNumber(900);
const story = { ...storyOf(p("Words."), photo("a")), fields: fields({ headline: "Bridge" }) };
const state = plantStory(story, () => new Uint8Array(32)).update;
const folderName = /Bridge \d{4}-\d\d-\d\d \d\d\.\d\d/;

function copiesInto(folder: string | null) {
  return startCopies({
    media: { findAnywhere: async () => null },
    dialogs: { chooseCopyFolder: async () => folder },
    send: (name) => sent.push(name),
    openFolder: async (shown) => {
      opened.push(shown);
      return "";
    },
    now: () => Date.now(),
    patience: 20,
  });
}

test("the window's own document is written into the folder that was chosen, and only that can be shown", async () => {
  const { answers } = copiesInto(root);
  expect(await answers.chooseCopyFolder({ id })).toEqual({ ok: true, value: true });
  const saved = await answers.saveCopy({ id, state });
  const folder = path.join(root, readdirSync(root)[0] ?? "");
  expect(path.basename(folder)).toMatch(folderName);
  const sentence = `A copy is in “${folder}”. The photo could not be copied: “a.jpg”.`;
  expect(saved).toEqual({ ok: true, value: { folder, sentence, whole: false } });
  expect(await answers.showCopy({ folder })).toEqual({ ok: true, value: undefined });
  expect(await answers.showCopy({ folder: root })).toMatchObject({ ok: false });
  expect(opened).toEqual([folder]);
});

test("nothing is written when the person thinks better of it", async () => {
  const { answers, askWindow } = copiesInto(null);
  expect(await answers.chooseCopyFolder({ id })).toEqual({ ok: true, value: false });
  expect(() => answers.saveCopy({ id, state })).toThrow("no folder was chosen");
  expect([await askWindow(), sent, readdirSync(root)]).toEqual(["", [], []]);
});

test("a closing window is asked for its story, and the answer says where the copy is", async () => {
  const copies = copiesInto(root);
  const asked = copies.askWindow();
  await expect.poll(() => sent).toEqual(["copyWanted"]);
  await copies.answers.saveCopy({ id, state });
  expect(await asked).toMatch(/^A copy is in “.*Bridge .*”\. The photo could not be copied: “a.jpg”\.$/);
});

test("a closing window that does not answer is told of", async () => {
  expect(await copiesInto(root).askWindow()).toBe("The window does not answer, so no copy could be saved.");
});

test("a folder that is gone is a sentence, and another one may be chosen", async () => {
  const { answers } = copiesInto(path.join(root, "unplugged"));
  await answers.chooseCopyFolder({ id });
  expect(await answers.saveCopy({ id, state })).toEqual({
    ok: false,
    sentence: "The copy could not be saved: the file or folder is gone.",
  });
});

test("a document that cannot be made out is a sentence too", async () => {
  const { answers } = copiesInto(root);
  await answers.chooseCopyFolder({ id });
  const outcome = await answers.saveCopy({ id, state: new Uint8Array([1, 2, 3]) });
  expect(outcome).toEqual({
    ok: false,
    sentence: expect.stringMatching(/^The copy could not be saved: Galley cannot make out/),
  });
});
