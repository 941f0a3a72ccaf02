import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { openHandover } from "../../../electron/handover/openHandover";
import { type HandoverRequest, writeHandover } from "../../../electron/handover/writeHandover";
import { type Disk, realDisk } from "../../../electron/library/disk/disk";
import { plant } from "../../../electron/library/story/readStoryFolder";
import { fields, gallery, p, photo, story as storyOf } from "../../builders";
import { png } from "../library/media/pictures";
import { value } from "../library/typist";
import { temporaryFolder } from "../temporaryFolder";
import { hash, maria, noon } from "./handing";

const pictures = [png(60, 40), png(30, 20), png(8, 8)];
const photos = pictures.map((bytes, index) =>
  photo("a", { asset: hash(bytes), fileName: `${index}.png`, format: "png" }),
);
const story = {
  ...storyOf(p("Words."), ...photos.slice(0, 1), gallery("All", ...photos.slice(1))),
  fields: fields({ headline: "Harbour" }),
};

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** A folder with the originals, and what is asked for a copy in another one beside it. */
function asked(changes: Partial<HandoverRequest> = {}) {
  const root = temporaryFolder();
  const media = path.join(root, "media");
  const out = path.join(root, "out");
  for (const made of [media, out]) mkdirSync(made);
  for (const bytes of pictures) writeFileSync(path.join(media, `${hash(bytes)}.png`), bytes);
  const { update, lineage } = plant(story);
  const request: HandoverRequest = {
    story,
    state: update,
    lineage,
    editedAt: noon,
    target: path.join(out, "a.galley"),
    by: maria,
    now: noon,
    findOriginal: async (asset) => path.join(media, `${asset}.png`),
    ...changes,
  };
  return { request, media, out };
}

test("the file says what it holds: the story, who sent it, and every photo once", async () => {
  const { request } = asked();
  expect(value(await writeHandover(realDisk, request))).toEqual({ file: request.target, missing: [] });
  const { manifest, assets, state, close } = value(await openHandover(request.target));
  close();
  expect(manifest).toMatchObject({
    galley: 1,
    kind: "story",
    story: story.id,
    lineage: request.lineage,
    madeAt: "2026-11-26T12:00:00.000Z",
    by: maria,
  });
  expect(manifest.files.map((file) => file.path)).toEqual([
    "document.yjs",
    "story.json",
    ...pictures.map((bytes) => `media/${hash(bytes)}.png`),
  ]);
  expect(assets).toEqual(pictures.map(hash));
  expect(Buffer.from(state)).toEqual(Buffer.from(request.state));
});

test("the same story gives the same bytes, but for the moment; an older file of that name is replaced", async () => {
  const { request } = asked();
  await writeHandover(realDisk, request);
  const first = readFileSync(request.target);
  await writeHandover(realDisk, { ...request });
  expect(readFileSync(request.target)).toEqual(first);
  await writeHandover(realDisk, { ...request, now: noon + 1000 });
  expect(readFileSync(request.target)).not.toEqual(first);
});

test("a photo that is gone or damaged is named, and the rest goes", async () => {
  const { request, media } = asked();
  writeFileSync(path.join(media, `${hash(pictures[0] ?? "")}.png`), "damaged");
  const gone = hash(pictures[1] ?? "");
  const findOriginal = async (asset: string) => (asset === gone ? null : request.findOriginal(asset));
  const written = value(await writeHandover(realDisk, { ...request, findOriginal }));
  expect(written.missing).toEqual(["“0.png”", "“1.png”"]);
  expect(value(await openHandover(request.target)).assets).toEqual([hash(pictures[2] ?? "")]);
});

test("stopped at any moment, nothing is left of it, and an older file stays", async () => {
  const { request, out } = asked();
  writeFileSync(request.target, "older");
  for (const after of [0, 1, 2]) {
    const stop = new AbortController();
    let count = 0;
    if (after === 0) stop.abort();
    const onProgress = () => {
      count += 1;
      if (count === after) stop.abort();
    };
    const written = await writeHandover(realDisk, { ...request, signal: stop.signal, onProgress });
    expect(written).toEqual({ ok: true, value: { file: null, missing: [] } });
  }
  expect(readdirSync(out)).toEqual(["a.galley"]);
  expect(readFileSync(request.target, "utf8")).toBe("older");
});

test.each<[string, (fail: () => never) => Partial<Disk>]>([
  [
    "a full disk",
    (fail) => ({ create: async (at) => ({ ...(await realDisk.create(at)), write: async () => fail() }) }),
  ],
  [
    "a photo that stops half way",
    (fail) => {
      let count = 0;
      return {
        stream: async function* (at) {
          count += 1;
          yield* realDisk.stream(at);
          if (count > pictures.length) fail();
        },
      };
    },
  ],
  ["a place where nothing can be put", (fail) => ({ rename: async () => fail() })],
])("%s is a sentence, and nothing is left", async (_, broken) => {
  const { request, out } = asked();
  const fail = () => {
    throw Object.assign(new Error("no"), { code: "ENOSPC", syscall: "write" });
  };
  const written = await writeHandover({ ...realDisk, ...broken(fail) }, request);
  expect(written).toMatchObject({ ok: false, sentence: expect.stringMatching(/^The copy could not be written/) });
  expect(readdirSync(out)).toEqual([]);
});

test("photos go through in pieces: many large ones never stand in memory together", async () => {
  const large = Array.from({ length: 12 }, () => Buffer.concat([png(60, 40), randomBytes(5_000_000)]));
  const names = large.map((bytes) => createHash("sha256").update(bytes).digest("hex"));
  const big = { ...story, body: names.map((asset, n) => ({ ...photo("a", { asset, format: "png" }), id: `b${n}` })) };
  const { request, media } = asked({ story: big });
  for (const [n, bytes] of large.entries()) writeFileSync(path.join(media, `${names[n]}.png`), bytes);
  large.length = 0;
  collectGarbage();
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  let count = 0;
  const onProgress = () => {
    count += 1;
    if (count % 100 === 0) collectGarbage();
    if (count % 100 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  };
  expect(value(await writeHandover(realDisk, { ...request, onProgress })).missing).toEqual([]);
  const opened = value(await openHandover(request.target));
  opened.close();
  expect(opened.assets).toEqual(names);
  expect(count).toBeGreaterThan(500);
  expect(most).toBeLessThan(10_000_000);
});
