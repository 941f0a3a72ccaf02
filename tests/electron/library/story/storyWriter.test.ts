import { cp, mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Disk, realDisk } from "../../../../electron/library/disk/disk";
import { idNumber, p, story as storyOf } from "../../../builders";
import { faultyDisk } from "../faultyDisk";
import { newFolder } from "../place";
import { quick, type StartedLibrary, start, Typist, value } from "../typist";

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
        sentence: "The story's folder, or what was written in it, is no longer where it was.",
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

/** Deriving story.json goes wrong in this way. */
const broken: Readonly<Record<string, Partial<Disk>>> = {
  "meets a mistake of ours": { read: () => Promise.reject(new RangeError("Maximum call stack size exceeded")) },
  "meets a full disk": {
    rename: () => Promise.reject(Object.assign(new Error(), { code: "ENOSPC", syscall: "rename" })),
  },
  "never ends": { read: () => new Promise(() => undefined) },
};

test.each(Object.keys(broken))("a story whose settling %s may be closed, and no word is missing", async (how) => {
  let isBroken = false;
  const disk = new Proxy(realDisk, {
    get: (real, name) => Reflect.get(isBroken ? { ...real, ...broken[how] } : real, name),
  });
  const { folder, library, typist } = await written({ disk, times: { ...quick, deriveMs: 50 } });
  typist.type("Every word");
  await typist.saved();
  isBroken = true;
  const [settled, closed] = [await library.settle(id), await library.close(id)];
  isBroken = false;
  await library.stop();
  const told = library.events.filter(({ kind }) => kind === "notSettled").length;
  expect([settled.ok, closed, told, await headlineOf(folder)]).toEqual([
    false,
    { ok: true, value: null },
    2,
    "Every word",
  ]);
});

test("what is not on disk holds the story open, though its settling would fail too", async () => {
  let isBroken = false;
  const disk = faultyDisk(({ name }) => (isBroken && name !== "look" ? "EROFS" : null));
  const { folder, library, typist } = await written({ disk });
  isBroken = true;
  typist.type("Typed");
  const refusals = [await library.save(id), await library.close(id)];
  isBroken = false;
  await typist.saved();
  value(await library.close(id));
  await library.stop();
  expect([refusals, await headlineOf(folder)]).toEqual([
    Array(2).fill({ ok: false, sentence: "The disk can only be read." }),
    "Typed",
  ]);
});

test("a folder that is taken away, and comes back as it was earlier, is missed all the same", async () => {
  const { folder, library, typist } = await written();
  typist.type("One");
  value(await library.settle(id));
  await cp(path.join(folder, id), `${folder}-earlier`, { recursive: true });
  typist.type(" two");
  value(await library.settle(id));
  await rm(path.join(folder, id), { recursive: true });
  await rename(`${folder}-earlier`, path.join(folder, id));
  typist.type(" three");
  expect((await library.settle(id)).ok).toBe(false);
  await expect.poll(async () => (await library.close(id)).ok).toBe(true);
  await library.stop();
  expect(await headlineOf(folder)).toBe("One two three");
});

test("a folder that is taken away after all was settled is missed at closing", async () => {
  const { folder, library, typist } = await written();
  typist.type("Kept in the window");
  value(await library.settle(id));
  await rm(path.join(folder, id), { recursive: true });
  expect((await library.close(id)).ok).toBe(false);
  await expect.poll(async () => (await library.close(id)).ok).toBe(true);
  await library.stop();
  expect(await headlineOf(folder)).toBe("Kept in the window");
});

test.each([
  ["EIO", "The disk reports an error."],
  ["ENOSPC", "The disk is full."],
  ["EDQUOT", "Your share of the disk is used up."],
  ["EACCES", "Galley has no permission there."],
  ["EROFS", "The disk can only be read."],
  ["EMFILE", "Too many files are open."],
  ["EXDEV", "The folder lies on two disks at once."],
  ["short", "The disk is full."],
  ["ENODEV", "The disk is no longer connected."],
  ["EWHATEVER", "The disk reports an error (EWHATEVER)."],
])("%s is told in a sentence", async (code, sentence) => {
  let isFailing = false;
  const disk = faultyDisk(({ name, path: file }) => (isFailing && name === "write" && file.includes(id) ? code : null));
  const { library, typist } = await written({ disk });
  isFailing = true;
  typist.type("Typed");
  await expect.poll(() => library.events.filter(({ kind }) => kind === "stateWanted").length).toBeGreaterThan(1);
  isFailing = false;
  await typist.saved();
  await library.stop();
  const told = library.events.flatMap((event) => (event.kind === "notSaved" ? event.sentence : []));
  expect([...new Set(told)]).toEqual([sentence]);
});
