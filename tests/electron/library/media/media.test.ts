import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { shownName } from "../../../../electron/library/media/storeOriginal";
import { idNumber, p, story as storyOf } from "../../../builders";
import { faultyDisk } from "../faultyDisk";
import { newFolder } from "../place";
import { start, value } from "../typist";
import { exif, jpeg, png } from "./pictures";

const [one, two] = [idNumber(1), idNumber(2)];
const picture = Buffer.concat([jpeg(640, 480, exif(6)), Buffer.alloc(100_000, 7)]);
const asset = createHash("sha256").update(picture).digest("hex");

async function* inPieces(bytes: Buffer, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function library(disk = faultyDisk(() => null)) {
  const folder = await newFolder();
  const started = await start(folder, { disk });
  for (const id of [one, two]) value(await started.create({ ...storyOf(p("Body.")), id }));
  return started;
}

describe("a photo that comes in", () => {
  test("when its story is gone is refused, and makes no story", async () => {
    const { media, folder, storyFolder, stop } = bound(await library());
    expect((await media.store(two, "a.jpg", inPieces(picture))).ok).toBe(true);
    await rm(storyFolder(one), { recursive: true });
    const gone = { ok: false, sentence: "The story is not in the library any more." };
    expect([
      await media.store(one, "a.jpg", inPieces(picture)),
      await media.storeRendition(one, asset, 480, "jpg", picture),
      await media.adopt(one, asset),
      (await readdir(folder)).includes(one),
    ]).toEqual([gone, gone, gone, false]);
    await stop();
  });

  test("is kept under its hash, byte for byte, with the size as it is seen", async () => {
    const { media, storyFolder, stop } = bound(await library());
    expect(await media.store(one, "a.jpg", inPieces(picture))).toEqual({
      ok: true,
      value: { asset, format: "jpeg", width: 480, height: 640, orientation: 6, bytes: picture.length },
    });
    const folder = path.join(storyFolder(one), "media");
    expect([await readdir(folder), await readFile(path.join(folder, `${asset}.jpg`))]).toEqual([
      [`${asset}.jpg`],
      picture,
    ]);
    expect(await media.find(one, asset, "original")).toEqual({
      path: path.join(folder, `${asset}.jpg`),
      type: "image/jpeg",
    });
    await stop();
  });

  test("twice is kept once, and mends a copy that was cut short", async () => {
    const { media, storyFolder, stop } = bound(await library());
    await media.store(one, "a.jpg", inPieces(picture));
    const file = path.join(storyFolder(one), "media", `${asset}.jpg`);
    await writeFile(file, picture.subarray(0, 50));
    expect((await media.store(one, "b.jpg", inPieces(picture))).ok).toBe(true);
    expect([await readFile(file), await readdir(path.dirname(file))]).toEqual([picture, [`${asset}.jpg`]]);
    await stop();
  });

  test.each([
    ["lager.jpg", Buffer.from("<!doctype html>"), "“lager.jpg” is a web page, not a photo. Nothing was added."],
    ["x.png", png(20_000, 10_001), "“x.png” has 201 megapixels; photos may have up to 200. Nothing was added."],
    ["x.png", png(0, 5), "“x.png” is damaged. Nothing was added."],
    ["x.jpg", jpeg(9, 9).subarray(0, 6), "“x.jpg” is damaged. Nothing was added."],
    ["../../evil.jpg", Buffer.alloc(0), "“evil.jpg” is empty. Nothing was added."],
    ["CON", Buffer.from("text"), "“CON” is a text, not a photo. Nothing was added."],
  ])("as %s and is none is refused with a sentence, and nothing is left of it", async (name, bytes, sentence) => {
    const { media, storyFolder, stop } = bound(await library());
    expect(await media.store(one, name, inPieces(bytes, 3))).toEqual({ ok: false, sentence });
    expect(await readdir(storyFolder(one))).not.toContain("media");
    await stop();
  });

  test("while the disk fails at any call is refused or kept whole", async () => {
    for (let number = 1; ; number += 1) {
      let failAt = 0;
      const disk = faultyDisk((call) => (call.number === failAt ? "ENOSPC" : null));
      const { media, storyFolder, stop } = bound(await library(disk));
      failAt = disk.calls.length + number;
      const outcome = await media.store(one, "a.jpg", inPieces(picture, 40_000));
      const isDone = disk.calls.length < failAt;
      failAt = 0;
      const found = await media.find(one, asset, "original");
      if (outcome.ok) expect(await readFile(found?.path ?? "")).toEqual(picture);
      else expect(outcome.sentence).toBe("“a.jpg” could not be added: the disk is full.");
      const names = await readdir(path.join(storyFolder(one), "media")).catch(() => []);
      expect(names.filter((name) => name.startsWith("."))).toEqual([]);
      await stop();
      if (isDone) break;
    }
  }, 30_000);

  test("whose file is gone is refused with a sentence", async () => {
    const { media, stop } = bound(await library());
    expect(await media.storeFile(one, "/nowhere/at/all.jpg")).toEqual({
      ok: false,
      sentence: "“all.jpg” could not be added: the file or folder is gone.",
    });
    await stop();
  });
});

describe("a name from outside", () => {
  test.each([
    ["a.jpg", "“a.jpg”"],
    ["C:\\photos\\b.jpg", "“b.jpg”"],
    ["👩‍🚒 пожар.jpg", "“👩‍🚒 пожар.jpg”"],
    ["evil\u202egpj.exe", "“evilgpj.exe”"],
    [`${"x".repeat(300)}.jpg`, `“${"x".repeat(59)}…”`],
    ["\n", "A file without a name"],
  ])("%j is shown as %s", (name, shown) => {
    expect(shownName(name)).toBe(shown);
  });
});

describe("renditions", () => {
  test("are found by width, and the original stands in for one that is missing", async () => {
    const { media, stop } = bound(await library());
    await media.store(one, "a.jpg", inPieces(picture));
    value(await media.storeRendition(one, asset, 480, "webp", Buffer.from("small")));
    value(await media.storeRendition(one, asset, 480, "jpg", Buffer.from("small")));
    value(await media.storeRendition(one, asset, 960, "jpg", Buffer.from("middle")));
    const types = [480, 960, 1600].map(async (width) => (await media.find(one, asset, width))?.type);
    expect([await media.renditions(one, asset), await Promise.all(types)]).toEqual([
      [480, 960],
      ["image/webp", "image/jpeg", "image/jpeg"],
    ]);
    await stop();
  });
});

describe("an original that another story has", () => {
  test("is adopted with its renditions, from the trash too", async () => {
    const { media, trash, stop } = bound(await library());
    await media.store(one, "a.jpg", inPieces(picture));
    value(await media.storeRendition(one, asset, 480, "webp", Buffer.from("small")));
    value(await trash(one));
    expect([
      await media.adopt(two, asset),
      await media.adopt(two, asset),
      await media.adopt(two, "b".repeat(64)),
    ]).toEqual([
      { ok: true, value: true },
      { ok: true, value: true },
      { ok: true, value: false },
    ]);
    expect((await media.find(two, asset, 480))?.type).toBe("image/webp");
    await stop();
  });

  test("is copied where files cannot have two names", async () => {
    const { media, stop } = bound(await library(faultyDisk(({ name }) => (name === "link" ? "EPERM" : null))));
    await media.store(one, "a.jpg", inPieces(picture));
    expect(await media.adopt(two, asset)).toEqual({ ok: true, value: true });
    expect(await readFile((await media.find(two, asset, "original"))?.path ?? "")).toEqual(picture);
    await stop();
  });

  test("is asked for by its hash and nothing else", async () => {
    const { media, stop } = bound(await library());
    expect([await media.find(one, "../story", "original"), await media.adopt(one, "..")]).toEqual([
      null,
      { ok: true, value: false },
    ]);
    await stop();
  });
});

function bound(started: Awaited<ReturnType<typeof library>>) {
  return {
    media: started.media,
    folder: started.folder,
    storyFolder: (id: string) => started.storyFolder(id),
    trash: (id: string) => started.trash(id),
    stop: () => started.stop(),
  };
}
