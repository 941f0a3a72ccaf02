import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { ExportedFile, ExportedPicture } from "../../../article/export/exported";
import type { Rendition } from "../../../article/export/rendition";
import { BrokenPicture, type ExportJob, writeExport } from "../../../electron/export/writeExport";
import { type Disk, realDisk } from "../../../electron/library/disk/disk";
import { contentOf, temporaryFolder } from "../temporaryFolder";

const rendition: Rendition = { asset: "a".repeat(64), format: "jpeg", width: 480, height: 320, original: false };

function text(name: string, content: string): ExportedFile {
  return { kind: "text", path: name, text: content };
}

const anyPicture: ExportedPicture = {
  media: rendition,
  says: { caption: "", credit: "", copyright: "", creator: "", source: "" },
};

function picture(name: string): ExportedFile {
  return { kind: "media", path: `media/${name}.jpg`, ...anyPicture };
}

const twoFiles = [picture("a"), text("index.html", "page")];

function write(folder: string, changes: Partial<ExportJob> = {}) {
  const media = async () => Buffer.from("picture");
  return writeExport({ files: twoFiles, folder, media, last: null, ...changes });
}

async function written(folder: string, changes: Partial<ExportJob> = {}) {
  const outcome = await write(folder, changes);
  if (outcome.kind !== "written") throw new Error(`The export was ${outcome.kind}.`);
  return outcome;
}

test("the files are in the folder, and nothing else", async () => {
  const folder = path.join(temporaryFolder(), "new", "page");
  const progress: string[] = [];
  expect(await write(folder, { onProgress: (done, of) => progress.push(`${done}/${of}`) })).toEqual({
    kind: "written",
    folder,
    files: [
      { path: "media/a.jpg", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { path: "index.html", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ],
  });
  expect(contentOf(folder)).toEqual({ "index.html": "page", "media/a.jpg": "picture" });
  expect(progress).toEqual(["1/2", "2/2"]);
});

test("what we exported before is replaced, and a picture that is not needed any more goes", async () => {
  const folder = temporaryFolder();
  const last = await written(folder, { files: [picture("a"), picture("b"), text("index.html", "old")] });
  await written(folder, { files: [picture("b"), text("index.html", "new")], last });
  expect(contentOf(folder)).toEqual({ "index.html": "new", "media/b.jpg": "picture" });
});

test("pictures are shared with the other profiles of the story: replaced where they differ, and left where they are needed", async () => {
  const folder = temporaryFolder();
  const other = await written(folder, { files: [picture("a"), picture("b"), text("body.html", "old")] });
  const media = async () => Buffer.from("with another caption");
  const last = await written(folder, { others: [other], media });
  expect(await write(folder, { files: [text("body.html", "mine")], last })).toMatchObject({ kind: "failed" });
  await written(folder, { files: [text("index.html", "new")], last, others: [other] });
  expect(contentOf(folder)).toEqual({
    "body.html": "old",
    "index.html": "new",
    "media/a.jpg": "with another caption",
    "media/b.jpg": "picture",
  });
});

test("a picture inside a page is a data address, and counts as a file of its own", async () => {
  const folder = temporaryFolder();
  const progress: string[] = [];
  const files: readonly ExportedFile[] = [
    { kind: "textWithMedia", path: "index.html", parts: ["<", anyPicture, anyPicture, ">"] },
  ];
  await written(folder, { files, onProgress: (done, of) => progress.push(`${done}/${of}`) });
  const address = `data:image/jpeg;base64,${Buffer.from("picture").toString("base64")}`;
  expect(contentOf(folder)).toEqual({ "index.html": `<${address}${address}>` });
  expect(progress).toEqual(["1/3", "2/3", "3/3"]);
});

test("a picture that somebody changed stays, needed or not", async () => {
  const folder = temporaryFolder();
  const last = await written(folder);
  writeFileSync(path.join(folder, "media/a.jpg"), "retouched");
  await written(folder, { files: [text("index.html", "new")], last });
  expect(contentOf(folder)).toEqual({ "index.html": "new", "media/a.jpg": "retouched" });
});

test("a foreign file of the same name stops the export, unless it is forced", async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "index.html"), "theirs");
  expect(await write(folder)).toEqual({
    kind: "failed",
    sentence: `${folder} holds another index.html, which Galley did not put there. Nothing was replaced.`,
    canForce: true,
  });
  expect(contentOf(folder)).toEqual({ "index.html": "theirs" });
  await written(folder, { force: true });
  expect(contentOf(folder)).toEqual({ "index.html": "page", "media/a.jpg": "picture" });
});

test("the record of another folder makes a file ours only while it is unchanged", async () => {
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  const last = await written(first);
  writeFileSync(path.join(second, "index.html"), "theirs");
  expect(await write(second, { last, files: [text("index.html", "new")] })).toMatchObject({
    kind: "failed",
    canForce: true,
  });
  writeFileSync(path.join(second, "index.html"), "page");
  await written(second, { last, files: [text("index.html", "new")] });
  expect(contentOf(second)).toEqual({ "index.html": "new" });
});

test("the same bytes are nobody's loss", async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "index.html"), "page");
  expect(await write(folder)).toMatchObject({ kind: "written" });
});

