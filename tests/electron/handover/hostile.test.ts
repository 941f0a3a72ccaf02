import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { refusals } from "../../../article/handover/refusals";
import { receive } from "../../../electron/handover/receive";
import { weighHere } from "../../../electron/handover/weigh";
import { weighInWorker } from "../../../electron/handover/weighInWorker";
import { openZip } from "../../../electron/handover/zipEntries";
import { fields, idNumber, p, photo, story as storyOf } from "../../builders";
import { png } from "../library/media/pictures";
import { newFolder } from "../library/place";
import { type StartedLibrary, start, value } from "../library/typist";
import { bytesIn, type Entry, hash, replaced, send, take, zipOf } from "./handing";

const id = idNumber(900);
const picture = png(60, 40);
const story = {
  ...storyOf(p("Words."), photo("a", { asset: hash(picture), fileName: "a.png", format: "png" })),
  fields: fields({ headline: "Harbour" }),
};

let library: StartedLibrary;
let folder = "";
/** The entries of a whole file, and what their manifest says. */
let whole: readonly Entry[] = [];
let said: Record<string, unknown> = {};

beforeAll(async () => {
  const place = mkdtempSync(path.join(tmpdir(), "galley-handover-"));
  const sender = await start(path.join(place, "library"));
  value(await sender.create(story));
  const parts = async function* () {
    yield picture;
  };
  value(await sender.media.store(id, "a.png", parts()));
  const zip = await openZip(await send(sender, id, path.join(place, "sent.galley")));
  await sender.stop();
  for (const [name, entry] of zip.entries) {
    const chunks: Buffer[] = [];
    for await (const chunk of zip.read(entry)) chunks.push(chunk);
    whole = [...whole, { path: name, bytes: Buffer.concat(chunks) }];
  }
  zip.close();
  said = JSON.parse(String(whole[0]?.bytes));
  rmSync(place, { recursive: true });
});

beforeEach(async () => {
  folder = await newFolder();
  library = await start(folder);
  value(await library.create({ ...story, id: idNumber(901) }));
});

/** The refusal; and that nothing else happened. */
async function refusalOf(source: Uint8Array | string): Promise<string> {
  const before = bytesIn(folder);
  const outcome = await take(library, source);
  expect(bytesIn(folder)).toEqual(before);
  await library.stop();
  return outcome.ok ? `taken in as ${outcome.value.kind}` : outcome.sentence;
}

/** The file with other content, and a manifest that fits it. */
function fileWith(changes: Readonly<Record<string, Uint8Array | string>>, more: Record<string, unknown> = {}) {
  const entries = whole.map(({ path, bytes }) => ({ path, bytes: Buffer.from(changes[path] ?? bytes) }));
  const files = entries.slice(1).map(({ path, bytes }) => ({ path, sha256: hash(bytes), size: bytes.length }));
  const manifest = changes["manifest.json"] ?? JSON.stringify({ ...said, files, ...more });
  return [{ path: "manifest.json", bytes: Buffer.from(manifest) }, ...entries.slice(1)];
}

function stateOf(edit: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, whole[1]?.bytes ?? new Uint8Array());
  edit(doc);
  return Y.encodeStateAsUpdate(doc);
}

test("the file that these are made from is taken in", async () => {
  expect(value(await take(library, await zipOf(fileWith({})))).kind).toBe("new");
  await library.stop();
});

test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
  ["nothing", () => new Uint8Array()],
  ["a text", () => Buffer.from("Dear editor,")],
  ["a foreign zip", () => zipOf([{ path: "word/document.xml", bytes: Buffer.from("<w/>") }])],
  ["a manifest that is not first", () => zipOf([...whole].reverse())],
  ["an entry that climbs out", async () => replaced(await zipOf(fileWith({})), "story.json", "../../../x")],
  ["an absolute path", async () => replaced(await zipOf(fileWith({})), "story.json", "/etc/passw")],
  ["a backslash", async () => replaced(await zipOf(fileWith({})), "story.json", "story\\json")],
  ["a name twice", async () => zipOf([...fileWith({}), ...whole.slice(2, 3)])],
  ["a link", () => zipOf(fileWith({}).map((entry) => ({ ...entry, mode: 0o120777 })))],
  ["a stranger's file", () => zipOf([...fileWith({}), { path: "run.exe", bytes: Buffer.from("MZ") }])],
])("%s is no copy of a story", async (_, bytes) => {
  expect(await refusalOf(await bytes())).toBe(refusals.foreign);
});

