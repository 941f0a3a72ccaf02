import { createHash } from "node:crypto";
import { readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { Block } from "../../../article/blocks/block";
import { noPublication } from "../../../article/publication/publication";
import { exportFromLibrary, type LibraryExport } from "../../../electron/export/exportFromLibrary";
import { realDisk } from "../../../electron/library/disk/disk";
import { startLibrary } from "../../../electron/library/library";
import { readExportRecord } from "../../../electron/library/story/exportRecord";
import { readVersion, versionNumbers } from "../../../electron/library/versions/versionFile";
import { fields, idNumber, p, story } from "../../builders";
import { contentOf, temporaryFolder } from "../temporaryFolder";

const at = Date.UTC(2026, 10, 23);

const usual = {
  profile: "page",
  publication: noPublication,
  stylesheet: "",
  singleFile: false,
  furniture: true,
  manifest: false,
  force: false,
  override: "",
  now: () => at,
} as const;

async function libraryWith(...body: readonly Block[]) {
  const library = await startLibrary({
    folder: temporaryFolder(),
    userData: temporaryFolder(),
    onEvent: () => undefined,
  });
  const written = { ...story(...body), fields: fields({ headline: "Headline" }) };
  await library.create(written);
  const write = (folder: string, changes: Partial<LibraryExport> = {}) =>
    exportFromLibrary({ ...usual, library, id: written.id, folder, ...changes });
  return { library, written, write };
}

test("an export is remembered with its folder, its files and the version that went out", async () => {
  const { library, written, write } = await libraryWith(p("Text."));
  const folder = temporaryFolder();
  const outcome = await write(folder);
  if (outcome.kind !== "written") throw new Error(`The export was ${outcome.kind}.`);
  const storyFolder = library.storyFolder(written.id);
  expect(await readExportRecord(realDisk, storyFolder, "page")).toEqual({
    folder,
    at,
    version: 1,
    files: outcome.files,
  });
  expect(await readVersion(realDisk, storyFolder, 1)).toEqual({
    number: 1,
    reason: "exported",
    name: "Web page",
    at,
    story: written,
  });
  await library.stop();
});

test("an unchanged story gets no new version, and its page may be replaced", async () => {
  const { library, written, write } = await libraryWith(p("Text."));
  const folder = temporaryFolder();
  await write(folder);
  writeFileSync(path.join(folder, "index.html"), "changed by hand");
  expect(await write(folder)).toMatchObject({ kind: "written" });
  expect(contentOf(folder)["index.html"]).toContain("<p>Text.</p>");
  expect(await versionNumbers(realDisk, library.storyFolder(written.id))).toEqual([1]);
  await library.stop();
});

test("a library that can only be read is exported, and nothing is remembered, which is said of a reason", async () => {
  const { library, written } = await libraryWith(p("TODO"));
  const readOnly = {
    read: (id: string) => library.read(id),
    storyFolder: (id: string) => library.storyFolder(id),
    slugsBeside: (id: string) => library.slugsBeside(id),
    whyNotWrite: "The library can only be read.",
  };
  const folder = temporaryFolder();
  const job = { ...usual, library: readOnly, id: written.id, folder, manifest: true, override: "A test page" };
  const outcome = await exportFromLibrary(job);
  expect(outcome).toMatchObject({ kind: "written" });
  expect(outcome.kind === "written" && outcome.notes.at(-1)).toBe(
    "The reason for the export is kept nowhere, since the library can only be read.",
  );
  expect(JSON.parse(contentOf(folder)["manifest.json"] ?? "")).toMatchObject({ version: null });
  expect(await readExportRecord(realDisk, library.storyFolder(written.id), "page")).toBe(null);
  await library.stop();
});

test("a manifest lists every other file by its hash, and names the story, the profile and the version", async () => {
  const { library, written, write } = await libraryWith(p("Text."));
  const folder = temporaryFolder();
  const outcome = await write(folder, { manifest: true });
  if (outcome.kind !== "written") throw new Error(`The export was ${outcome.kind}.`);
  const { "manifest.json": manifest = "", "index.html": page = "" } = contentOf(folder);
  const sha256 = createHash("sha256").update(page).digest("hex");
  expect(JSON.parse(manifest)).toEqual({
    galley: 1,
    story: written.id,
    version: 1,
    profile: "page",
    files: [{ path: "index.html", sha256 }],
  });
  expect(outcome.files.map((file) => file.path)).toEqual(["manifest.json", "index.html"]);
  await write(folder, { manifest: true });
  expect(contentOf(folder)["manifest.json"]).toBe(manifest);
  await write(folder);
  expect(Object.keys(contentOf(folder))).toEqual(["index.html"]);
  await library.stop();
});

test("a manifest that was not written leaves no version that says so", async () => {
  const { library, written, write } = await libraryWith(p("Text."));
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "manifest.json"), "theirs");
  expect(await write(folder, { manifest: true })).toMatchObject({ kind: "failed", canForce: true });
  expect(contentOf(folder)).toEqual({ "manifest.json": "theirs" });
  const storyFolder = library.storyFolder(written.id);
  expect(await readVersion(realDisk, storyFolder, 1)).toMatchObject({ reason: "auto", name: "" });
  expect(await readExportRecord(realDisk, storyFolder, "page")).toBe(null);
  await library.stop();
});

