import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { readFrames } from "../../../../electron/library/log/frame";
import { idNumber, p, story as storyOf } from "../../../builders";
import { newFolder } from "../place";
import { start, Typist, value } from "../typist";

const id = idNumber(900);

/** A headline that is written and then written anew, whose nth record cannot be read any more; story.json is gone. */
async function openedWithout(lost: number) {
  const folder = await newFolder();
  const library = await start(folder);
  value(await library.create(storyOf(p("Body."))));
  const typist = await Typist.open(library, id);
  for (const work of [
    () => typist.type("The old headline"),
    () => typist.type("!"),
    () => typist.delete(100),
    () => typist.type("The new one"),
  ]) {
    work();
    await typist.saved();
  }
  typist.isGone = true;
  const story = path.join(folder, id);
  await rm(path.join(story, "story.json"), { force: true });
  const log = path.join(story, (await readdir(story)).find((name) => name.endsWith(".log")) ?? "none");
  const bytes = await readFile(log);
  const frame = readFrames(bytes).frames[lost];
  if (!frame) throw new Error(`The log has no record ${lost}.`);
  const at = bytes.indexOf(Buffer.from(frame.bytes));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(log, bytes);
  const again = await start(folder, { userData: `${folder}-data` });
  const reopened = await Typist.open(again, id);
  await again.stop();
  return { headline: reopened.story.fields.headline, notices: reopened.notices };
}

const said = ["A part of the writing log could not be read. The story is shown without it."];

test("a hole in a log costs what was written in and behind it, and nothing that was there before", async () => {
  expect(await openedWithout(2)).toEqual({ headline: "The old headline", notices: said });
});

test("where nothing waits for what is lost, all that came later is there", async () => {
  expect(await openedWithout(3)).toEqual({ headline: "The old headline!The new one", notices: said });
});
