import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startOpenRecord } from "../../electron/openRecord";
import { idNumber } from "../builders";
import { faultyDisk } from "./library/faultyDisk";
import { quietLog } from "./quietLog";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "galley-open-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [one, two] = [idNumber(1), idNumber(2)];
const startWith = (more: Partial<Parameters<typeof startOpenRecord>[0]> = {}) =>
  startOpenRecord({ folder, library: "/stories", now: () => 1000, log: quietLog, ...more });
const files = () => (existsSync(path.join(folder, "open")) ? readdirSync(path.join(folder, "open")) : []);

/** What a run that comes to no end leaves behind. */
async function crashed(...stories: readonly string[]) {
  const record = await startWith();
  record.set([idNumber(9)]);
  record.set(stories);
  await expect.poll(async () => (await startWith()).leftOver?.stories ?? []).toEqual(stories);
}

test("after a crash the next start knows what was open, and since when", async () => {
  await crashed(one, two);
  expect((await startWith()).leftOver).toEqual({ at: 1000, stories: [one, two] });
});

test("what a crash left is still told after another crash before anything was opened", async () => {
  await crashed(one);
  await startWith();
  expect((await startWith()).leftOver?.stories).toEqual([one]);
});

test("a clean end leaves nothing", async () => {
  const record = await startWith();
  record.set([one]);
  await record.stop();
  expect([files(), (await startWith()).leftOver]).toEqual([[], null]);
});

test("a crash at the desk, with no story open, leaves nothing to tell", async () => {
  await crashed();
  expect((await startWith()).leftOver).toBeNull();
});

test("every library has its own", async () => {
  await crashed(one);
  expect((await startWith({ library: "/others" })).leftOver).toBeNull();
});

test.each(["", "null", "{", '{"at":1,"stories":["../x"]}', '{"at":1}'])(
  "a damaged file (%j) tells nothing",
  async (text) => {
    await crashed(one);
    const [name = ""] = files();
    writeFileSync(path.join(folder, "open", name), text);
    expect((await startWith()).leftOver).toBeNull();
  },
);

test("a disk that takes nothing is only noted in the log", async () => {
  const mistakes: string[] = [];
  const log = { ...quietLog, mistake: (words: string) => mistakes.push(words) };
  const record = await startWith({ disk: faultyDisk(({ name }) => (name === "write" ? "ENOSPC" : null)), log });
  record.set([one]);
  await record.stop();
  expect([mistakes, files()]).toEqual([["which stories are open could not be noted"], []]);
});
