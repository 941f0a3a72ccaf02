import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { rootsOf } from "../../../article/document/layout";
import { readDocument } from "../../../article/document/readDocument";
import { receive } from "../../../electron/handover/receive";
import { weighHere } from "../../../electron/handover/weigh";
import { fields, idNumber, p, photo, story as storyOf } from "../../builders";
import { png } from "../library/media/pictures";
import { newFolder } from "../library/place";
import { type StartedLibrary, start, Typist, value } from "../library/typist";
import { bytesIn, hash, maria, send, take } from "./handing";

const id = idNumber(900);
const picture = png(600, 400);
const asset = hash(picture);
const story = {
  ...storyOf(p("The harbour was quiet."), photo("a", { asset, fileName: "harbour.png", format: "png" })),
  fields: fields({ headline: "Harbour" }),
};

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes;
}

/** Two desks: the reporter's has the story with its photo, the editor's is empty. */
async function twoDesks() {
  const [here, there] = [await newFolder(), await newFolder()];
  const [reporter, editor] = [await start(here), await start(there)];
  value(await reporter.create(story));
  value(await reporter.media.store(id, "harbour.png", inOnePiece(picture)));
  const stop = async () => {
    await reporter.stop();
    await editor.stop();
  };
  return { reporter, editor, here, there, file: (name: string) => `${here}-${name}.galley`, stop };
}

/** Opens the story, types at the end of a field, and closes it. */
async function type(library: StartedLibrary, words: string, field: "headline" | "standfirst" = "headline") {
  const typist = await Typist.open(library, id);
  typist.type(words, field);
  await typist.saved();
  value(await library.close(id));
}

const read = async (library: StartedLibrary) => value(await library.read(id)).story;
const reasons = async (library: StartedLibrary) =>
  value(await library.history.listVersions(id)).versions.map(({ reason }) => reason);

test("a new story comes in as it is: same id, same words, same lineage, with its photos", async () => {
  const { reporter, editor, file, stop } = await twoDesks();
  await type(reporter, " at night");
  const received = value(await take(editor, await send(reporter, id, file("one"), maria)));
  expect(received).toEqual({ kind: "new", id, version: null, update: null, sentences: [] });
  expect(await read(editor)).toEqual(await read(reporter));
  expect(value(await editor.state(id))?.lineage).toBe(value(await reporter.state(id))?.lineage);
  expect(readFileSync((await editor.media.find(id, asset, "original"))?.path ?? "")).toEqual(picture);
  await stop();
});

test("a story goes back and forth, any number of times, and no word of either is lost", async () => {
  const { reporter, editor, file, stop } = await twoDesks();
  value(await take(editor, await send(reporter, id, file("1"))));
  await type(editor, " [editor]");
  await type(reporter, "[reporter] ", "standfirst");
  const back = value(await take(reporter, await send(editor, id, file("2"), maria)));
  expect(back).toMatchObject({ kind: "merged", version: expect.any(Number), update: null });
  expect(back.sentences).toEqual(["The changes from Maria are in the story. The version before is kept."]);
  await type(reporter, " [again]");
  value(await take(editor, await send(reporter, id, file("3"))));
  const both = fields({ ...story.fields, headline: "Harbour [editor] [again]", standfirst: "[reporter] " });
  expect((await read(editor)).fields).toEqual(both);
  expect((await read(reporter)).fields).toEqual(both);
  expect(await reasons(reporter)).toContain("beforeMerge");
  const before = value(await reporter.history.readVersion(id, back.version ?? 0));
  expect(JSON.parse(before).fields.headline).toBe("Harbour");
  await stop();
});

test("files that come in another order, or both ways at once, come to the same", async () => {
  const { reporter, editor, file, stop } = await twoDesks();
  value(await take(editor, await send(reporter, id, file("first"))));
  await type(editor, " one");
  const early = await send(editor, id, file("early"));
  await type(editor, " two");
  const late = await send(editor, id, file("late"));
  await type(reporter, "mine", "standfirst");
  const mine = await send(reporter, id, file("mine"));
  for (const one of [late, early]) value(await take(reporter, one));
  value(await take(editor, mine));
  expect(await read(reporter)).toEqual(await read(editor));
  expect((await read(editor)).fields).toMatchObject({ headline: "Harbour one two", standfirst: "mine" });
  await stop();
});