test("a folder, or a link to one, is never replaced", async () => {
  const folder = temporaryFolder();
  const elsewhere = temporaryFolder();
  symlinkSync(elsewhere, path.join(folder, "media"));
  const sentence = `Something that is no file of ours stands in the way of media/a.jpg in ${folder}.`;
  expect(await write(folder, { force: true })).toEqual({ kind: "failed", sentence, canForce: false });
  expect(contentOf(elsewhere)).toEqual({});
  const other = temporaryFolder();
  mkdirSync(path.join(other, "index.html"));
  expect(await write(other, { force: true })).toMatchObject({ kind: "failed", canForce: false });
  expect(contentOf(other)).toEqual({ "index.html/": "" });
});

test("a link in the place of a file is replaced by force, and what it leads to is not touched", async () => {
  const folder = temporaryFolder();
  const elsewhere = path.join(temporaryFolder(), "theirs.html");
  writeFileSync(elsewhere, "theirs");
  symlinkSync(elsewhere, path.join(folder, "index.html"));
  expect(await write(folder)).toMatchObject({ kind: "failed", canForce: true });
  await written(folder, { force: true });
  expect(contentOf(path.dirname(elsewhere))).toEqual({ "theirs.html": "theirs" });
  expect(contentOf(folder)).toEqual({ "index.html": "page", "media/a.jpg": "picture" });
});

test("a place that is a file is refused with a sentence", async () => {
  const file = path.join(temporaryFolder(), "a.txt");
  writeFileSync(file, "x");
  expect(await write(file)).toEqual({ kind: "failed", sentence: `${file} is a file, not a folder.`, canForce: false });
});

test("a cancelled export leaves the folder as it was", async () => {
  const parent = temporaryFolder();
  const stop = new AbortController();
  const onProgress = () => stop.abort();
  expect(await write(path.join(parent, "new"), { signal: stop.signal, onProgress })).toEqual({ kind: "cancelled" });
  expect(contentOf(parent)).toEqual({});
});

test("what a killed export left hidden goes with the next one, a day later", async () => {
  const folder = temporaryFolder();
  const left = [".galley-export-0123456789ab", ".galley-export-ba9876543210", ".galley-export-theirs"];
  for (const name of left) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, "0"), "half a pic");
  }
  const old = new Date(Date.now() - 2 * 86_400_000);
  for (const name of [".galley-export-0123456789ab", ".galley-export-theirs"]) {
    utimesSync(path.join(folder, name, "0"), old, old);
    utimesSync(path.join(folder, name), old, old);
  }
  await written(folder);
  expect(Object.keys(contentOf(folder))).toEqual([
    ".galley-export-ba9876543210/0",
    ".galley-export-theirs/0",
    "index.html",
    "media/a.jpg",
  ]);
});

/** A disk that is full from its nth change on. */
function fullAfter(changes: number): Disk {
  let left = changes;
  const spend = () => {
    left -= 1;
    if (left === -1) throw Object.assign(new Error("full"), { code: "ENOSPC", syscall: "write" });
  };
  return {
    ...realDisk,
    create: async (file) => {
      spend();
      return realDisk.create(file);
    },
    rename: async (from, to) => {
      spend();
      return realDisk.rename(from, to);
    },
    makeFolder: async (folder) => {
      spend();
      return realDisk.makeFolder(folder);
    },
    syncFolder: async (folder) => {
      spend();
      return realDisk.syncFolder(folder);
    },
  };
}

test("wherever the disk fails, the folder is as it was, and the next export works", async () => {
  let failures = 0;
  for (let changes = 0; ; changes += 1) {
    const folder = temporaryFolder();
    const last = await written(folder, { files: [picture("old"), text("index.html", "old")] });
    const before = contentOf(folder);
    const job = { files: [picture("old"), picture("new"), text("feed.xml", "feed"), text("index.html", "new")], last };
    const outcome = await write(folder, { ...job, disk: fullAfter(changes) });
    if (outcome.kind === "written") break;
    failures += 1;
    expect(outcome).toEqual({
      kind: "failed",
      sentence: `The export could not be written to ${folder}: the disk is full.`,
      canForce: false,
    });
    expect(contentOf(folder)).toEqual(before);
    await written(folder, job);
    expect(contentOf(folder)).toMatchObject({ "index.html": "new", "feed.xml": "feed" });
  }
  expect(failures).toBeGreaterThan(8);
});

test("a picture that is damaged on the way is a failure with a sentence", async () => {
  const folder = temporaryFolder();
  const media = () => Promise.reject(new BrokenPicture("a.jpg"));
  const sentence = `The export could not be written to ${folder}: the picture a.jpg is damaged.`;
  expect(await write(folder, { media })).toEqual({ kind: "failed", sentence, canForce: false });
  expect(contentOf(folder)).toEqual({});
});

test("a picture that is gone is a failure with a sentence, and nothing is written", async () => {
  const folder = temporaryFolder();
  expect(await write(folder, { media: () => realDisk.read(path.join(folder, "nowhere.jpg")) })).toEqual({
    kind: "failed",
    sentence: `The export could not be written to ${folder}: the file or folder is gone.`,
    canForce: false,
  });
  expect(contentOf(folder)).toEqual({});
});

test.each(["../index.html", "/etc/passwd", "media/../../x.jpg", ".hidden.html", "a\\b.html"])(
  "%s is no path to write to",
  async (name) => {
    const folder = temporaryFolder();
    await expect(write(folder, { files: [text(name, "x")] })).rejects.toThrow(
      "is not a path that an export can write to",
    );
    expect(contentOf(folder)).toEqual({});
  },
);
