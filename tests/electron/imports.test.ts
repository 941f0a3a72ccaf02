import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { largestFile } from "../../article/import/largestFile";
import { weighHere } from "../../electron/handover/weigh";
import { readHere } from "../../electron/import/readImport";
import { startImports } from "../../electron/imports";
import { type Library, startLibrary } from "../../electron/library/library";
import { done } from "../../electron/library/outcome";
import { maria, send } from "./handover/handing";
import { quietLog } from "./quietLog";

const samples = "assets/samples";
let root = "";
let library: Library;
let brought: string[] = [];

beforeEach(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), "galley-imports-"));
  brought = [];
  const [folder, userData] = [path.join(root, "library"), path.join(root, "user")];
  library = await startLibrary({ folder, userData, onEvent: (event) => quietLog.note(event.kind) });
});
afterEach(async () => {
  await library.stop();
  rmSync(root, { recursive: true, force: true });
});

const importsOf = (...chosen: string[]) => importsWith(async () => undefined, ...chosen);

/** `onPhoto` runs before each photo is stored. */
function importsWith(onPhoto: () => Promise<void>, ...chosen: string[]) {
  return startImports({
    library,
    settings: { get: () => ({ me: null }) },
    photos: {
      bring: async ({ story, fileName, source }) => {
        brought.push(fileName);
        await onPhoto();
        const stored = await library.media.store(story, fileName, source);
        if (!stored.ok) return { kind: "refused", fileName, sentence: stored.sentence };
        const { asset, format, width, height } = stored.value;
        const metadata = { caption: "", alt: "", credit: "", copyright: "" };
        return { kind: "added", asset, format, fileName, width, height, ...metadata };
      },
      remake: async () => {},
    },
    weigh: weighHere,
    read: readHere,
    dialogs: { chooseImports: async () => chosen },
    send: () => {},
    deskChanged: () => {},
    sample: path.join(samples, "lighthouse.ru.json"),
  });
}

test("the sample comes with its photos, as a new story each time", async () => {
  const imports = importsOf();
  const first = await imports.openSample(undefined);
  const second = await imports.openSample(undefined);
  expect(first).not.toEqual(second);
  expect(brought.slice(0, 3).sort()).toEqual(["lens.jpg", "lighthouse.jpg", "pier.jpg"]);
  const id = first.ok ? first.value.id : "";
  expect(await library.read(id)).toMatchObject({ ok: true, value: { story: { fields: { language: "ru" } } } });
});

test("a story is not on the desk before its photos are", async () => {
  const listed: number[] = [];
  const look = async () => {
    const stories = await library.list();
    listed.push(stories.ok ? stories.value.length : -1);
  };
  await importsWith(look).openSample(undefined);
  await look();
  expect(listed).toEqual([0, 0, 0, 1]);
});

test("of the files beside a story only its own photos come along", async () => {
  const folder = path.join(root, "received");
  mkdirSync(path.join(folder, "media"), { recursive: true });
  copyFileSync(path.join(samples, "kites.en.json"), path.join(folder, "story.json"));
  copyFileSync(path.join(samples, "photos/kites.jpg"), path.join(folder, "media", "any name.jpg"));
  copyFileSync(path.join(samples, "photos/pier.jpg"), path.join(folder, "media", "kites.jpg"));
  await importsOf(path.join(folder, "story.json")).importFiles(undefined);
  expect(brought).toEqual(["any name.jpg"]);
});

test("a photo that another story has comes from there", async () => {
  await importsOf(path.join(samples, "kites.en.json")).importFiles(undefined);
  const alone = path.join(root, "alone.json");
  copyFileSync(path.join(samples, "kites.en.json"), alone);
  brought = [];
  const outcome = await importsOf(alone).importFiles(undefined);
  const [id = ""] = outcome.ok ? outcome.value.ids : [];
  const asset = "afa1c7074b2f7a8db4864893b6943439239c8ac7b1f7fa60c33518a434d220d6";
  expect({ brought, found: (await library.media.find(id, asset, "original"))?.type }).toEqual({
    brought: [],
    found: "image/jpeg",
  });
});

test("a bad file is refused by name, and the others come in", async () => {
  const [text, torn, gone] = ["story.txt", "torn.json", "gone.txt"].map((name) => path.join(root, name));
  writeFileSync(text ?? "", "Один абзац.");
  writeFileSync(torn ?? "", "{");
  const outcome = await importsOf(torn ?? "", gone ?? "", text ?? "").importFiles(undefined);
  expect(outcome).toEqual(
    done({
      ids: [expect.any(String)],
      received: [],
      refused: [
        "“torn.json” was not imported: The file is not JSON, so it is not a story of Galley.",
        "“gone.txt” was not imported: It cannot be read: the file or folder is gone.",
      ],
      notes: [],
    }),
  );
});

test("a dropped file is a story too", async () => {
  const bytes = new TextEncoder().encode("Один абзац.");
  const outcome = await importsOf().importDropped({ fileName: "story.txt", bytes });
  expect(outcome).toEqual(done({ ids: [expect.any(String)], refused: [], notes: [], received: [] }));
});

test("a dropped file too large to be a story is refused by its name", async () => {
  const outcome = await importsOf().importDropped({ fileName: "film.txt", bytes: new Uint8Array(largestFile + 1) });
  const refused = ["“film.txt” was not imported: It is too large to be a story."];
  expect(outcome).toEqual(done({ ids: [], refused, notes: [], received: [] }));
});

test("what a person should know of how a file was read is told by its name", async () => {
  const old = path.join(root, "old.txt");
  writeFileSync(old, Uint8Array.from([0xcf, 0xe8, 0xf0, 0xf1]));
  const alone = path.join(root, "alone.json");
  copyFileSync(path.join(samples, "kites.en.json"), alone);
  expect(await importsOf(old, alone).importFiles(undefined)).toEqual(
    done({
      ids: [expect.any(String), expect.any(String)],
      received: [],
      refused: [],
      notes: [
        "“old.txt”: The file is not UTF-8; it was read as windows-1251.",
        "“alone.json”: The photo kites.jpg is not beside the story, in media or photos, nor in the library.",
      ],
    }),
  );
});

test("a .galley file is a new story where there is none, and a copy of one that is here: chosen or dropped", async () => {
  const opened = await importsOf().openSample(undefined);
  const id = opened.ok ? opened.value.id : "";
  const file = await send(library, id, path.join(root, "a.GALLEY"), maria);
  const same = { kind: "same", id, version: null, sentences: [expect.stringContaining("Nothing was changed")] };
  const known = { ok: true, value: { ids: [], refused: [], notes: [], received: [same] } };
  expect(await importsOf(file).importFiles(undefined)).toEqual(known);
  expect(await importsOf().importDropped({ fileName: "a.galley", bytes: readFileSync(file) })).toEqual(known);
  await library.trash(id);
  const fresh = { ok: true, value: { ids: [id], refused: [], notes: [], received: [] } };
  expect(await importsOf(file).importFiles(undefined)).toEqual(fresh);
  const broken = await importsOf().importDropped({ fileName: "b.galley", bytes: new Uint8Array(9) });
  expect(broken).toMatchObject({
    value: { refused: ["“b.galley” was not imported: It is not a copy of a story that Galley made."] },
  });
});
