import { expect, test } from "vitest";
import { handoverName, isHandover } from "../../../article/handover/handoverName";
import { handoverLimits, readManifest } from "../../../article/handover/manifest";
import { mergeInWords } from "../../../article/handover/mergeInWords";
import { fields, idNumber, p, photoToCome } from "../../builders";

const [hash, other] = ["a".repeat(64), "b".repeat(64)];
const documentFile = { path: "document.yjs", sha256: hash, size: 9 };
const storyFile = { path: "story.json", sha256: hash, size: 9 };
const photoFile = { path: `media/${other}.jpg`, sha256: other, size: 9 };
const manifest = {
  galley: 1,
  kind: "story",
  story: idNumber(900),
  lineage: "c".repeat(64),
  madeAt: "2026-11-26T12:00:00.000Z",
  by: null,
  files: [documentFile, storyFile, photoFile],
};

test("a manifest names the story and every file", () => {
  expect(readManifest(manifest)).toEqual({ kind: "manifest", manifest });
});

test("one of a newer format is newer, whatever else it says", () => {
  expect(readManifest({ galley: 2 })).toEqual({ kind: "newer" });
});

test.each<[string, unknown]>([
  ["nothing", null],
  ["a list", []],
  ["another kind", { ...manifest, kind: "page" }],
  ["a key more", { ...manifest, more: 1 }],
  ["a story's id that is a path", { ...manifest, story: "../../../etc" }],
  ["no document", { ...manifest, files: [storyFile] }],
  ["a file twice", { ...manifest, files: [...manifest.files, storyFile] }],
  ["one photo as two files", { ...manifest, files: [...manifest.files, { ...photoFile, path: `media/${other}.png` }] }],
  [
    "a photo that is not named after its hash",
    { ...manifest, files: [documentFile, storyFile, { ...photoFile, sha256: hash }] },
  ],
  ["a path that climbs", { ...manifest, files: [documentFile, storyFile, { ...photoFile, path: "media/../x.jpg" }] }],
  [
    "a document as large as no story",
    { ...manifest, files: [{ ...documentFile, size: handoverLimits.text + 1 }, storyFile] },
  ],
  [
    "a photo as large as no photo",
    { ...manifest, files: [documentFile, storyFile, { ...photoFile, size: handoverLimits.photo + 1 }] },
  ],
  ["sizes below nothing", { ...manifest, files: [documentFile, { ...storyFile, size: -1 }] }],
  ["a person without a name", { ...manifest, by: { id: idNumber(1) } }],
  ["a poisoned key", JSON.parse(`{"__proto__": {}, ${JSON.stringify(manifest).slice(1)}`)],
])("%s is damaged", (_, json) => {
  expect(readManifest(json)).toEqual({ kind: "damaged" });
});

test("a file is called after the slug, else the headline, in letters that every disk takes", () => {
  expect(handoverName(fields({ slug: "harbour-night", headline: "X" }))).toBe("harbour-night.galley");
  expect(handoverName(fields({ headline: "Порт: ночь/утро?" }))).toBe("port-noch-utro.galley");
  expect(handoverName(fields({ slug: "../../x" }))).toBe("x.galley");
  expect(handoverName(fields({ headline: "CON" }))).toBe("story-con.galley");
  expect(handoverName(fields({}))).toBe("story.galley");
  expect([isHandover("A.GALLEY"), isHandover("galley.json")]).toEqual([true, false]);
});

test("what came back is said with its first words", () => {
  const long = "word ".repeat(40);
  expect(
    mergeInWords([
      { kind: "broughtBack", block: p("Two boats.") },
      { kind: "followed", block: p(long) },
      { kind: "both", block: photoToCome() },
    ]),
  ).toEqual([
    "One of you deleted a paragraph and the other went on writing in it, so it is back as a suggestion: “Two boats.”",
    `One of you moved a paragraph and the other went on writing in it; both are there: “${"word ".repeat(12).trim()}…”`,
    "Both of you changed a paragraph in ways that cannot be joined; both versions stand, one below the other: no words, but a picture or a setting.",
  ]);
});
