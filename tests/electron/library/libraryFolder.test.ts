import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Story } from "../../../article/story";
import { fields, idNumber, p, story as storyOf } from "../../builders";
import { faultyDisk } from "./faultyDisk";
import { newFolder } from "./place";
import { start, value } from "./typist";

function called(number: number, headline: string): Story {
  return { ...storyOf(p("Body.")), id: idNumber(number), fields: fields({ headline }) };
}

describe("trouble with the folder itself", () => {
  test("a missing one is made", async () => {
    const folder = path.join(await newFolder(), "a", "b");
    const library = await start(folder);
    expect([library.problem, value(await library.list())]).toEqual([null, []]);
    await library.stop();
  });

  test("a file is not a library, and everything says so", async () => {
    const folder = path.join(await newFolder(), "file");
    await writeFile(folder, "");
    const library = await start(folder);
    const sentence = `The library ${folder} is a file, not a folder.`;
    expect([library.problem, await library.list(), await library.create(called(1, "x"))]).toEqual([
      { kind: "notAFolder", sentence },
      { ok: false, sentence },
      { ok: false, sentence },
    ]);
    await library.stop();
  });

  test("one that cannot be read, says why", async () => {
    const folder = await newFolder();
    const disk = faultyDisk(({ name, path: file }) => (name === "list" && file === folder ? "EACCES" : null));
    const library = await start(folder, { disk });
    expect(library.problem).toEqual({
      kind: "unreadable",
      sentence: `The library ${folder} cannot be read: Galley has no permission there.`,
    });
    await library.stop();
  });

  test("one that cannot be written opens its stories for reading, and refuses the rest with a sentence", async () => {
    const folder = await newFolder();
    const writable = await start(folder);
    value(await writable.create(called(1, "Read me")));
    await writable.stop();
    const disk = faultyDisk(({ name, path: file }) => {
      return file.startsWith(folder) &&
        !file.startsWith(`${folder}-`) &&
        ["create", "rename", "link", "remove"].includes(name)
        ? "EROFS"
        : null;
    });
    const library = await start(folder, { disk });
    const sentence = "Nothing can be written to the library: the disk can only be read.";
    const opened = value(await library.open(idNumber(1)));
    expect([library.problem?.kind, opened.readOnly, value(await library.list())[0]?.headline]).toEqual([
      "readOnly",
      sentence,
      "Read me",
    ]);
    const refusals = [
      library.append({ id: idNumber(1), opening: opened.opening }, 1, new Uint8Array()),
      await library.create(called(2, "x")),
      await library.trash(idNumber(1)),
    ];
    expect(refusals).toEqual([1, 2, 3].map(() => ({ ok: false, sentence })));
    await library.stop();
  });

  test("a full one says so, and still tries", async () => {
    const folder = await newFolder();
    const disk = faultyDisk(({ name, path: file }) => (name === "write" && file.includes("probe") ? "ENOSPC" : null));
    const library = await start(folder, { disk });
    expect([library.problem?.kind, library.whyNotWrite]).toEqual(["full", ""]);
    await library.stop();
  });

  test("an id that is none never becomes a path", async () => {
    const library = await start(await newFolder());
    for (const id of ["../../etc", "", "..", "A".repeat(12)]) {
      await expect(library.read(id)).rejects.toThrow("is not the id of a story");
      expect(() => library.open(id)).toThrow("is not the id of a story");
    }
    await library.stop();
  });
});
