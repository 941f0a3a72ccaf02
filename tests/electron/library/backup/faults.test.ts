import { readdirSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { nothingBrought } from "../../../../electron/library/backup/memory";
import { restoreFromBackup } from "../../../../electron/library/backup/restore";
import { contentOf } from "../../temporaryFolder";
import { type Fault, failingAt, faultyDisk, goneFrom } from "../faultyDisk";
import { start } from "../typist";
import { addPhoto, found, id, storyAndBackup, write } from "./copying";

const codes = ["EIO", "ENOSPC", "EACCES", "EMFILE", "short"];
/** GALLEY_FULL=1 tries every code at every call, and a disk that goes at every call; otherwise one code, at every third call. */
const isFull = process.env.GALLEY_FULL === "1";
const step = isFull ? 1 : 3;
const timeout = isFull ? 3_600_000 : 300_000;

/** A library that has gone on since its backup: compacted, written in, with a new photo and a new version. */
async function behind() {
  const places = await storyAndBackup();
  await write(places.library, ["One", " two"]);
  await addPhoto(places.from, "an old photo");
  await places.copy();
  await write(places.library, [" three"], 1);
  await write(places.library, [" four"]);
  await addPhoto(places.from, "a new photo");
  return places;
}

type Behind = Awaited<ReturnType<typeof behind>>;

/** The same starting point again, without writing it again. */
async function fresh({ library, backup, to }: Behind, saved: string): Promise<void> {
  await rm(backup, { recursive: true });
  await cp(path.join(saved, "backup"), backup, { recursive: true, preserveTimestamps: true });
  await rm(library, { recursive: true });
  await cp(path.join(saved, "library"), library, { recursive: true, preserveTimestamps: true });
  expect(readdirSync(to)).not.toEqual([]);
}

async function savedOf({ library, backup }: Behind): Promise<string> {
  const saved = `${library}-saved`;
  await cp(backup, path.join(saved, "backup"), { recursive: true, preserveTimestamps: true });
  await cp(library, path.join(saved, "library"), { recursive: true, preserveTimestamps: true });
  return saved;
}

async function callsOf({ copy }: Behind): Promise<number> {
  const disk = faultyDisk(() => null);
  await copy(nothingBrought, disk);
  return disk.calls.length;
}

function faultsAt(number: number): readonly Fault[] {
  const failing = isFull ? codes : [codes[number % codes.length] ?? "EIO"];
  const going = isFull || number % 2 === 0 ? [goneFrom(number)] : [];
  return [...failing.map((code) => failingAt(number, code)), ...going];
}

test(
  "whatever fails at any call, and whenever the disk goes: the library is untouched, the backup never worse, and the next run makes it whole",
  async () => {
    const places = await behind();
    const saved = await savedOf(places);
    const library = contentOf(places.library);
    const calls = await callsOf(places);
    for (let number = 1; number <= calls; number += step) {
      for (const fault of faultsAt(number)) {
        await fresh(places, saved);
        const copied = await places.copy(nothingBrought, faultyDisk(fault)).catch((error: Error) => error);
        expect([number, contentOf(places.library)]).toEqual([number, library]);
        const { headline, notices } = await found(places.to);
        const after =
          copied instanceof Error ? ["One two", "One two three", "One two three four"] : ["One two three four"];
        expect({ number, isText: after.includes(headline), headline, notices }).toEqual({
          number,
          isText: true,
          headline,
          notices: [],
        });
        await places.copy();
        expect(await found(places.to)).toEqual({ headline: "One two three four", body: 1, notices: [] });
        expectWhole(places, number);
      }
    }
  },
  timeout,
);

test(
  "a first copy that fails at any call shows nothing that the next one does not make whole",
  async () => {
    const places = await behind();
    const saved = await savedOf(places);
    await rm(path.join(saved, "backup", id), { recursive: true });
    const calls = await (async () => {
      await rm(places.to, { recursive: true });
      return callsOf(places);
    })();
    for (let number = 1; number <= calls; number += step) {
      for (const fault of [failingAt(number, codes[number % codes.length] ?? "EIO"), goneFrom(number)]) {
        await rm(places.backup, { recursive: true });
        await cp(path.join(saved, "backup"), places.backup, { recursive: true });
        await places.copy(nothingBrought, faultyDisk(fault)).catch(() => null);
        await places.copy();
        expectWhole(places, number);
      }
    }
  },
  timeout,
);

test(
  "a restoring that fails at any call takes nothing from the library or the backup, and the next one ends it",
  async () => {
    const places = await behind();
    await places.copy();
    const saved = await savedOf(places);
    const run = async (fault: Fault) => {
      let isStarted = false;
      const disk = faultyDisk(({ number, ...call }) =>
        isStarted ? fault({ ...call, number: number - before }) : null,
      );
      const library = await start(places.library, { disk });
      const before = disk.calls.length;
      isStarted = true;
      const needs = { disk, library, now: () => 5, onProgress: () => undefined };
      const outcome = await restoreFromBackup(needs, places.backup);
      const calls = disk.calls.length - before;
      isStarted = false;
      await library.stop();
      return { outcome, calls };
    };
    for (const state of ["gone", "different", "damaged"] as const) {
      const prepare = async () => {
        await fresh(places, saved);
        if (state === "gone") await rm(places.from, { recursive: true });
        if (state === "different") await write(places.library, [" five"]);
        if (state === "damaged")
          for (const name of readdirSync(places.from)) await damage(path.join(places.from, name));
      };
      await prepare();
      const { outcome, calls } = await run(() => null);
      expect([state, outcome]).toMatchObject([state, { ok: true, value: { problems: [] } }]);
      const end = contentOf(places.library);
      const headline = state === "different" ? "One two three four five" : "One two three four";
      for (let number = 1; number <= calls; number += step) {
        for (const fault of faultsAt(number)) {
          await prepare();
          const before = Object.keys(contentOf(places.library));
          const backup = contentOf(places.backup);
          await run(fault);
          expect(contentOf(places.backup)).toEqual(backup);
          if (state === "different") {
            expect(Object.keys(contentOf(places.library))).toEqual(expect.arrayContaining(before));
            expect([number, (await found(places.from)).headline]).toEqual([number, headline]);
          }
          await run(() => null);
          expect([state, number, (await found(places.from)).headline]).toEqual([state, number, headline]);
          expect(shown(Object.keys(contentOf(places.library)))).toEqual(shown(Object.keys(end)));
        }
      }
    }
  },
  timeout,
);

/** The backup shows all that the library has, and nothing else. */
function expectWhole({ from, to }: Behind, call: number): void {
  const visible = Object.entries(contentOf(to)).filter(([name]) => isShown(name));
  expect([call, Object.fromEntries(visible)]).toEqual([call, contentOf(from)]);
}

/** Not what a disk that went left under hidden names, nor a second copy made because the first could not be read at the moment. */
function isShown(name: string): boolean {
  return !/(^|\/)\.|~2\.(log|yjs)$/.test(name);
}

async function damage(file: string): Promise<void> {
  const { lstat, writeFile } = await import("node:fs/promises");
  if ((await lstat(file)).isFile()) await writeFile(file, Buffer.alloc(500, "x"));
  else await rm(file, { recursive: true });
}

/** Without what a disk that went away left under hidden names, and without the hours in the names of what was set aside. */
function shown(names: readonly string[]): readonly string[] {
  const visible = names.filter((name) => !/(^|\/)\.[0-9a-z.]+\.tmp(\/|$)/.test(name));
  return visible.map((name) => name.replace(/\.quarantine\/[0-9-]+-/, ".quarantine/")).sort();
}
