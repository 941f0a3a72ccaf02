import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { frameKinds, readFrames } from "../../../../electron/library/log/frame";
import { idNumber, p, story as storyOf } from "../../../builders";
import { newFolder } from "../place";
import { start, Typist, value } from "../typist";

const id = idNumber(900);

type Writing = (typist: Typist) => void;

/** Openings of one story one after the other, each with what was written in it; then record `lost` of the first log cannot be read any more. */
async function openedWithout(lost: number, ...openings: readonly (readonly Writing[])[]) {
  const folder = await newFolder();
  const story = path.join(folder, id);
  value(await (await start(folder)).create(storyOf(p("Body."))));
  for (const writings of openings) {
    const library = await start(folder, { userData: `${folder}-data` });
    const typist = await Typist.open(library, id);
    for (const write of writings) {
      write(typist);
      await typist.saved();
    }
    typist.isGone = true;
  }
  await rm(path.join(story, "story.json"), { force: true });
  const [first = "none"] = (await readdir(story)).filter((name) => name.endsWith(".log")).sort();
  await damage(path.join(story, first), lost);
  const again = await start(folder, { userData: `${folder}-data` });
  const { story: found, notices } = await Typist.open(again, id);
  await again.stop();
  return { headline: found.fields.headline, standfirst: found.fields.standfirst, notices };
}

async function damage(log: string, sequence: number): Promise<void> {
  const bytes = await readFile(log);
  const frame = readFrames(bytes).frames.find((one) => one.kind === frameKinds.update && one.sequence === sequence);
  if (!frame) throw new Error(`The log has no record ${sequence}.`);
  const at = bytes.indexOf(Buffer.from(frame.bytes));
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  await writeFile(log, bytes);
}

const types =
  (text: string): Writing =>
  (typist) =>
    typist.type(text);
const deletes =
  (length: number): Writing =>
  (typist) =>
    typist.delete(length);

const said = ["A part of the writing log could not be read. The story is shown without it."];

test("a hole in a log costs what was written in and behind it, and nothing that was there before", async () => {
  const writings = [types("The old headline"), types("!"), deletes(100), types("The new one")];
  expect(await openedWithout(2, writings)).toMatchObject({ headline: "The old headline", notices: said });
});

test("so it is when the words were written anew in a later opening", async () => {
  const first = [types("The old headline"), types(" and"), types(" more")];
  const later = [types(" The new one"), deletes("The old headline".length)];
  expect(await openedWithout(2, first, later)).toMatchObject({ headline: "The old headline", notices: said });
});

test("where nothing waits for what is lost, all that came later is there", async () => {
  const writings = [types("The old headline"), types("!"), deletes(100), types("The new one")];
  expect(await openedWithout(3, writings)).toMatchObject({ headline: "The old headline!The new one", notices: said });
});

test("what was written behind a hole and can be shown is shown, without what was deleted of it again", async () => {
  const first = [types("Old."), types(" Lost"), types(" too")];
  const later: Writing[] = [
    (typist) => typist.type("Standfirst, typpo", "standfirst"),
    (typist) => typist.delete("Standfirst, ".length, "standfirst"),
  ];
  const folder = await openedWithout(2, first, later);
  expect(folder.headline).toBe("Old.");
  expect(folder.standfirst).toBe("typpo");
});