test("the same file twice changes nothing and says so; one's own file as well", async () => {
  const { reporter, editor, here, file, stop } = await twoDesks();
  const own = await send(reporter, id, file("own"), maria);
  value(await take(editor, own));
  await type(editor, "!");
  const theirs = await send(editor, id, file("theirs"), maria);
  value(await take(reporter, theirs));
  const before = bytesIn(here);
  const said = ["The copy from Maria holds nothing that is not here already. Nothing was changed."];
  for (const file of [theirs, own])
    expect(value(await take(reporter, file))).toMatchObject({ kind: "same", sentences: said });
  expect(bytesIn(here)).toEqual(before);
  await stop();
});

test("a copy that grew from another beginning is never merged: it becomes a version, once", async () => {
  const { reporter, editor, here, file, stop } = await twoDesks();
  value(await editor.create({ ...story, body: [{ ...p("Another harbour."), id: idNumber(1) }] }));
  const other = await send(editor, id, file("other"), maria);
  const before = value(await reporter.state(id));
  const received = value(await take(reporter, other));
  expect(received.kind).toBe("other");
  expect(received.sentences[0]).toMatch(/cannot be merged. Your story stays as it is/);
  const version = JSON.parse(value(await reporter.history.readVersion(id, received.version ?? 0)));
  expect(version.body[0].text[0].text).toBe("Another harbour.");
  expect(await reasons(reporter)).toEqual(["received"]);
  expect(value(await reporter.state(id))).toEqual(before);
  const bytes = bytesIn(here);
  expect(value(await take(reporter, other)).sentences[0]).toMatch(/already. Nothing was changed.$/);
  expect(bytesIn(here)).toEqual(bytes);
  await stop();
});

test("an open story is merged by its window, and by nobody else", async () => {
  const { reporter, editor, here, file, stop } = await twoDesks();
  value(await take(editor, await send(reporter, id, file("first"))));
  await type(editor, " by the editor");
  const theirs = await send(editor, id, file("theirs"));
  const typist = await Typist.open(reporter, id);
  typist.type("Still typing", "standfirst");
  await typist.saved();
  const before = bytesIn(here);
  expect(await take(reporter, theirs)).toMatchObject({
    ok: false,
    sentence: expect.stringMatching(/is open just now/),
  });
  expect(bytesIn(here)).toEqual(before);
  const given = value(await receive({ library: reporter, weigh: weighHere, asking: id }, theirs));
  typist.doc.transact(() => Y.applyUpdate(typist.doc, given.update ?? new Uint8Array(), "person"), "person");
  await typist.saved();
  value(await reporter.close(id));
  expect((await read(reporter)).fields).toMatchObject({
    headline: "Harbour by the editor",
    standfirst: "Still typing",
  });
  await stop();
});

test("one undo takes the merge back, and leaves what was written before it", async () => {
  const { reporter, editor, file, stop } = await twoDesks();
  value(await take(editor, await send(reporter, id, file("first"))));
  await type(editor, " by the editor");
  const theirs = await send(editor, id, file("theirs"));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, value(await reporter.state(id))?.state ?? new Uint8Array());
  const { prose, body } = rootsOf(doc);
  const undo = new Y.UndoManager([body, ...Object.values(prose)], { trackedOrigins: new Set(["merge"]) });
  const given = value(await receive({ library: reporter, weigh: weighHere, asking: id }, theirs));
  Y.applyUpdate(doc, given.update ?? new Uint8Array(), "merge");
  expect(readDocument(doc).fields.headline).toBe("Harbour by the editor");
  undo.undo();
  expect(readDocument(doc)).toEqual(await read(reporter));
  await stop();
});

test("a library that can only be read takes nothing", async () => {
  const { reporter, editor, file, stop } = await twoDesks();
  const sent = await send(reporter, id, file("one"));
  const { library: full } = { library: Object.create(editor, { whyNotWrite: { value: "The disk is full." } }) };
  expect(await take(full, sent)).toEqual({ ok: false, sentence: "The disk is full." });
  await stop();
});
