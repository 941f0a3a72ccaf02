import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { noPublication, type Publication } from "../../article/publication/publication";
import { startPublications } from "../../electron/publications";
import { startSettings } from "../../electron/settings";
import { quietLog } from "./quietLog";
import { temporaryFolder } from "./temporaryFolder";

// electron-store loads the electron package, which outside of Electron only looks for the program; that need not be there.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= ".";
});

const chronicle: Publication = { ...noPublication, name: "Chronicle", url: "https://chronicle.example" };
const gazette: Publication = { ...noPublication, name: "Gazette" };

/** The person chooses `file`; null thinks better of it. */
function desk(file: string | null = null, folder = temporaryFolder()) {
  const settings = startSettings({ folder, now: () => new Date(7), log: quietLog });
  const sent: string[] = [];
  const asked: string[] = [];
  const dialogs = {
    choosePublicationFile: async () => file,
    choosePublicationTarget: async (fileName: string) => {
      asked.push(fileName);
      return file;
    },
  };
  const answers = startPublications({ settings, dialogs, send: (name) => void sent.push(name) });
  return { answers, sent, asked, folder };
}

test("what is saved is there after a new start, and the window is told", async () => {
  const { answers, sent, folder } = desk();
  expect(await answers.publications(undefined)).toEqual({ ok: true, value: [noPublication] });
  const publications = [chronicle, gazette];
  expect(await answers.savePublications({ publications })).toEqual({ ok: true, value: publications });
  expect(sent).toEqual(["publicationsChanged"]);
  const { answers: again } = desk(null, folder);
  expect(await again.publications(undefined)).toEqual({ ok: true, value: publications });
});

test("an empty list, or two of one name, is refused and changes nothing", async () => {
  const { answers, sent } = desk();
  await answers.savePublications({ publications: [chronicle] });
  expect(await answers.savePublications({ publications: [] })).toEqual({
    ok: false,
    sentence: "There must be at least one publication; the last one cannot be taken away.",
  });
  expect(
    await answers.savePublications({ publications: [chronicle, gazette, { ...gazette, name: "Chronicle " }] }),
  ).toEqual({
    ok: false,
    sentence: "Two publications are called “Chronicle”. Give each a name of its own.",
  });
  expect(await answers.publications(undefined)).toEqual({ ok: true, value: [chronicle] });
  expect(sent).toHaveLength(1);
});

test("a disk that does not take them is told of; until Galley is closed they hold", async () => {
  const folder = temporaryFolder();
  const { answers } = desk(null, folder);
  mkdirSync(path.join(folder, "settings.json"));
  expect(await answers.savePublications({ publications: [gazette] })).toEqual({
    ok: false,
    sentence: "The disk did not take the publications; they hold until Galley is closed. Make room, then try again.",
  });
  expect(await answers.publications(undefined)).toEqual({ ok: true, value: [gazette] });
});

test("an exported publication comes back from its one file, which is named after it", async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, "out.json");
  const { answers, asked } = desk(file);
  const slashed = { ...chronicle, name: ".Chronicle / weekend" };
  await answers.savePublications({ publications: [slashed] });
  expect(await answers.exportPublication({ name: slashed.name })).toEqual({ ok: true, value: { file } });
  expect(asked).toEqual(["Chronicle weekend.json"]);
  expect(readdirSync(folder)).toEqual(["out.json"]);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ galley: 1, publication: slashed });
  expect(await answers.importPublication(undefined)).toEqual({
    ok: true,
    value: { kind: "imported", publication: slashed },
  });
});

test("export and import end quietly when the person thinks better of it, and in words when they cannot be done", async () => {
  const { answers } = desk();
  await answers.savePublications({ publications: [chronicle] });
  expect(await answers.exportPublication({ name: "Chronicle" })).toEqual({ ok: true, value: { file: null } });
  expect(await answers.importPublication(undefined)).toEqual({ ok: true, value: { kind: "cancelled" } });
  expect(await answers.exportPublication({ name: "Gone" })).toEqual({
    ok: false,
    sentence: "There is no publication called “Gone”.",
  });

  const nowhere = path.join(temporaryFolder(), "no", "file.json");
  const { answers: lost } = desk(nowhere);
  expect(await lost.importPublication(undefined)).toMatchObject({
    ok: false,
    sentence: expect.stringMatching(/^The file could not be read: /),
  });
  expect(await lost.exportPublication({ name: "" })).toMatchObject({
    ok: false,
    sentence: expect.stringMatching(/^The publication was not exported: /),
  });
});

test("a file that is wrong, or far too large, is refused and nothing is saved", async () => {
  const file = path.join(temporaryFolder(), "in.json");
  const { answers, sent } = desk(file);
  writeFileSync(file, JSON.stringify({ galley: 1, publication: { name: "Chronicle", url: "chronicle" } }));
  expect(await answers.importPublication(undefined)).toEqual({
    ok: true,
    value: {
      kind: "refused",
      sentences: ["url: “chronicle” is not a web address; it begins with https://. Put it right in the file."],
    },
  });
  writeFileSync(file, " ".repeat(2_000_001));
  expect(await answers.importPublication(undefined)).toMatchObject({
    ok: true,
    value: { kind: "refused", sentences: [expect.stringMatching(/^This file is far too large/)] },
  });
  expect(sent).toEqual([]);
});
