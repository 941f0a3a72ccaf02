import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { Photo, PhotoFormat } from "../../../article/blocks/photo";
import { rootsOf } from "../../../article/document/layout";
import { storyProfiles } from "../../../article/export/profiles";
import { noPublication } from "../../../article/publication/publication";
import type { Story } from "../../../article/story";
import { exportFromLibrary } from "../../../electron/export/exportFromLibrary";
import { type Library, startLibrary } from "../../../electron/library/library";
import { fields, gallery, p, photo, said, story, unknown, words } from "../../builders";
import { filesIn } from "../../filesIn";
import { temporaryFolder } from "../temporaryFolder";
import { hastyDisk } from "./hastyDisk";
import { tellingGif, tellingJpeg, tellingPng, tellingWebp } from "./picture/tellingPictures";
import { wordsInBytes } from "./wordsInBytes";

/** One word for each place whose words must not leave, and one that must. */
const canaries = {
  thread: "qzxthread",
  judgement: "qzxjudgement",
  editorsNote: "qzxnote",
  assignedTo: "qzxassigned",
  dueAt: "qzxdue",
  removed: "qzxremoved",
  removedBlock: "qzxgone",
  fileName: "qzxfilename",
  metadata: "qzxmetadata",
  libraryPath: "qzxlibrary",
  userName: "qzxuser",
  version: "qzxversion",
  unknownKey: "qzxkey",
  unknownValue: "qzxvalue",
  fieldsRest: "qzxfields",
  blockRest: "qzxblock",
  keptAlt: "qzxalt",
  override: "qzxoverride",
  publication: "qzxchecks",
  checklist: "qzxlist",
} as const;
const secrets = Object.values(canaries);
const meant = "qzxmeant";

const jpeg = tellingJpeg(canaries.metadata, 6);
const originals: readonly (readonly [PhotoFormat, Buffer])[] = [
  ["jpeg", jpeg],
  ["png", tellingPng(canaries.metadata)],
  ["webp", tellingWebp(canaries.metadata)],
  ["gif", tellingGif(canaries.metadata)],
];

function photoOf([format, bytes]: readonly [PhotoFormat, Buffer], index: number): Photo {
  const asset = createHash("sha256").update(bytes).digest("hex");
  const fileName = `${canaries.fileName}-${index}.${format}`;
  const says = { caption: words(`A caption: ${meant}`), credit: "Ann / Desk", alt: canaries.keptAlt, decorative: true };
  return photo("a", { ...says, id: "", asset, format, fileName, width: 480, height: 320 });
}

function telling(): Story {
  const [first, ...others] = originals.map(photoOf);
  if (!first) throw new Error("There is no photo.");
  const strange = { kind: "poll", title: "Words", [canaries.unknownKey]: 1, inner: { secret: canaries.unknownValue } };
  return {
    ...story(
      p(`Text: ${meant}. TODO`),
      { ...said("Said.", "Ann"), ...{ rest: { mood: canaries.blockRest } } },
      first,
      gallery("", ...others.map((one, index) => ({ ...one, id: `00000000080${index}` }))),
      unknown(strange),
    ),
    fields: fields({
      headline: `Headline ${meant}`,
      editorsNote: canaries.editorsNote,
      assignedTo: canaries.assignedTo,
      dueAt: canaries.dueAt,
      rest: { newer: canaries.fieldsRest },
    }),
    threads: { t1: { author: canaries.thread, text: canaries.thread } },
    judgements: { j1: { speaker: canaries.judgement } },
  };
}

/** With the pictures in their places, one of them in two sizes, and with words written and taken out again. */
async function libraryOf(written: Story): Promise<Library> {
  const library = await startLibrary({
    folder: path.join(temporaryFolder(), canaries.libraryPath),
    userData: path.join(temporaryFolder(), canaries.userName),
    onEvent: () => undefined,
  });
  await library.create(written);
  for (const [format, bytes] of originals) {
    const stored = await library.media.store(written.id, `${canaries.fileName}.${format}`, pieces(bytes));
    if (!stored.ok) throw new Error(stored.sentence);
  }
  const asset = createHash("sha256").update(jpeg).digest("hex");
  await library.media.storeRendition(written.id, asset, 480, "jpg", tellingJpeg(canaries.metadata));
  await writeAndRemove(library, written.id);
  await library.history.keepVersion(written.id, "named", canaries.version);
  return library;
}

