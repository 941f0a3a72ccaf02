import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { Disk } from "../../../electron/library/disk/disk";
import { realDisk } from "../../../electron/library/disk/disk";
import { fields, idNumber, p, story } from "../../builders";
import { newFolder } from "./place";
import { start, Typist, value } from "./typist";

const id = idNumber(1);
const openedAgain = { ok: false, sentence: "The story has been opened again since." };
const notOpen = { ok: false, sentence: "The story is not open." };
const slowDisk: Disk = {
  ...realDisk,
  read: async (path) => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    return realDisk.read(path);
  },
};

async function libraryWith(headline: string, disk = realDisk) {
  const folder = await newFolder();
  const library = await start(folder, { disk });
  value(await library.create({ ...story(p("Body.")), id, fields: fields({ headline }) }));
  return { folder, library };
}

test("opened, left and opened again on a slow disk: the late closing of the first touches nothing", async () => {
  const { library } = await libraryWith("", slowDisk);
  const first = library.open(id);
  const second = Typist.open(library, id);
  const left = value(await first).opening;
  const closing = library.close(id, left);
  const typist = await second;
  expect(await closing).toEqual(openedAgain);
  typist.type("An hour of work");
  await typist.saved();
  value(await library.close(id, typist.opening.opening));
  expect(value(await library.read(id)).story.fields.headline).toBe("An hour of work");
  await library.stop();
});

test("what is sent for an earlier opening is refused and not written", async () => {
  const { library } = await libraryWith("Kept");
  const early = await Typist.open(library, id);
  const late = await Typist.open(library, id);
  const state = Y.encodeStateAsUpdate(new Y.Doc());
  expect([
    library.append(early.opening, 1, state),
    await library.replaceState(early.opening, 1, state),
    await library.settle(id, early.opening.opening),
    await library.close(id, early.opening.opening),
    await library.open(id, early.opening.opening),
  ]).toEqual([openedAgain, openedAgain, openedAgain, openedAgain, openedAgain]);
  late.type("!");
  value(await library.close(id, late.opening.opening));
  expect(value(await library.read(id)).story.fields.headline).toBe("Kept!");
  await library.stop();
});

test("a story that is not open is refused, and never taken for saved", async () => {
  const { library } = await libraryWith("Kept");
  const typist = await Typist.open(library, id);
  const { opening } = typist.opening;
  value(await library.close(id, opening));
  const state = Y.encodeStateAsUpdate(typist.doc);
  expect([
    library.append(typist.opening, 1, state),
    await library.replaceState(typist.opening, 1, state),
    await library.settle(id, opening),
    await library.close(id, opening),
  ]).toEqual([notOpen, notOpen, notOpen, notOpen]);
  await library.stop();
});

test("who lost an opening gets it back, and the whole document with it", async () => {
  const { library } = await libraryWith("Kept");
  const typist = await Typist.open(library, id);
  value(await library.close(id));
  const { opening } = value(await library.open(id, typist.opening.opening));
  typist.doc.getText("field:headline").insert(4, " and typed");
  value(await library.replaceState({ id, opening }, 5, Y.encodeStateAsUpdate(typist.doc)));
  expect(library.events).toContainEqual({ kind: "durable", id, through: 5 });
  value(await library.close(id, opening));
  expect(value(await library.read(id)).story.fields.headline).toBe("Kept and typed");
  await library.stop();
});

test("a new story that is left and opened again at once is either there or gone, never half", async () => {
  const folder = await newFolder();
  const library = await start(folder, { disk: slowDisk });
  value(await library.create({ ...story(p()), id }));
  const { opening } = value(await library.open(id));
  const [closed, opened] = await Promise.all([library.close(id, opening), library.open(id)]);
  expect([closed.ok, opened, await readdir(folder)]).toEqual([
    true,
    { ok: false, sentence: "This story is not in the library." },
    [],
  ]);
  await library.stop();
});
