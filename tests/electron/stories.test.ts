import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { noFields, storyOf } from "../../article/story";
import type { Outcome } from "../../electron/contract";
import { describeStory } from "../../electron/library/desk/summary";
import { type Library, startLibrary } from "../../electron/library/library";
import { startRecovery } from "../../electron/recovery";
import { passOn, type Stories, startStories } from "../../electron/stories";
import { startViewStates } from "../../electron/viewStates";
import { quietLog } from "./quietLog";

let root = "";
let library: Library;
let stories: Stories;
let events: unknown[] = [];
let deskChanges = 0;
let opened: (readonly string[])[] = [];

beforeEach(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), "galley-stories-"));
  events = [];
  deskChanges = 0;
  opened = [];
  const send = (...event: unknown[]) => events.push(event);
  const deskChanged = () => {
    deskChanges += 1;
  };
  library = await startLibrary({
    folder: path.join(root, "library"),
    userData: path.join(root, "user"),
    onEvent: (event) => passOn(event, send, deskChanged, quietLog),
  });
  const views = startViewStates({ folder: path.join(root, "user"), library: library.folder, log: quietLog });
  const notices = ["The settings were damaged."];
  const recovery = startRecovery({ library, leftOver: null, deskChanged });
  const onOpen = (ids: readonly string[]) => opened.push(ids);
  stories = startStories({ library, views, recovery, send, deskChanged, onOpen, notices, language: () => "ru" });
});

afterEach(async () => {
  await library.stop();
  rmSync(root, { recursive: true, force: true });
});

function valueIn<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`A call failed: ${outcome.sentence}`);
  return outcome.value;
}

async function newStory(): Promise<string> {
  return valueIn(await stories.answers.createStory(undefined)).id;
}

/** Opens the story and gives what writes a tag into it. */
async function openedFor(id: string) {
  const doc = new Y.Doc();
  const { state, opening } = valueIn(await stories.answers.openStory({ id }));
  Y.applyUpdate(doc, state);
  let number = 0;
  const write = async (tag: string) => {
    const before = Y.encodeStateVector(doc);
    doc.getMap("tags").set(tag, true);
    number += 1;
    return stories.answers.appendUpdate({ id, opening, number, update: Y.encodeStateAsUpdate(doc, before) });
  };
  return Object.assign(write, { opening });
}

async function tagsOf(id: string): Promise<unknown> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, valueIn(await stories.answers.openStory({ id })).state);
  return doc.getMap("tags").toJSON();
}

const nothing = () => undefined;

const view = { block: "0123456789ab", offset: 4, scroll: 20 };

test("the desk shows a new story, its language and what happened at the start", async () => {
  const id = await newStory();
  const desk = valueIn(await stories.answers.deskState(undefined));
  expect(desk).toMatchObject({ problem: "", readOnly: false, trashed: 0, notices: ["The settings were damaged."] });
  expect(desk.stories).toMatchObject([{ id, headline: "", language: "ru" }]);
});

test("an edit is told durable, and is there at the next opening", async () => {
  const id = await newStory();
  const write = await openedFor(id);
  expect(await write("море")).toEqual({ ok: true, value: undefined });
  await stories.settle();
  expect(events).toContainEqual(["durable", { id, through: 1 }]);
  expect(valueIn(await stories.answers.closeStory({ id, opening: write.opening, view }))).toBe("closed");
  const again = valueIn(await stories.answers.openStory({ id }));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, again.state);
  expect({ tags: doc.getMap("tags").toJSON(), view: again.view }).toEqual({ tags: { море: true }, view });
});

test("which stories are open is told whenever that changes", async () => {
  const id = await newStory();
  const write = await openedFor(id);
  await write("tag");
  await stories.answers.closeStory({ id, opening: write.opening, view: null });
  expect(opened).toEqual([[id], []]);
});

test("settling leaves the story open, so that one may go on writing", async () => {
  const write = await openedFor(await newStory());
  await write("one");
  await stories.settle();
  expect(await write("two")).toEqual({ ok: true, value: undefined });
});

