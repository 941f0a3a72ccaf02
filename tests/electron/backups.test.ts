import { mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { startBackups } from "../../electron/backups";
import { startLibrary } from "../../electron/library/library";
import type { Outcome } from "../../electron/library/outcome";
import { usualPreferences } from "../../electron/usualPreferences";
import { idNumber, p, story as storyOf } from "../builders";
import { quietLog } from "./quietLog";
import { temporaryFolder } from "./temporaryFolder";

const id = idNumber(900);

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.sentence);
  return outcome.value;
}

/** A library with one story and its backup in a folder of its own. */
async function backedUp() {
  const root = temporaryFolder();
  const at = (name: string) => path.join(root, name);
  const [folder, userData, chosen] = [at("library"), at("data"), at("disk")];
  mkdirSync(chosen);
  const library = await startLibrary({ folder, userData, onEvent: () => undefined });
  value(await library.create(storyOf(p("Body."))));
  let settings: { readonly folder: string | null } = { folder: null };
  const sent: [string, unknown][] = [];
  const backups = await startBackups({
    library,
    userData,
    settings: {
      get: () => ({
        window: null,
        preferences: usualPreferences,
        publications: [],
        me: null,
        backup: settings,
      }),
      set: ({ backup }) => {
        if (backup) settings = backup;
        return true;
      },
    },
    dialogs: { chooseBackupFolder: async () => chosen, chooseRestoreFolder: async () => chosen },
    send: (name, message) => void sent.push([name, message]),
    deskChanged: () => undefined,
    log: quietLog,
    now: () => new Date(7),
  });
  const stop = async () => {
    await backups.stop();
    value(await library.stop());
  };
  return { folder, library, answers: backups.answers, sent, chosenFolder: () => settings.folder, chosen, stop };
}

test("a folder that was still being looked at when the backup was turned off is not taken", async () => {
  const { answers, chosenFolder, chosen, stop } = await backedUp();
  const choosing = answers.chooseBackupFolder(undefined);
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve(); // The dialog has answered, and no call to the disk has.
  answers.turnBackupOff(undefined);
  expect(await choosing).toMatchObject({ ok: false, sentence: expect.stringContaining(chosen) });
  expect([chosenFolder(), await answers.backupStatus(undefined)]).toEqual([null, { ok: true, value: { kind: "off" } }]);
  value(await answers.chooseBackupFolder(undefined));
  expect(chosenFolder()).toBe(chosen);
  await stop();
});

test("one restoring at a time: a second is refused in a sentence, and a later one is not", async () => {
  const { folder, answers, stop } = await backedUp();
  value(await answers.chooseBackupFolder(undefined));
  await answers.backUpNow(undefined);
  await rm(path.join(folder, id), { recursive: true });
  const both = await Promise.all([answers.restoreFromBackup(undefined), answers.restoreFromBackup(undefined)]);
  expect(both).toMatchObject([
    { ok: true, value: { sentences: ["One story came back."], problems: [] } },
    { ok: false, sentence: expect.stringContaining("already") },
  ]);
  expect(await answers.restoreFromBackup(undefined)).toMatchObject({
    value: { sentences: ["One story was the same."] },
  });
  await stop();
});

test("the window hears which stories got a version", async () => {
  const { library, answers, sent, stop } = await backedUp();
  value(await answers.chooseBackupFolder(undefined));
  await answers.backUpNow(undefined);
  await rm(library.storyFolder(id), { recursive: true });
  value(await library.create(storyOf(p("Another body."))));
  value(await answers.restoreFromBackup(undefined));
  expect(sent.filter(([name]) => name === "versionsChanged")).toEqual([["versionsChanged", { id }]]);
  await stop();
});
