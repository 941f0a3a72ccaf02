import { existsSync, readdirSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import {
  type Backup,
  type BackupNeeds,
  type BackupStatus,
  startBackup,
} from "../../../../electron/library/backup/backup";
import { backupPlace } from "../../../../electron/library/backup/place";
import { realDisk } from "../../../../electron/library/disk/disk";
import { idNumber, p, story as storyOf } from "../../../builders";
import { contentOf } from "../../temporaryFolder";
import { type Fault, faultyDisk } from "../faultyDisk";
import { newFolder } from "../place";
import { start, value } from "../typist";
import { found, id, write } from "./copying";

const writer = "0123456789ab";
const times = {
  quietMs: 5,
  latestMs: 20,
  lookMs: 5,
  retryMs: 20,
  longestRetryMs: 80,
  shownAfterMs: 1000,
  patienceMs: 2000,
};

interface Started {
  readonly backup: Backup;
  readonly statuses: BackupStatus[];
}

async function libraryOf(...ids: readonly string[]) {
  const library = await newFolder();
  const chosen = `${library}-disk`;
  await mkdir(chosen);
  const started = await start(library);
  for (const each of ids) value(await started.create({ ...storyOf(p("Body.")), id: each }));
  await started.stop();
  const { folder } = backupPlace(chosen, { library, writer });
  const begin = async (needs: Partial<BackupNeeds> = {}): Promise<Started> => {
    const statuses: BackupStatus[] = [];
    const onStatus = (status: BackupStatus) => statuses.push(status);
    const usual = {
      disk: realDisk,
      library,
      writer,
      userData: `${library}-data`,
      chosen: null,
      now: () => 7,
      onStatus,
      times,
    };
    const backup = await startBackup({ ...usual, ...needs });
    onTestFinished(async () => void (await backup.stop()));
    return { backup, statuses };
  };
  return { library, chosen, folder, begin };
}

const becomes = (backup: Backup, kind: BackupStatus["kind"]) =>
  vi.waitFor(() => expect(backup.status.kind).toBe(kind), { timeout: 10_000 });

test("without a chosen folder it is off, and nothing is written", async () => {
  const { library, begin } = await libraryOf(id);
  const { backup } = await begin();
  backup.look();
  backup.changed(id);
  await backup.everything();
  expect(backup.status).toEqual({ kind: "off" });
  expect(existsSync(path.join(`${library}-data`, "libraries"))).toBe(false);
});

test("once a folder is chosen every story is brought there, and the folder opens as a library", async () => {
  const ids = [1, 2, 3].map(idNumber);
  const { chosen, folder, begin } = await libraryOf(...ids);
  const { backup, statuses } = await begin();
  value(await backup.choose(chosen));
  await becomes(backup, "upToDate");
  expect(backup.status).toEqual({ kind: "upToDate", folder: chosen, at: 7, stories: 3 });
  expect(statuses[0]).toMatchObject({ kind: "running", of: 3 });
  expect(readdirSync(chosen)).toEqual([path.basename(folder)]);
  const opened = await start(folder, { userData: `${folder}-data` });
  expect(
    value(await opened.list())
      .map((summary) => summary.id)
      .sort(),
  ).toEqual(ids);
  await opened.stop();
  await rm(`${folder}-data`, { recursive: true });
});

test("a story follows after it settles, and the others are left alone", async () => {
  const { library, chosen, folder, begin } = await libraryOf(id, idNumber(1));
  const disk = faultyDisk(() => null);
  const { backup } = await begin({ disk });
  value(await backup.choose(chosen));
  await becomes(backup, "upToDate");
  const calls = disk.calls.length;
  await write(library, ["Later"]);
  backup.changed(id);
  await vi.waitFor(async () => expect(await found(path.join(folder, id))).toMatchObject({ headline: "Later" }));
  expect(disk.calls.slice(calls).some((call) => call.path.includes(idNumber(1)))).toBe(false);
});

test("the next start brings what is behind, reads nothing else, and knows when it was up to date", async () => {
  const { library, chosen, folder, begin } = await libraryOf(id, idNumber(1));
  const first = await begin();
  value(await first.backup.choose(chosen));
  await becomes(first.backup, "upToDate");
  await first.backup.stop();
  await write(library, ["Meanwhile"]);
  const disk = faultyDisk(() => null);
  const { backup } = await begin({ chosen, disk });
  expect(backup.status).toEqual({ kind: "upToDate", folder: chosen, at: 7, stories: 2 });
  backup.look();
  await vi.waitFor(async () => expect(await found(path.join(folder, id))).toMatchObject({ headline: "Meanwhile" }));
  const other = disk.calls.filter((call) => call.path.startsWith(path.join(library, idNumber(1))));
  expect(other.every(({ name }) => name === "look")).toBe(true);
});

test("a disk that is gone is said and not made anew, and what was missed is brought when it is there again", async () => {
  const { library, chosen, folder, begin } = await libraryOf(id);
  const { backup, statuses } = await begin();
  value(await backup.choose(chosen));
  await becomes(backup, "upToDate");
  await rename(chosen, `${chosen}-away`);
  await write(library, ["Meanwhile"]);
  backup.changed(id);
  await becomes(backup, "failed");
  expect(backup.status).toMatchObject({
    folder: chosen,
    at: 7,
    sentence: expect.stringMatching(/is not there\..*disk/),
  });
  await pause(100);
  expect(existsSync(chosen)).toBe(false);
  const failures = statuses.filter(({ kind }) => kind === "failed").length;
  expect(failures).toBeGreaterThan(1);
  expect(failures).toBeLessThan(8);
  await rename(`${chosen}-away`, chosen);
  await becomes(backup, "upToDate");
  expect(await found(path.join(folder, id))).toMatchObject({ headline: "Meanwhile" });
});

test("where the folder is still seen and the backup in it is not, none is begun in its place until the folder is chosen again", async () => {
  const { chosen, folder, begin } = await libraryOf(id);
  const first = await begin();
  value(await first.backup.choose(chosen));
  await becomes(first.backup, "upToDate");
  await first.backup.stop();
  await rename(folder, `${chosen}-away`);
  const { backup } = await begin({ chosen });
  await backup.everything();
  expect(backup.status).toMatchObject({ kind: "failed", sentence: expect.stringContaining("not there any more") });
  expect(readdirSync(chosen)).toEqual([]);
  value(await backup.choose(chosen));
  await becomes(backup, "upToDate");
  expect(await found(path.join(folder, id))).toMatchObject({ body: 1 });
});

test("the person coming back to the window, and asking, try again at once", async () => {
  const { chosen, begin } = await libraryOf(id);
  const { backup } = await begin({ times: { ...times, retryMs: 60_000, longestRetryMs: 60_000 } });
  value(await backup.choose(chosen));
  await becomes(backup, "upToDate");
  for (const again of [() => backup.personIsBack(), () => void backup.everything()]) {
    await rename(chosen, `${chosen}-away`);
    await backup.everything();
    expect(backup.status.kind).toBe("failed");
    await rename(`${chosen}-away`, chosen);
    again();
    await becomes(backup, "upToDate");
  }
});

test("one story that cannot be read is named, and all others are brought", async () => {
  const ids = [1, 2, 3].map(idNumber);
  const { library, chosen, folder, begin } = await libraryOf(...ids);
  const bad = path.join(library, idNumber(2));
  let isBad = true;
  const fault: Fault = ({ name, path: file }) =>
    isBad && name === "read" && file.startsWith(path.join(bad, "base")) ? "EIO" : null;
  const { backup } = await begin({ disk: faultyDisk(fault) });
  value(await backup.choose(chosen));
  await becomes(backup, "failed");
  const sentence = "The story 000000000002 could not be backed up: the disk reports an error.";
  expect(backup.status).toEqual({ kind: "failed", folder: chosen, at: null, sentence });
  for (const each of [1, 3]) expect(await found(path.join(folder, idNumber(each)))).toMatchObject({ body: 1 });
  isBad = false;
  await becomes(backup, "upToDate");
  expect(await found(path.join(folder, idNumber(2)))).toMatchObject({ body: 1 });
});

test("a full disk ends the run instead of trying every story", async () => {
  const { chosen, begin } = await libraryOf(...Array.from({ length: 12 }, (_, index) => idNumber(index + 1)));
  const full: Fault = ({ name, path: file }) => (name === "write" && file.startsWith(chosen) ? "ENOSPC" : null);
  const disk = faultyDisk(full);
  const { backup } = await begin({ disk, times: { ...times, retryMs: 60_000, longestRetryMs: 60_000 } });
  value(await backup.choose(chosen));
  await becomes(backup, "failed");
  expect(backup.status).toMatchObject({ sentence: expect.stringContaining("the disk is full") });
  const tried = disk.calls.filter(({ name, path: file }) => name === "makeSubfolder" && file.endsWith(".coming"));
  expect(tried).toHaveLength(3);
});

test("the library's own folders are refused in words, and what was chosen before stays", async () => {
  const { library, chosen, begin } = await libraryOf(id);
  const { backup } = await begin();
  value(await backup.choose(chosen));
  for (const folder of [library, path.join(library, id), path.dirname(library), path.join(chosen, "gone")]) {
    expect(await backup.choose(folder)).toMatchObject({ ok: false, sentence: expect.stringMatching(/^.*\.$/) });
  }
  await becomes(backup, "upToDate");
  expect(backup.status).toMatchObject({ folder: chosen });
});

test("turned off, nothing more is written, and nothing is removed", async () => {
  const { library, chosen, begin } = await libraryOf(id);
  const { backup, statuses } = await begin();
  value(await backup.choose(chosen));
  await becomes(backup, "upToDate");
  const kept = contentOf(chosen);
  backup.turnOff();
  expect(statuses.at(-1)).toEqual({ kind: "off" });
  await write(library, ["Later"]);
  backup.changed(id);
  await backup.everything();
  expect(contentOf(chosen)).toEqual(kept);
});

test("turned off, or another folder chosen, while a slow one is looked at: what came last holds", async () => {
  const { chosen, begin } = await libraryOf(id);
  const other = `${chosen}-other`;
  await mkdir(other);
  const disk = {
    ...realDisk,
    makeSubfolder: async (folder: string) => {
      if (folder.startsWith(`${chosen}${path.sep}`)) await pause(100);
      await realDisk.makeSubfolder(folder);
    },
  };
  const { backup } = await begin({ disk });
  const first = backup.choose(chosen);
  backup.turnOff();
  expect([(await first).ok, backup.status]).toEqual([false, { kind: "off" }]);
  await rm(chosen, { recursive: true });
  await mkdir(chosen);
  const second = backup.choose(chosen);
  value(await backup.choose(other));
  expect((await second).ok).toBe(false);
  await becomes(backup, "upToDate");
  expect(backup.status).toMatchObject({ folder: other });
});

test("what is deleted in the library, or was never a story, leaves the backup as it is", async () => {
  const { library, chosen, folder, begin } = await libraryOf(id, idNumber(1));
  const { backup } = await begin();
  value(await backup.choose(chosen));
  await becomes(backup, "upToDate");
  const kept = contentOf(folder);
  await rm(path.join(library, idNumber(1)), { recursive: true });
  await mkdir(path.join(library, idNumber(2)));
  await writeFile(path.join(library, idNumber(3)), "no folder");
  await backup.everything();
  expect(contentOf(folder)).toEqual(kept);
  expect(backup.status).toMatchObject({ kind: "upToDate" });
});

test("quitting waits for what is behind, but not for ever, and says what is left", async () => {
  const { library, chosen, folder, begin } = await libraryOf(id);
  const quick = await begin();
  value(await quick.backup.choose(chosen));
  await becomes(quick.backup, "upToDate");
  await write(library, ["Last words"]);
  quick.backup.changed(id);
  expect(await quick.backup.stop()).toEqual([]);
  expect(await found(path.join(folder, id))).toMatchObject({ headline: "Last words" });

  const stuck = {
    ...realDisk,
    look: async (file: string) => (file.startsWith(chosen) ? new Promise<never>(() => undefined) : realDisk.look(file)),
  };
  const slow = await begin({ chosen, disk: stuck, times: { ...times, patienceMs: 50 } });
  slow.backup.changed(id);
  expect(await slow.backup.stop()).toEqual([id]);
});
