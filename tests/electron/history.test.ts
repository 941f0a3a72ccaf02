import { rename } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { calls, type VersionEntry } from "../../electron/contract";
import { startHistory } from "../../electron/history";
import { realDisk } from "../../electron/library/disk/disk";
import { done } from "../../electron/library/outcome";
import { keepVersion } from "../../electron/library/versions/keepVersion";
import { passOn } from "../../electron/stories";
import { versionEntry, versionReasons, writtenMinute } from "../../electron/versionEntry";
import { idNumber, p, story as storyOf } from "../builders";
import { newFolder } from "./library/place";
import { start, Typist, value } from "./library/typist";
import { quietLog } from "./quietLog";

const id = idNumber(900);

test("the answers have the shapes of the contract", async () => {
  const library = await start(await newFolder());
  value(await library.create(storyOf(p("Body."))));
  const typist = await Typist.open(library, id);
  typist.type("Headline");
  await typist.saved();
  const history = startHistory({ library });
  const kept = await history.keepVersion({ id, reason: "named", name: "First" });
  const number = calls.keepVersion.output.parse(value(kept)).number;
  const { versions, damaged } = calls.listVersions.output.parse(value(await history.listVersions({ id })));
  expect([versions.at(-1)?.number, versions.at(-1)?.name, damaged]).toEqual([number, "First", 0]);
  const { minutes } = calls.writingDay.output.parse(value(await history.writingDay({ id })));
  expect(minutes).toMatchObject([{ through: 2, letters: 8 }]);
  const version = calls.readVersion.output.parse(value(await history.readVersion({ id, number })));
  const moment = calls.storyAt.output.parse(value(await history.storyAt({ id, through: 2 })));
  expect(moment).toBe(version);
  expect(JSON.parse(value(await history.storyAt({ id, through: 1 }))).fields.headline).toBe("");
  await library.stop();
});

test("every reason that the library keeps versions for is one that the window knows", async () => {
  const folder = await newFolder();
  const library = await start(folder);
  value(await library.create(storyOf(p("Body."))));
  for (const [count, reason] of versionReasons.entries())
    await keepVersion(realDisk, library.storyFolder(id), storyOf(p(`${count}`)), { reason, name: "", at: count });
  const { versions } = value(await startHistory({ library }).listVersions({ id }));
  const entries: readonly VersionEntry[] = versions.map((version) => versionEntry.parse(version));
  expect(entries.map(({ reason }) => reason)).toEqual([...versionReasons]);
  expect(writtenMinute.safeParse({ at: 0, through: 1.5, letters: 0 }).success).toBe(false);
  await library.stop();
});

test("a conflict copy of a version reaches the window, and the window can read it", async () => {
  const library = await start(await newFolder());
  value(await library.create(storyOf(p("Body."))));
  const history = startHistory({ library });
  value(await history.keepVersion({ id, reason: "named", name: "Mine" }));
  const versions = path.join(library.storyFolder(id), "versions");
  await rename(path.join(versions, "1.json.gz"), path.join(versions, "1.json (Ann's conflicted copy 2026-11-25).gz"));
  const listed = calls.listVersions.output.parse(value(await history.listVersions({ id })));
  const asked = calls.readVersion.input.parse({ id, number: listed.versions[0]?.number });
  const version = JSON.parse(value(await history.readVersion(asked)));
  expect([listed.versions.map(({ name }) => name), version.body]).toMatchObject([["Mine"], [{}]]);
  await library.stop();
});

test("a refusal passes as it is", async () => {
  const library = await start(await newFolder());
  const history = startHistory({ library });
  const refusal = { ok: false, sentence: "This story is not in the library." };
  expect([
    await history.listVersions({ id }),
    await history.keepVersion({ id, reason: "beforeRestore", name: "" }),
    await history.writingDay({ id }),
  ]).toEqual([refusal, refusal, refusal]);
  expect(await library.stop()).toEqual(done(null));
});

test("the window hears when the versions of a story have changed", () => {
  const events: unknown[] = [];
  passOn(
    { kind: "versionsChanged", id },
    (...event) => events.push(event),
    () => undefined,
    quietLog,
  );
  expect(events).toEqual([["versionsChanged", { id }]]);
});