async function* pieces(bytes: Buffer) {
  yield bytes;
}

async function writeAndRemove(library: Library, id: string): Promise<void> {
  const opened = await library.open(id);
  if (!opened.ok) throw new Error(opened.sentence);
  const { opening, state } = opened.value;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  let number = 0;
  doc.on("update", (update: Uint8Array) => library.append({ id, opening }, ++number, update));
  const { standfirst } = rootsOf(doc).prose;
  standfirst.insert(0, canaries.removed);
  rootsOf(doc).tags.set(canaries.removedBlock, 1);
  await library.settle(id);
  standfirst.delete(0, canaries.removed.length);
  rootsOf(doc).tags.delete(canaries.removedBlock);
  await library.settle(id);
}

test("the search of this test finds a word in every form", () => {
  const text = `some words, ${meant}, and more`;
  const png = tellingPng(meant);
  const zip = Buffer.concat([
    Buffer.from("PK\x03\x04"),
    Buffer.alloc(22),
    Buffer.from([1, 0, 0, 0, 0x61]),
    deflateRawSync(Buffer.from(text)),
  ]);
  const forms = [
    ...[
      text,
      Buffer.from(text, "utf16le"),
      Buffer.from(text, "utf16le").swap16(),
      Buffer.from(text).toString("base64"),
    ],
    ...[encodeURIComponent(meant).replace("m", "%6d"), gzipSync(text), gzipSync(text).toString("base64"), png, zip],
  ];
  expect(forms.map((form) => wordsInBytes(Buffer.from(form), [meant, "qzxnowhere"]))).toEqual(forms.map(() => [meant]));
});

test("words that must not leave are in the library, and in no byte of any export", async () => {
  const written = telling();
  const library = await libraryOf(written);
  const kept = bytesIn(library.storyFolder(written.id)).map(({ bytes }) => bytes);
  const inLibrary = wordsInBytes(Buffer.concat(kept), secrets);
  const elsewhere: readonly string[] = [
    canaries.libraryPath,
    canaries.userName,
    canaries.override,
    canaries.publication,
    canaries.checklist,
  ];
  expect(inLibrary).toEqual(secrets.filter((word) => !elsewhere.includes(word)));

  const everyWay = [
    ...storyProfiles.map((profile) => ({ profile, singleFile: false, furniture: true })),
    { profile: "page" as const, singleFile: true, furniture: false },
  ];
  const found: unknown[] = [];
  for (const way of everyWay) {
    const folder = temporaryFolder();
    const outcome = await exportFromLibrary({
      ...way,
      library,
      id: written.id,
      publication: { ...noPublication, checklist: [canaries.checklist], checks: { [canaries.publication]: "off" } },
      stylesheet: "",
      manifest: true,
      folder,
      force: false,
      override: canaries.override,
      now: () => Date.UTC(2026, 10, 26),
      disk: hastyDisk,
    });
    expect(outcome).toMatchObject({ kind: "written" });
    const files = bytesIn(folder);
    expect(files.length, way.profile).toBeGreaterThan(1);
    for (const { name, bytes } of files) {
      const leaked = wordsInBytes(Buffer.concat([Buffer.from(name), bytes]), secrets);
      if (leaked.length > 0) found.push({ ...way, name, leaked });
    }
    expect(wordsInBytes(Buffer.concat(files.map(({ bytes }) => bytes)), [meant])).toEqual([meant]);
  }
  expect(found).toEqual([]);
  expect(
    wordsInBytes(Buffer.concat(bytesIn(library.storyFolder(written.id)).map(({ bytes }) => bytes)), secrets),
  ).toContain(canaries.override);
  await library.stop();
});

function bytesIn(folder: string) {
  return filesIn(folder).map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
}
