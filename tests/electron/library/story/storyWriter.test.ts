import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Disk, realDisk } from "../../../../electron/library/disk/disk";
import { idNumber, p, story as storyOf } from "../../../builders";
import { newFolder } from "../place";
import { type StartedLibrary, start, Typist, value } from "../typist";

const id = idNumber(900);

async function written(more: Parameters<typeof start>[1] = {}) {
  const folder = await newFolder();
  const library = await start(folder, more);
  value(await library.create(storyOf(p("Body."))));
  return { folder, library, typist: await Typist.open(library, id) };
}

async function headlineOf(folder: string): Promise<string> {
  const library = await start(folder);
  const { story } = value(await library.read(id));
  await library.stop();
  return story.fields.headline;
}

function durable(library: StartedLibrary): readonly number[] {
  return library.events.flatMap((event) => (event.kind === "durable" ? event.through : []));
}

/** The sync of the story's first log waits, once it is told to, and then fails. */
function failingLate(): { readonly disk: Disk; hang(): void; fail(): void } {
  let isHanging = false;
  let fail: () => void = () => undefined;
  const failing = new Promise<void>((resolve) => {
    fail = resolve;
  });
  const create = async (file: string) => {
    const made = await realDisk.create(file);
    if (!file.endsWith("-2.log")) return made;
    return {
      ...made,
      sync: async () => {
        if (!isHanging) return made.sync();
        await failing;
        throw Object.assign(new Error("EIO"), { code: "EIO", syscall: "fdatasync" });
      },
    };
  };
  return {
    disk: { ...realDisk, create },
    hang: () => {
      isHanging = true;
    },
    fail: () => fail(),
  };
}

test("while a compaction waits for the log before it, nothing behind that is called durable; when it fails, nothing is lost", async () => {
  const slow = failingLate();
  const { folder, library, typist } = await written({ disk: slow.disk, compactAt: 1 });
  typist.type("a");
  await typist.saved();
  library.listeners.add(({ kind }) => {
    if (kind !== "settled" || typist.sent > 1) return;
    slow.hang();
    typist.type("z"); // The last that goes into the first log: the compaction begins now.
  });
  await library.settle(id);
  for (let count = 1; count < 40; count += 1) {
    typist.type("z");
    await pause(5);
  }
  const whileHanging = durable(library);
  slow.fail();
  await typist.saved();
  value(await library.close(id));
  await library.stop();
  const expected = [[1], [1, 41], `a${"z".repeat(40)}`]; // The whole state alone saves what came after the first log.
  expect([whileHanging, durable(library), await headlineOf(folder)]).toEqual(expected);
});

test.each(["removed", "trashed by another", "replaced"])(
  "a story whose folder was %s while it is open is not saved until it is written anew",
  async (how) => {
    const { folder, library, typist } = await written();
    typist.type("One");
    await typist.saved();
    value(await library.settle(id));
    const story = path.join(folder, id);
    if (how === "removed") await rm(story, { recursive: true });
    else await rename(story, `${folder}-trashed`);
    if (how === "replaced") await mkdir(story);
    typist.type(" two");
    await typist.saved();
    const refused = await library.settle(id);
    await typist.saved();
    while (!(await library.close(id)).ok) await pause(5);
    await library.stop();
    const told = library.events.map(({ kind }) => kind).filter((kind) => kind === "notSaved" || kind === "stateWanted");
    expect({ refused, told, headline: await headlineOf(folder) }).toEqual({
      refused: {
        ok: false,
        sentence: "Not saved: the story's folder, or what was written here, is no longer where it was.",
      },
      told: ["notSaved", "stateWanted"],
      headline: "One two",
    });
  },
);

test("no library is made in the place of one that is gone", async () => {
  const { folder, library, typist } = await written();
  typist.type("One");
  await typist.saved();
  await rename(folder, `${folder}-away`);
  typist.type(" two");
  expect((await library.settle(id)).ok).toBe(false);
  await pause(20);
  expect((await readdir(path.dirname(folder))).includes(path.basename(folder))).toBe(false);
  await rename(`${folder}-away`, folder);
  while (!(await library.close(id)).ok) await pause(5);
  await library.stop();
  expect(await headlineOf(folder)).toBe("One two");
});

test("a number that is left out is never called durable, nor is any after it", async () => {
  const { folder, library, typist } = await written();
  typist.type("One");
  await typist.saved();
  typist.isGone = true;
  typist.type(" two");
  const [, update = new Uint8Array()] = typist.updates;
  library.append(typist.opening, 5, update);
  library.append(typist.opening, 6, update);
  await pause(30);
  const told = library.events.map(({ kind }) => kind).filter((kind) => kind === "notSaved" || kind === "stateWanted");
  expect([durable(library).at(-1), told]).toEqual([2, ["notSaved", "stateWanted"]]);
  await library.stop();
  expect(await headlineOf(folder)).toBe("One two");
});
