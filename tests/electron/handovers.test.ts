import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { EventName } from "../../electron/contract";
import { weighHere } from "../../electron/handover/weigh";
import { startHandovers } from "../../electron/handovers";
import { fields, idNumber, p, story as storyOf } from "../builders";
import { maria, noon, take } from "./handover/handing";
import { start, Typist, value } from "./library/typist";
import { temporaryFolder } from "./temporaryFolder";

const id = idNumber(900);

/** A library with one story, and dialogs that answer with a file; null is a person who thought better of it. */
async function desk(chosen: { target: string | null; file?: string | null }) {
  const root = temporaryFolder();
  const library = await start(path.join(root, "library"));
  value(await library.create({ ...storyOf(p("Words.")), fields: fields({ headline: "Harbour: night" }) }));
  const offered: string[] = [];
  const shown: string[] = [];
  const sent: EventName[] = [];
  const answers = startHandovers({
    library,
    photos: { remake: async () => {} },
    weigh: weighHere,
    settings: { get: () => ({ me: maria }) },
    dialogs: {
      chooseHandoverTarget: async (name) => {
        offered.push(name);
        return chosen.target && path.join(root, chosen.target);
      },
      chooseHandoverFile: async () => (chosen.file ? path.join(root, chosen.file) : null),
    },
    send: (name) => sent.push(name),
    showFile: (file) => shown.push(file),
    deskChanged: () => {},
    now: () => noon,
  });
  return { root, library, answers, offered, shown, sent };
}

test("the file is offered under the headline's name, gets the ending it lacks, and only it can be shown", async () => {
  const { root, library, answers, offered, shown } = await desk({ target: "for Ed" });
  const file = path.join(root, "for Ed.galley");
  const sentence = "The copy is in “for Ed.galley”.";
  expect(await answers.sendCopy({ id })).toEqual({ ok: true, value: { kind: "sent", file, sentence, whole: true } });
  expect(offered).toEqual(["harbour-night.galley"]);
  expect((await answers.showSent({ file: "/etc/passwd" })).ok).toBe(false);
  expect((await answers.showSent({ file })).ok).toBe(true);
  expect(shown).toEqual([file]);
  await library.stop();
});

test("what is typed and not settled yet goes along", async () => {
  const { root, library, answers } = await desk({ target: "a.galley" });
  const typist = await Typist.open(library, id);
  typist.type(", late");
  value(await answers.sendCopy({ id }));
  const other = await start(path.join(root, "other"));
  value(await take(other, path.join(root, "a.galley")));
  expect(value(await other.read(id)).story.fields.headline).toBe("Harbour: night, late");
  value(await library.close(id));
  await library.stop();
  await other.stop();
});

test("whoever thinks better of it has written and merged nothing", async () => {
  const { root, library, answers } = await desk({ target: null });
  const before = readdirSync(root);
  expect(await answers.sendCopy({ id })).toEqual({ ok: true, value: { kind: "cancelled" } });
  expect(await answers.mergeCopy({ id })).toEqual({ ok: true, value: { kind: "cancelled" } });
  expect(readdirSync(root)).toEqual(before);
  await library.stop();
});

test("a file that is none is not merged, and the sentence names it", async () => {
  const { root, library, answers } = await desk({ target: null, file: "letter.galley" });
  writeFileSync(path.join(root, "letter.galley"), "Dear editor");
  expect(await answers.mergeCopy({ id })).toEqual({
    ok: false,
    sentence: "“letter.galley” was not merged: It is not a copy of a story that Galley made.",
  });
  await library.stop();
});

test("a copy that is being written can be stopped; a story that is gone has none", async () => {
  const { root, library, answers } = await desk({ target: "a.galley" });
  const sending = answers.sendCopy({ id });
  const stopping = setInterval(() => answers.cancelSending({ id }), 0);
  const outcome = await sending;
  clearInterval(stopping);
  const isWritten = existsSync(path.join(root, "a.galley"));
  expect(value(outcome).kind).toBe(isWritten ? "sent" : "cancelled");
  expect(readdirSync(root).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  expect(await answers.sendCopy({ id: idNumber(5) })).toMatchObject({ ok: false });
  await library.stop();
});
