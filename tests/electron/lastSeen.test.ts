import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readStory } from "../../article/readStory";
import { startLastSeen } from "../../electron/lastSeen";
import { realDisk } from "../../electron/library/disk/disk";
import { keepVersion } from "../../electron/library/versions/keepVersion";
import { countedIds, fields, idNumber, p, story } from "../builders";
import { newFolder } from "./library/place";
import { start, Typist, value } from "./library/typist";
import { quietLog } from "./quietLog";

const id = idNumber(900);

/** Two installations with one folder, and what the first remembers of it. */
async function two() {
  const folder = await newFolder();
  const userData = `${folder}-1`;
  const ours = await start(folder, { userData });
  const theirs = await start(folder, { userData: `${folder}-2` });
  value(await ours.create(story(p("Body."))));
  const remember = () => startLastSeen({ folder: userData, library: folder, history: ours.history, log: quietLog });
  const seen = remember();
  /** Opens the story, does something in it, and leaves it. */
  const look = async (work: (typist: Typist) => void = () => undefined) => {
    const typist = await Typist.open(ours, id);
    seen.set([id]);
    work(typist);
    await typist.saved();
    value(await ours.close(id));
    seen.set([]);
  };
  const write = async (words: string) => {
    const typist = await Typist.open(theirs, id);
    typist.type(words);
    await typist.saved();
    value(await theirs.close(id));
  };
  const stop = async () => {
    value(await ours.stop());
    value(await theirs.stop());
  };
  return { folder, userData, ours, seen, remember, look, write, stop };
}

/** The headline as it was seen last; null when nobody else had a hand in the story since. */
async function toldBy({ answers }: ReturnType<typeof startLastSeen>): Promise<string | null> {
  const told = value(await answers.lastSeen({ id }));
  return told && readStory(JSON.parse(told.story), countedIds(), []).fields.headline;
}

test("what another writer changed since is told with the story as it was seen, until it is looked at again", async () => {
  const { seen, look, write, stop } = await two();
  expect(await toldBy(seen)).toBe(null); // Never seen here: it is new, and not changed.
  await look((typist) => typist.type("Ours"));
  expect(await toldBy(seen)).toBe(null);
  await write(" and theirs");
  expect(await toldBy(seen)).toBe("Ours");
  await look();
  expect(await toldBy(seen)).toBe(null);
  await stop();
});

test("what was seen is known at the next start, also of a story that was open to the end", async () => {
  const { ours, seen, remember, write, stop } = await two();
  const typist = await Typist.open(ours, id);
  seen.set([id]);
  typist.type("Just typed");
  await seen.stop();
  value(await ours.close(id));
  await write("!");
  expect(await toldBy(remember())).toBe("Just typed");
  await stop();
});

test("one's own writing changes nothing, even where its end was not noted; a copy that was received does", async () => {
  const { folder, ours, seen, look, stop } = await two();
  await look((typist) => typist.type("Seen"));
  const typist = await Typist.open(ours, id);
  typist.type("Crashed");
  await typist.saved();
  value(await ours.close(id));
  expect(await toldBy(seen)).toBe(null);
  const copy = { ...story(p("Body.")), fields: fields({ headline: "Theirs" }) };
  await keepVersion(realDisk, path.join(folder, id), copy, { reason: "received", name: "From Ida", at: 1 });
  expect(await toldBy(seen)).toBe("Seen");
  await stop();
});

test("a note that is damaged costs the news and nothing else, and the next look makes a good one", async () => {
  const { userData, seen, look, write, stop } = await two();
  await look((typist) => typist.type("Ours"));
  expect(await toldBy(seen)).toBe(null); // Waits for the note.
  const [library = ""] = readdirSync(path.join(userData, "seen"));
  const file = path.join(userData, "seen", library, `${id}.json`);
  writeFileSync(file, readFileSync(file, "utf8").slice(0, 40));
  await write("?");
  expect(await toldBy(seen)).toBe(null);
  await look();
  await write("!");
  expect(await toldBy(seen)).not.toBe(null);
  await stop();
});