const leftover = "“TK” is still in the text. Fill it in, or take it out.";

test("what blocks a story keeps it from going out, and nothing is written", async () => {
  const { library, written, write } = await libraryWith(p("Read by TK people."));
  const folder = temporaryFolder();
  for (const override of ["", " \u00a0\n"]) {
    expect(await write(folder, { override })).toEqual({ kind: "blocked", sentences: [leftover] });
  }
  expect(contentOf(folder)).toEqual({});
  expect(await versionNumbers(realDisk, library.storyFolder(written.id))).toEqual([]);
  await library.stop();
});

test("a written reason lets it out, and is kept with the version, also where the story is kept already", async () => {
  const { library, written, write } = await libraryWith(p("Read by TK people; TODO."));
  const storyFolder = library.storyFolder(written.id);
  await library.history.keepVersion(written.id, "named", "Before");
  for (const _ of ["once", "again"]) {
    expect(await write(temporaryFolder(), { override: " The editor\nsaid so. " })).toMatchObject({ kind: "written" });
  }
  expect(await readVersion(realDisk, storyFolder, 2)).toMatchObject({
    reason: "exported",
    name: `Web page. Exported although preflight said: ${leftover} (and 1 more) Reason: The editor said so.`,
  });
  expect(await versionNumbers(realDisk, storyFolder)).toEqual([1, 2]);
  expect(await readExportRecord(realDisk, storyFolder, "page")).toMatchObject({ version: 2 });
  await library.stop();
});

test("a reason for nothing is not kept", async () => {
  const { library, written, write } = await libraryWith(p("Text."));
  await write(temporaryFolder(), { override: "Just in case" });
  expect(await readVersion(realDisk, library.storyFolder(written.id), 1)).toMatchObject({ name: "Web page" });
  await library.stop();
});

test("a slug that another story has blocks where the publication says so", async () => {
  const { library, written, write } = await libraryWith(p("Text."));
  const slugged = (id: string) => ({ ...written, id, fields: fields({ headline: "H", slug: "Kites" }) });
  await library.create(slugged(idNumber(901)));
  const publication = { ...noPublication, checks: { slugUsed: "blocks" as const } };
  const one = { id: idNumber(901), publication };
  expect(await write(temporaryFolder(), one)).toMatchObject({ kind: "written" });
  await library.create({ ...slugged(idNumber(902)), fields: fields({ headline: "H", slug: "kites" }) });
  expect(await write(temporaryFolder(), one)).toEqual({
    kind: "blocked",
    sentences: ["Another story has the slug “Kites”; one would take the other's address. Change it."],
  });
  expect(await library.slugsBeside(idNumber(902))).toEqual(["Kites"]);
  await library.stop();
});

test("nothing is exported into the library, by whatever way, since it holds stories only", async () => {
  const { library, written, write } = await libraryWith(p("Text."));
  const storyFolder = library.storyFolder(written.id);
  const link = path.join(temporaryFolder(), "link");
  symlinkSync(storyFolder, link);
  const before = readdirSync(storyFolder);
  for (const folder of [storyFolder, path.dirname(storyFolder), path.join(storyFolder, "new", "one"), `${link}/new`]) {
    expect(await write(folder, { force: true })).toEqual({
      kind: "failed",
      canForce: false,
      sentence: `${folder} is in the library, which holds stories and nothing else. Choose a folder outside of it.`,
      notes: [],
    });
  }
  expect([readdirSync(storyFolder), readdirSync(path.dirname(storyFolder))]).toEqual([before, [written.id]]);
  const beside = `${path.dirname(storyFolder)}-beside`;
  expect(await write(beside)).toMatchObject({ kind: "written" });
  rmSync(beside, { recursive: true });
  await library.stop();
});