test("a page that died is told what it had open, once", async () => {
  const id = await newStory();
  const write = await openedFor(id);
  await write("kept");
  stories.pageIsGone();
  await stories.answers.deskState(undefined);
  await stories.answers.deskState(undefined);
  expect(events.filter((event) => Array.isArray(event) && event[0] === "openStory")).toEqual([["openStory", { id }]]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, valueIn(await stories.answers.openStory({ id })).state);
  expect(doc.getMap("tags").toJSON()).toEqual({ kept: true });
});

test("a new story that nobody wrote in is gone when it is closed", async () => {
  const id = await newStory();
  const { opening } = valueIn(await stories.answers.openStory({ id }));
  await stories.answers.closeStory({ id, opening, view: null });
  expect(valueIn(await stories.answers.deskState(undefined)).stories).toEqual([]);
});

test("a story goes to the trash and comes back, and the desk hears of it", async () => {
  const id = await newStory();
  const write = await openedFor(id);
  await write("tag");
  await stories.answers.closeStory({ id, opening: write.opening, view: null });
  deskChanges = 0;
  await stories.answers.trashStory({ id });
  expect(deskChanges).toBe(1);
  const { stories: left, trashed } = valueIn(await stories.answers.deskState(undefined));
  expect({ left, trashed }).toEqual({ left: [], trashed: 1 });
  expect(valueIn(await stories.answers.listTrash(undefined))).toMatchObject([{ id }]);
  await stories.answers.restoreStory({ id });
  expect(valueIn(await stories.answers.deskState(undefined))).toMatchObject({ stories: [{ id }], trashed: 0 });
});

test("the late closing of an opening that was left does not close the story that was opened since", async () => {
  const id = await newStory();
  const first = stories.answers.openStory({ id });
  const write = await openedFor(id);
  const left = valueIn(await first).opening;
  expect(valueIn(await stories.answers.closeStory({ id, opening: left, view }))).toBe("notOpen");
  expect(await write("kept")).toEqual({ ok: true, value: undefined });
  expect(await stories.settle()).toEqual({ ok: true, value: null });
  expect(await tagsOf(id)).toEqual({ kept: true });
});

test("a story that the window believes open and is not may not be left in silence", async () => {
  const id = await newStory();
  const write = await openedFor(id);
  await write("kept");
  await library.close(id);
  const sentence = "The story is not open.";
  expect(await write("lost")).toEqual({ ok: false, sentence });
  expect(await stories.settle()).toEqual({ ok: false, sentence });
  expect(valueIn(await stories.answers.closeStory({ id, opening: write.opening, view }))).toBe("notOpen");
});

test("a story.json that could not be written is told to the window, until it is", () => {
  const id = "0123456789ab";
  passOn(
    { kind: "notSettled", id, sentence: "The disk is full." },
    (...event) => events.push(event),
    nothing,
    quietLog,
  );
  const summary = { ...describeStory(storyOf(id, []), 0).summary, id };
  passOn({ kind: "settled", id, summary }, (...event) => events.push(event), nothing, quietLog);
  expect(events).toEqual([
    ["notSettled", { id, sentence: "The disk is full." }],
    ["notSettled", { id, sentence: "" }],
  ]);
});

test("a story that is not there is refused with a sentence", async () => {
  const outcome = await stories.answers.openStory({ id: "0123456789ab" });
  expect(outcome).toEqual({ ok: false, sentence: expect.stringMatching(/^[A-Z].*\.$/) });
  expect(readdirSync(library.folder)).toEqual([]);
});

test("the slugs in use are those of the other stories", async () => {
  const fields = (slug: string) => ({ ...noFields, headline: slug, slug });
  for (const [index, slug] of ["lamp", "lens", ""].entries())
    valueIn(await library.create(storyOf(`00000000000${index + 1}`, [], fields(slug))));
  expect(valueIn(await stories.answers.slugsInUse({ id: "000000000001" }))).toEqual(["lens"]);
});
