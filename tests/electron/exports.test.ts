import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { noPublication } from "../../article/publication/publication";
import type { CallInput } from "../../electron/contract";
import { startExports } from "../../electron/exports";
import { type Library, startLibrary } from "../../electron/library/library";
import { refused } from "../../electron/library/outcome";
import { usualPreferences } from "../../electron/usualPreferences";
import { fields, idNumber, p, photo, story } from "../builders";
import { plainJpeg } from "./export/picture/tellingPictures";
import { contentOf, temporaryFolder } from "./temporaryFolder";

const written = { ...story(p("Text.")), fields: fields({ headline: "Headline" }) };
const usual: CallInput<"exportStory"> = {
  id: written.id,
  profile: "page",
  publication: "",
  singleFile: false,
  furniture: true,
  manifest: false,
  force: false,
  override: "",
};

let library: Library;
beforeEach(async () => {
  library = await startLibrary({ folder: temporaryFolder(), userData: temporaryFolder(), onEvent: () => undefined });
  await library.create(written);
  await library.open(written.id);
});
afterEach(async () => {
  await library.stop();
});

/** A story of so many photos, each with its original in the library. */
async function openAlbum(count: number): Promise<string> {
  const id = idNumber(50);
  const bytes = Array.from({ length: count }, (_, number) => plainJpeg(number));
  const photos = bytes.map((one) => {
    const asset = createHash("sha256").update(one).digest("hex");
    return photo("a", { asset, width: 480, height: 320 });
  });
  await library.create({ ...story(...photos), id, fields: written.fields }, async (folder) => {
    mkdirSync(path.join(folder, "media"));
    photos.forEach(({ asset }, index) => {
      writeFileSync(path.join(folder, "media", `${asset}.jpg`), bytes[index] ?? "");
    });
  });
  await library.open(id);
  return id;
}

/** Exports to one folder after the other, as the person chooses them. */
function exportsTo(...folders: readonly (string | null)[]) {
  const left = [...folders];
  const events: unknown[] = [];
  let onEvent = (_name: string, _payload: unknown): void => undefined;
  const publications = [
    { ...noPublication, name: "First" },
    { ...noPublication, name: "Second" },
  ];
  const exports = startExports({
    library,
    settings: {
      get: () => ({ window: null, preferences: usualPreferences, publications, me: null, backup: { folder: null } }),
    },
    photos: { remake: async () => undefined },
    dialogs: { chooseExportFolder: async () => left.shift() ?? null },
    print: async () => refused("There is no printer here."),
    send: (name, payload) => {
      events.push([name, payload]);
      onEvent(name, payload);
    },
    openFolder: async (folder) => (existsSync(folder) ? "" : "it is gone"),
    now: () => new Date(Date.UTC(2026, 10, 23)),
    stylesheet: path.resolve("assets/page.css"),
  });
  const hear = (listener: typeof onEvent) => {
    onEvent = listener;
  };
  return { exports, events, hear };
}

test("a story goes out for the publication of that name, or else for the first", async () => {
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  const { exports } = exportsTo(first, second);
  await exports.exportStory({ ...usual, publication: "Nobody's" });
  await exports.exportStory({ ...usual, publication: "Second" });
  expect(contentOf(first)["index.html"]).toContain("<header>First</header>");
  expect(contentOf(second)["index.html"]).toContain("<header>Second</header>");
});

test("without a folder there is no export; only a folder that was exported to is shown", async () => {
  const folder = temporaryFolder();
  const { exports, events } = exportsTo(null, folder);
  expect(await exports.exportStory(usual)).toEqual({ ok: true, value: { kind: "cancelled" } });
  expect([await exports.showFolder({ folder }), events]).toEqual([
    { ok: false, sentence: "Only a folder that a story was exported to can be shown." },
    [],
  ]);
  const outcome = { kind: "exported", folder, files: ["index.html"], notes: expect.any(Array) };
  expect(await exports.exportStory(usual)).toEqual({ ok: true, value: outcome });
  expect(await exports.showFolder({ folder })).toEqual({ ok: true, value: undefined });
  expect(events).toEqual([
    ["exportProgress", { id: written.id, done: 1, of: 1 }],
    ["versionsChanged", { id: written.id }],
  ]);
});

test("what blocks a story is said before a folder is asked for; a reason asks for it", async () => {
  const id = idNumber(7);
  await library.create({ ...story(p("TODO")), id });
  await library.open(id);
  const folder = temporaryFolder();
  const { exports } = exportsTo(folder);
  const sentences = ["“TODO” is still in the text. Fill it in, or take it out."];
  expect(await exports.exportStory({ ...usual, id })).toEqual({ ok: true, value: { kind: "blocked", sentences } });
  const outcome = await exports.exportStory({ ...usual, id, override: "A test page" });
  expect(outcome).toMatchObject({ ok: true, value: { kind: "exported", folder } });
});

test("an export that is cancelled leaves nothing, and the next one works", async () => {
  const folder = temporaryFolder();
  const { exports } = exportsTo(folder, folder);
  const exporting = exports.exportStory(usual);
  expect(await exports.exportStory(usual)).toEqual({
    ok: false,
    sentence: "This story is being exported already.",
  });
  await exports.cancelExport({ id: written.id });
  expect(await exporting).toEqual({ ok: true, value: { kind: "cancelled" } });
  expect(contentOf(folder)).toEqual({});
  expect(await exports.exportStory(usual)).toMatchObject({ ok: true, value: { kind: "exported" } });
});

test.each([false, true])(
  "fifty photos tell how far they are, and can be cancelled in the middle; in one file: %s",
  async (singleFile) => {
    const id = await openAlbum(50);
    const parent = temporaryFolder();
    const folder = path.join(parent, "new");
    const { exports, events, hear } = exportsTo(folder, folder);
    hear((_, payload) => {
      if (Object(payload).done === 25) void exports.cancelExport({ id });
    });
    expect(await exports.exportStory({ ...usual, id, singleFile })).toEqual({ ok: true, value: { kind: "cancelled" } });
    expect(events).toEqual(progressOf(id, 25));
    expect(contentOf(parent)).toEqual({});
    expect(await library.history.listVersions(id)).toMatchObject({ ok: true, value: { versions: [] } });

    events.length = 0;
    hear(() => undefined);
    const outcome = await exports.exportStory({ ...usual, id, singleFile });
    expect(outcome).toMatchObject({ ok: true, value: { kind: "exported", folder } });
    expect(events.slice(0, -1)).toEqual(progressOf(id, 51));
    expect(Object.keys(contentOf(folder)).length).toBe(
      outcome.ok && outcome.value.kind === "exported" ? outcome.value.files.length : 0,
    );
  },
);

function progressOf(id: string, through: number): unknown[] {
  return Array.from({ length: through }, (_, index) => ["exportProgress", { id, done: index + 1, of: 51 }]);
}
