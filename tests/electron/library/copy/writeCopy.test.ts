import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import type { Story } from "../../../../article/story";
import { importPath, type PictureSource } from "../../../../electron/import/importIntoLibrary";
import { readHere } from "../../../../electron/import/readImport";
import { type WrittenCopy, writeCopy } from "../../../../electron/library/copy/writeCopy";
import { type Disk, realDisk } from "../../../../electron/library/disk/disk";
import type { Outcome } from "../../../../electron/library/outcome";
import { contentHash } from "../../../../electron/library/story/sameContent";
import { fields, gallery, idNumber, p, photo, said, story as storyOf, unknown, words } from "../../../builders";
import { type Fault, faultyDisk } from "../faultyDisk";
import { png } from "../media/pictures";
import { newFolder } from "../place";
import { start, value } from "../typist";

const [bridge, river] = [png(600, 400), png(30, 20)];
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const now = new Date(2026, 10, 25, 17, 42).getTime();
const name = "The bridge 2026-11-25 17.42";

const pictured = (bytes: Uint8Array, fileName: string) =>
  photo("a", { asset: hash(bytes), fileName, format: "png", caption: words("A caption") });

const story: Story = {
  ...storyOf(
    p("Открыли мост."),
    pictured(bridge, "bridge.png"),
    said("At last.", "The ferryman"),
    gallery("Twice", pictured(river, "river.png")),
    unknown({ kind: "chart", bars: [1, 2] }),
  ),
  fields: fields({ headline: "The bridge", language: "ru", tags: ["мост"] }),
};

/** A library that has the story with its photos, and a folder to copy into. */
async function made() {
  const folder = await newFolder();
  const library = await start(folder);
  value(await library.create(story));
  for (const bytes of [bridge, river])
    value(
      await library.media.store(
        story.id,
        "x.png",
        (async function* () {
          yield bytes;
        })(),
      ),
    );
  const into = `${folder}-stick`;
  await mkdir(into);
  return { folder, library, into, findOriginal: (asset: string) => library.media.findAnywhere(story.id, asset) };
}

test("a copy has the words and the photos, and Import takes it back whole into another library", async () => {
  const { library, into, findOriginal } = await made();
  const copy = value(await writeCopy(realDisk, { story, into, now, findOriginal }));
  await library.stop();
  expect(copy).toEqual({ folder: path.join(into, name), missing: [] });
  expect((await readdir(copy.folder)).sort()).toEqual(["media", "story.json"]);

  const other = await start(await newFolder());
  const bringPhoto = async (id: string, picture: PictureSource) => {
    const stored = await other.media.storeFile(id, typeof picture === "string" ? picture : "");
    return stored.ok ? null : stored.sentence;
  };
  const imported = value(
    await importPath({ library: other, bringPhoto, read: readHere }, path.join(copy.folder, "story.json")),
  );
  const read = value(await other.read(imported.id));
  const photos = await Promise.all([bridge, river].map((one) => other.media.find(imported.id, hash(one), "original")));
  await other.stop();
  expect([contentHash(read.story), photos.map((found) => found?.type)]).toEqual([
    contentHash(story),
    ["image/png", "image/png"],
  ]);
});

test("two copies in one minute stand side by side", async () => {
  const { library, into, findOriginal } = await made();
  for (let count = 1; count <= 3; count += 1) value(await writeCopy(realDisk, { story, into, now, findOriginal }));
  await library.stop();
  expect((await readdir(into)).sort()).toEqual([name, `${name} (2)`, `${name} (3)`].sort());
});

test("what has the name already is left as it is", async () => {
  const { library, into, findOriginal } = await made();
  await writeFile(path.join(into, name), "A file of the person's");
  const copy = value(await writeCopy(realDisk, { story, into, now, findOriginal }));
  await library.stop();
  expect([path.basename(copy.folder), await readFile(path.join(into, name), "utf8")]).toEqual([
    `${name} (2)`,
    "A file of the person's",
  ]);
});

test("when the library is gone the words are copied, and the photos that were in it are named", async () => {
  const { folder, library, into, findOriginal } = await made();
  await rename(folder, `${folder}-away`);
  const copy = value(await writeCopy(realDisk, { story, into, now, findOriginal }));
  await rename(`${folder}-away`, folder);
  await library.stop();
  expect(copy.missing).toEqual(["“bridge.png”", "“river.png”"]);
  expect(JSON.parse(await readFile(path.join(copy.folder, "story.json"), "utf8")).story.fields.headline).toBe(
    "The bridge",
  );
});

test("a photo whose bytes have changed is named, and not copied as if it were whole", async () => {
  const { folder, library, into, findOriginal } = await made();
  await writeFile(path.join(folder, story.id, "media", `${hash(river)}.png`), "not any more");
  const copy = value(await writeCopy(realDisk, { story, into, now, findOriginal }));
  await library.stop();
  expect([copy.missing, await readdir(path.join(copy.folder, "media"))]).toEqual([
    ["“river.png”"],
    [`${hash(bridge)}.png`],
  ]);
});

test("a photo that only another story has comes from there", async () => {
  const { library, into } = await made();
  const findOriginal = (asset: string) => library.media.findAnywhere(idNumber(5), asset);
  const copy = value(await writeCopy(realDisk, { story, into, now, findOriginal }));
  await library.stop();
  expect(copy.missing).toEqual([]);
});

test("into a folder that is gone nothing is written, and the sentence says so", async () => {
  const { library, into, findOriginal } = await made();
  const request = { story, into: path.join(into, "unplugged"), now, findOriginal };
  const outcome = await writeCopy(realDisk, request);
  await library.stop();
  expect([outcome, await readdir(into)]).toEqual([
    { ok: false, sentence: "The copy could not be saved: the file or folder is gone." },
    [],
  ]);
});

test("a fault at any call leaves all the words in the copy, or nothing and a sentence", async () => {
  const { library, into, findOriginal } = await made();
  const copyOn = async (number: number, fault: Fault): Promise<readonly [Disk, string, Outcome<WrittenCopy>]> => {
    const place = path.join(into, String(number));
    await mkdir(place);
    const disk = faultyDisk(fault);
    return [disk, place, await writeCopy(disk, { story, into: place, now, findOriginal })];
  };
  const [{ calls }] = (await copyOn(0, () => null)) as readonly [ReturnType<typeof faultyDisk>, string, unknown];
  for (let number = 1; number <= calls.length; number += 1) {
    const code = ["EIO", "ENOSPC", "EACCES", "EROFS", "short"][number % 5] ?? "EIO";
    const [, place, outcome] = await copyOn(number, (call) => (call.number >= number ? code : null));
    if (outcome.ok) {
      const text = await readFile(path.join(outcome.value.folder, "story.json"), "utf8");
      expect([number, JSON.parse(text).story.body.length]).toEqual([number, 5]);
    } else {
      expect(outcome.sentence).toMatch(/^The copy could not be saved: [^.]+\.$/);
    }
    const left = outcome.ok ? [] : await readdir(place);
    expect([number, left.every((entry) => entry.startsWith(name))]).toEqual([number, true]);
  }
  await library.stop();
});
