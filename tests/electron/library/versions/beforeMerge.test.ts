import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { realDisk } from "../../../../electron/library/disk/disk";
import { readVersion, versionNumbers, versionPath } from "../../../../electron/library/versions/versionFile";
import { idNumber, p, story as storyOf } from "../../../builders";
import { faultyDisk } from "../faultyDisk";
import { newFolder } from "../place";
import { type StartedLibrary, start, Typist, value } from "../typist";

const id = idNumber(900);
const tenMinutes = 600_000;

/** Two installations with one folder. The first has made the story; its running time stands still until it is moved. */
async function two(disk = realDisk) {
  const folder = await newFolder();
  const clock = { running: 0 };
  const ours = await start(folder, { userData: `${folder}-1`, running: () => clock.running, disk });
  const theirs = await start(folder, { userData: `${folder}-2` });
  value(await ours.create(storyOf(p("Body."))));
  const story = path.join(folder, id);
  const kept = async () => {
    const versions = await Promise.all(
      (await versionNumbers(realDisk, story)).map((number) => readVersion(realDisk, story, number)),
    );
    return versions.flatMap((one) => (one?.reason === "beforeMerge" ? one.story.fields.headline : []));
  };
  return { folder, story, ours, theirs, clock, kept };
}

async function saved(typist: Typist, text: string): Promise<void> {
  typist.type(text);
  await typist.saved();
}

async function stop(...libraries: readonly StartedLibrary[]): Promise<void> {
  for (const library of libraries) value(await library.stop());
}

test("before what another writer did reaches the window, the story as it was is kept, at most once in ten minutes", async () => {
  const { story, ours, theirs, clock, kept } = await two();
  const [here, there] = [await Typist.open(ours, id), await Typist.open(theirs, id)];
  const wasKept: boolean[] = [];
  ours.listeners.add(({ kind }) => {
    if (kind === "remoteUpdate") wasKept.push(existsSync(versionPath(story, 1)));
  });
  await saved(here, "Ours");
  await saved(there, "Theirs");
  value(await theirs.settle(id)); // story.json shows both already.
  await ours.refresh();
  expect([await kept(), wasKept]).toEqual([["Ours"], [true]]);
  await saved(here, "!");
  await saved(there, "?");
  await ours.refresh();
  expect(await kept()).toEqual(["Ours"]);
  clock.running += tenMinutes;
  const before = here.story.fields.headline;
  await saved(there, "??");
  await ours.refresh();
  expect(await kept()).toEqual(["Ours", before]);
  expect(ours.events).toContainEqual({ kind: "versionsChanged", id });
  await stop(ours, theirs);
});

test("what brings nothing new, as another's compaction, is no merge", async () => {
  const { folder, story, ours, theirs, clock, kept } = await two();
  await stop(theirs);
  const compacting = await start(folder, { userData: `${folder}-2`, compactAt: 1 });
  const here = await Typist.open(ours, id);
  await saved(here, "Ours");
  const there = await Typist.open(compacting, id);
  await saved(there, " and theirs");
  await ours.refresh();
  const before = await kept();
  clock.running += tenMinutes;
  value(await compacting.settle(id));
  value(await compacting.settle(id)); // Comes after the compaction: its logs are in history now, and there is a base.
  expect((await readdir(path.join(story, "history"))).length).toBeGreaterThan(0);
  await ours.refresh();
  const compacted = await kept();
  await saved(there, "!");
  value(await compacting.settle(id));
  value(await compacting.settle(id)); // What the window was given is in history alone now.
  await ours.refresh();
  const merged = await kept();
  value(await ours.close(id));
  await saved(there, "?");
  value(await compacting.settle(id));
  value(await compacting.settle(id));
  clock.running += tenMinutes;
  await Typist.open(ours, id); // story.json does not say that it covers the last base.
  // Theirs kept the first, when they opened the story.
  expect([before, compacted, merged, await kept()]).toEqual([
    ["", "Ours"],
    ["", "Ours"],
    ["", "Ours", "Ours and theirs"],
    ["", "Ours", "Ours and theirs"],
  ]);
  await stop(ours, compacting);
});

test("at opening, the story as it was is kept when others wrote what story.json does not show", async () => {
  const { folder, ours, theirs, kept } = await two();
  const here = await Typist.open(ours, id);
  await saved(here, "Ours");
  value(await ours.close(id));
  const there = await Typist.open(theirs, id);
  await saved(there, " and theirs");
  const again = await Typist.open(ours, id);
  expect([again.story.fields.headline, await kept()]).toEqual(["Ours and theirs", ["Ours"]]);
  value(await ours.close(id));
  await Typist.open(ours, id);
  expect(await kept()).toEqual(["Ours"]);
  await stop(ours, theirs);
  const later = await start(folder, { userData: `${folder}-1` });
  await Typist.open(later, id);
  expect(await kept()).toEqual(["Ours"]);
  await stop(later);
});

test("a version that cannot be kept holds nothing up", async () => {
  const disk = faultyDisk(({ path: file }) => (file.includes(`${path.sep}versions`) ? "EACCES" : null));
  const { ours, theirs, kept } = await two(disk);
  const [here, there] = [await Typist.open(ours, id), await Typist.open(theirs, id)];
  await saved(here, "Ours");
  await saved(there, "Theirs");
  await ours.refresh();
  await saved(there, "!");
  await ours.refresh();
  expect(here.story.fields.headline).toContain("Theirs!");
  const told = ours.events.flatMap((event) => (event.kind === "notice" ? event.sentence : []));
  expect([told.length, told[0], await kept()]).toEqual([
    1,
    expect.stringMatching(/^The story as it was before another one's changes could not be kept as a version: .+\.$/),
    [],
  ]);
  await stop(ours, theirs);
});