test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
  [
    "a wrong hash",
    () =>
      zipOf(
        fileWith({}).map((entry) =>
          entry.path === "story.json" ? { ...entry, bytes: replaced(entry.bytes, "Harbour", "Hurbour") } : entry,
        ),
      ),
  ],
  [
    "a file that the manifest does not name",
    () => zipOf([...fileWith({}), { path: `media/${"b".repeat(64)}.png`, bytes: picture }]),
  ],
  ["a file that is missing", () => zipOf(fileWith({}).slice(0, 3))],
  ["a manifest that is no JSON", () => zipOf(fileWith({ "manifest.json": "{" }))],
  [
    "a manifest with a poisoned key",
    () => zipOf(fileWith({ "manifest.json": JSON.stringify(said).replace("{", '{"__proto__":{"galley":1},') })),
  ],
  ["a manifest of wrong types", () => zipOf(fileWith({}, { files: { length: 3 } }))],
  [
    "a manifest as deep as a well",
    () => zipOf(fileWith({ "manifest.json": `${"[".repeat(50_000)}${"]".repeat(50_000)}` })),
  ],
  ["another story's number", () => zipOf(fileWith({}, { story: idNumber(7) }))],
  ["another lineage", () => zipOf(fileWith({}, { lineage: "abc" }))],
  ["a story.json that is none", () => zipOf(fileWith({ "story.json": "[]" }))],
  [
    "a poisoned story.json",
    () =>
      zipOf(
        fileWith({ "story.json": String(whole[2]?.bytes).replace('"story": {', '"story": {"__proto__": {"x": 1},') }),
      ),
  ],
  [
    "a story.json as deep as a well",
    () => zipOf(fileWith({ "story.json": `{"galley":1,"story":${"[".repeat(9000)}${"]".repeat(9000)}}` })),
  ],
  ["a document that is none", () => zipOf(fileWith({ "document.yjs": Buffer.from("words") }))],
  ["half a document", () => zipOf(fileWith({ "document.yjs": (whole[1]?.bytes ?? new Uint8Array()).subarray(0, 90) }))],
  ["a document without a beginning", () => zipOf(fileWith({ "document.yjs": Y.encodeStateAsUpdate(new Y.Doc()) }))],
  [
    "a document that waits for more",
    () => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, whole[1]?.bytes ?? new Uint8Array());
      doc.getText("field:headline").insert(0, "a");
      const vector = Y.encodeStateVector(doc);
      doc.getText("field:headline").insert(1, "b");
      return zipOf(fileWith({ "document.yjs": Y.encodeStateAsUpdate(doc, vector) }));
    },
  ],
  [
    "a poisoned document",
    () => zipOf(fileWith({ "document.yjs": stateOf((doc) => doc.getMap("threads").set("__proto__", { x: 1 })) })),
  ],
  [
    "a document as deep as a well",
    () =>
      zipOf(
        fileWith({
          "document.yjs": stateOf((doc) => {
            let deep: unknown = "end";
            for (let level = 0; level < 3000; level++) deep = [deep];
            doc.getMap("threads").set("t", deep);
          }),
        }),
      ),
  ],
])("%s is damaged", async (_, bytes) => {
  expect(await refusalOf(await bytes())).toBe(refusals.damaged);
});

test("cut off anywhere, and with any byte changed, it is refused or the same", async () => {
  const bytes = await zipOf(fileWith({}));
  const before = bytesIn(folder);
  for (let at = 0; at < bytes.length; at += 97) {
    const broken = Buffer.from(bytes);
    broken[at] = (broken[at] ?? 0) ^ 0x55;
    for (const source of [bytes.subarray(0, at), broken]) {
      const outcome = await take(library, source);
      if (outcome.ok) expect((await library.trash(id)).ok).toBe(true);
      else expect(outcome.sentence).toMatch(/^It /);
    }
  }
  expect(bytesIn(folder)).toMatchObject(before);
  await library.stop();
});

test("a bomb that says less than it holds is stopped where it says to end", async () => {
  const bomb = await zipOf(fileWith({ "story.json": Buffer.alloc(50_000_000, 32) }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(50_000_000);
  const small = Buffer.alloc(4);
  small.writeUInt32LE(4000);
  const before = process.memoryUsage().arrayBuffers;
  expect(await refusalOf(replaced(bomb, size.toString("latin1"), small.toString("latin1")))).toBe(refusals.damaged);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40_000_000);
});

test("what says that it is larger than any story is not unpacked", async () => {
  const files = [{ path: "document.yjs", sha256: "0".repeat(64), size: 300 * 1024 * 1024 }];
  expect(await refusalOf(await zipOf(fileWith({}, { files })))).toBe(refusals.damaged);
});

test("a newer file and a newer document say to update", async () => {
  expect(await refusalOf(await zipOf(fileWith({}, { galley: 2, news: true })))).toBe(refusals.newer);
});

test.each<[string, () => Record<string, Uint8Array | string>]>([
  ["document", () => ({ "document.yjs": stateOf((doc) => doc.getMap("meta").set("schema", 99)) })],
  ["story.json", () => ({ "story.json": String(whole[2]?.bytes).replace('"galley": 1', '"galley": 9') })],
])("a newer %s says to update", async (_, changes) => {
  expect(await refusalOf(await zipOf(fileWith(changes())))).toBe(refusals.newer);
});

test("a photo that is none is refused", async () => {
  const page = Buffer.from("<!doctype html><script>alert(1)</script>");
  const entries = fileWith({}).slice(0, 3);
  const path = `media/${hash(page)}.png`;
  const named = [...entries.slice(1), { path, bytes: page }];
  const files = named.map((one) => ({ path: one.path, sha256: hash(one.bytes), size: one.bytes.length }));
  const manifest = { path: "manifest.json", bytes: Buffer.from(JSON.stringify({ ...said, files })) };
  expect(await refusalOf(await zipOf([manifest, ...named]))).toBe(refusals.noPhoto);
});

test("a file that cannot be read is refused with the disk's reason", async () => {
  expect(await refusalOf(`${folder}-gone.galley`)).toMatch(/^It could not be read: /);
});

test("a document that never ends reading, or ends the worker, is damaged", async () => {
  const bytes = await zipOf(fileWith({}));
  for (const script of ["for (;;) {}", "process.exit(1)", "throw new Error()"]) {
    const worker = `${folder}-worker.cjs`;
    writeFileSync(worker, script);
    const outcome = await receive({ library, weigh: weighInWorker(worker, 300), asking: null }, bytes);
    expect(outcome).toEqual({ ok: false, sentence: refusals.damaged });
  }
  expect(
    (await weighHere({ theirs: new Uint8Array([1, 2]), ours: null, owners: { ours: null, theirs: null } })).kind,
  ).toBe("damaged");
  await library.stop();
});
