import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Disk } from "../../../../electron/library/disk/disk";
import { readFrames } from "../../../../electron/library/log/frame";
import { headerFrame } from "../../../../electron/library/log/header";
import { Log } from "../../../../electron/library/log/log";
import { faultyDisk } from "../faultyDisk";
import { newFolder } from "../place";

async function newLog(disk: Disk, groupMs = 1) {
  const folder = await newFolder();
  const file = path.join(folder, "edits.log");
  const durable: number[] = [];
  const failed: unknown[] = [];
  const log = new Log({
    name: "edits.log",
    create: async () => ({
      file: await disk.create(file),
      header: headerFrame("l", [], 0),
      syncName: () => disk.syncFolder(folder),
    }),
    now: () => 7,
    groupMs,
    onDurable: (through) => durable.push(through),
    onFailed: (error) => failed.push(error),
  });
  const texts = async () =>
    readFrames(await readFile(file))
      .frames.slice(1)
      .map(({ bytes }) => Buffer.from(bytes).toString());
  return { log, durable, failed, texts };
}

test("updates stand in the file in order, one write and one sync for each group", async () => {
  const disk = faultyDisk(() => null);
  const { log, durable, texts } = await newLog(disk);
  for (let number = 1; number <= 5; number += 1) log.append(number, Buffer.from(`a${number}`));
  await log.flush();
  for (let number = 6; number <= 9; number += 1) log.append(number, Buffer.from(`a${number}`));
  await log.close();
  expect({ durable, texts: await texts(), calls: disk.calls.map(({ name }) => name) }).toEqual({
    durable: [5, 9],
    texts: ["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9"],
    calls: ["create", "write", "sync", "syncFolder", "write", "sync", "close"],
  });
});

test("a log that was never written to makes no file", async () => {
  const disk = faultyDisk(() => null);
  const { log } = await newLog(disk);
  await log.close();
  expect(disk.calls).toEqual([]);
});

test("typing that never pauses is durable within the group's time", async () => {
  const { log, durable } = await newLog(
    faultyDisk(() => null),
    50,
  );
  for (let number = 1; number <= 150; number += 1) {
    log.append(number, Buffer.from("x"));
    await pause(2);
  }
  const whileTyping = durable.length;
  await log.close();
  expect([durable.at(-1), whileTyping > 3]).toEqual([150, true]); // A time that began anew with each update would give one group.
});

test.each(["EIO", "ENOSPC", "EROFS", "short"])(
  "after %s at any call nothing more is written, and what was called durable is there",
  async (code) => {
    for (let number = 1; ; number += 1) {
      const disk = faultyDisk((call) => (call.number === number ? code : null));
      const { log, durable, failed, texts } = await newLog(disk);
      let appended = 0;
      for (let group = 0; group < 3 && failed.length === 0; group += 1) {
        log.append(++appended, Buffer.from(`a${appended}`));
        log.append(++appended, Buffer.from(`a${appended}`));
        await log.flush();
      }
      await log.close();
      const call = disk.calls[number - 1];
      if (!call) break;
      if (call.name === "close") continue; // Everything is durable before the file is closed.
      const through = durable.at(-1) ?? 0;
      const found = call.name === "create" ? [] : await texts();
      const written = disk.calls.slice(number).map(({ name }) => name);
      expect({ failures: failed.length, written }).toEqual({
        failures: 1,
        written: call.name === "create" ? [] : ["close"],
      });
      expect(found.slice(0, through)).toEqual(Array.from({ length: through }, (_, index) => `a${index + 1}`));
      expect(() => log.append(99, Buffer.from("late"))).toThrow("failed");
    }
  },
);
