import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Story } from "../../../../article/story";
import { storyJson } from "../../../../article/writeStory";
import { realDisk } from "../../../../electron/library/disk/disk";
import { attempt } from "../../../../electron/library/outcome";
import { contentHash } from "../../../../electron/library/story/sameContent";
import { keepVersion } from "../../../../electron/library/versions/keepVersion";
import {
  readNote,
  readVersion,
  type VersionReason,
  versionNumbers,
} from "../../../../electron/library/versions/versionFile";
import { p, story as storyOf } from "../../../builders";
import { failingAt, faultyDisk } from "../faultyDisk";
import { newFolder } from "../place";

const why = { reason: "named", name: "Before lunch", at: 5 } as const;

describe("versions", () => {
  test("keep the story with its reason, in rising numbers", async () => {
    const folder = await newFolder();
    const [first, second] = [storyOf(p("First.")), storyOf(p("Second."))];
    expect([await keepVersion(realDisk, folder, first, why), await keepVersion(realDisk, folder, second, why)]).toEqual(
      [
        { number: 1, isNew: true },
        { number: 2, isNew: true },
      ],
    );
    expect(await readVersion(realDisk, folder, 2)).toEqual({ number: 2, ...why, story: second });
    expect(await readNote(realDisk, folder, 2)).toEqual({ number: 2, ...why, content: contentHash(second) });
  });

  test("of the same story are kept once, where one stands for the other", async () => {
    const [first, second] = [storyOf(p("First.")), storyOf(p("Second."))];
    const kept = async (...wanted: readonly (readonly [VersionReason, Story])[]) => {
      const folder = await newFolder();
      for (const [reason, story] of wanted) await keepVersion(realDisk, folder, story, { ...why, reason });
      const numbers = await versionNumbers(realDisk, folder);
      const notes = await Promise.all(numbers.map((number) => readNote(realDisk, folder, number)));
      return notes.map((note) => `${note?.number} ${note?.reason}`);
    };
    expect([
      await kept(["auto", first], ["auto", first]),
      await kept(["auto", first], ["auto", second], ["auto", first]),
      await kept(["named", first], ["auto", first]),
      await kept(["received", first], ["auto", second], ["received", first]),
      await kept(["named", first], ["beforeRestore", first]),
      await kept(["auto", first], ["auto", second], ["beforeMerge", first]),
      await kept(["status", first], ["auto", first], ["status", second], ["status", first]),
    ]).toEqual([
      ["1 auto"],
      ["1 auto", "2 auto", "3 auto"],
      ["1 named"],
      ["1 received", "2 auto"],
      ["1 named"],
      ["1 auto", "2 auto", "3 beforeMerge"],
      ["1 status", "2 status", "3 status"],
    ]);
    // A name always makes a new one. Right behind an automatic one it takes its place, behind another named one it does not.
    expect([
      await kept(["auto", first], ["named", first]),
      await kept(["named", first], ["named", first]),
      await kept(["auto", first], ["auto", second], ["named", first]),
    ]).toEqual([["2 named"], ["1 named", "2 named"], ["1 auto", "2 auto", "3 named"]]);
  });

  test("whose clock went ten years back come last all the same", async () => {
    const folder = await newFolder();
    for (const [text, at] of [
      ["now", 2e12],
      ["ten years back", 1.7e12],
      ["now again", 2e12],
    ] as const)
      await keepVersion(realDisk, folder, storyOf(p(text)), { reason: "auto", name: "", at });
    expect(await versionNumbers(realDisk, folder)).toEqual([1, 2, 3]);
    expect(await readVersion(realDisk, folder, 3)).toMatchObject({ at: 2e12, story: storyOf(p("now again")) });
  });

  test("of an earlier Galley, which say nothing of their content, are compared all the same", async () => {
    const folder = await newFolder();
    await mkdir(path.join(folder, "versions"));
    const old = { galley: 1, reason: "exported", name: "", at: 5, story: storyJson(storyOf(p("x"))) };
    await writeFile(path.join(folder, "versions", "1.json.gz"), gzipSync(JSON.stringify(old)));
    const again = { ...why, reason: "exported" } as const;
    expect(await keepVersion(realDisk, folder, storyOf(p("x")), again)).toEqual({ number: 1, isNew: false });
  });

  test("that are damaged behind what is said of them stand for nothing", async () => {
    const folder = await newFolder();
    const again = { ...why, reason: "received" } as const;
    await keepVersion(realDisk, folder, storyOf(p("x".repeat(5000))), again);
    const file = path.join(folder, "versions", "1.json.gz");
    const bytes = await readFile(file);
    bytes[bytes.length - 6] = (bytes[bytes.length - 6] ?? 0) ^ 1; // Of its CRC.
    await writeFile(file, bytes);
    expect(await keepVersion(realDisk, folder, storyOf(p("x".repeat(5000))), again)).toEqual({
      number: 2,
      isNew: true,
    });
  });

  test("never take each other's number", async () => {
    const folder = await newFolder();
    const stories = ["a", "b", "c", "d"].map((text) => storyOf(p(text)));
    await Promise.all(stories.map((story) => keepVersion(realDisk, folder, story, why)));
    expect(await versionNumbers(realDisk, folder)).toEqual([1, 2, 3, 4]);
  });

  test("with a number that no count reaches are none, and do not stop the next", async () => {
    const folder = await newFolder();
    await mkdir(path.join(folder, "versions"));
    await writeFile(path.join(folder, "versions", "99999999999999999999999.json.gz"), "");
    expect(await keepVersion(realDisk, folder, storyOf(p("x")), why)).toEqual({ number: 1, isNew: true });
    expect(await keepVersion(realDisk, folder, storyOf(p("y")), why)).toEqual({ number: 2, isNew: true });
  });

  test("that unpack into more than any story is are none", async () => {
    const folder = await newFolder();
    await mkdir(path.join(folder, "versions"));
    const version = JSON.stringify({ galley: 1, ...why, story: storyJson(storyOf(p("x"))) });
    const bomb = Buffer.alloc(257 * 1024 * 1024, " ");
    bomb.write(version);
    await writeFile(path.join(folder, "versions", "1.json.gz"), gzipSync(bomb, { level: 1 }));
    expect(await readVersion(realDisk, folder, 1)).toBeNull();
  }, 30_000);

  test("that cannot be read are none, and do not stop the next", async () => {
    const folder = await newFolder();
    await mkdir(path.join(folder, "versions"));
    await writeFile(path.join(folder, "versions", "7.json.gz"), "rubbish");
    expect([await readVersion(realDisk, folder, 7), await readVersion(realDisk, folder, 8)]).toEqual([null, null]);
    expect(await keepVersion(realDisk, folder, storyOf(p("x")), why)).toEqual({ number: 8, isNew: true });
  });

  test("lose nothing that was kept, whatever call to the disk fails", async () => {
    const prepared = async () => {
      const folder = await newFolder();
      await keepVersion(realDisk, folder, storyOf(p("x")), { reason: "received", name: "", at: 1 });
      await keepVersion(realDisk, folder, storyOf(p("y")), { reason: "auto", name: "", at: 2 });
      return folder;
    };
    const counting = faultyDisk(() => null);
    await keepVersion(counting, await prepared(), storyOf(p("y")), why);
    for (let number = 1; number <= counting.calls.length; number += 1) {
      const folder = await prepared();
      const disk = faultyDisk(failingAt(number, number % 2 ? "ENOSPC" : "short"));
      const kept = await attempt("Not kept", () => keepVersion(disk, folder, storyOf(p("y")), why));
      const numbers = await versionNumbers(realDisk, folder);
      const texts = await Promise.all(numbers.map((one) => readVersion(realDisk, folder, one)));
      const held = texts.map((version) => JSON.stringify(version?.story.body));
      expect([number, held.includes(JSON.stringify(storyOf(p("x")).body))]).toEqual([number, true]);
      expect([number, held.includes(JSON.stringify(storyOf(p("y")).body))]).toEqual([number, true]);
      if (kept.ok) expect(await readNote(realDisk, folder, kept.value.number)).toMatchObject(why);
      expect(texts).not.toContain(null);
    }
  });
});
