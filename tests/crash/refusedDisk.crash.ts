import { chmodSync, existsSync, readdirSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { type DiskFile, realDisk } from "../../electron/library/disk/disk";
import { p, story as storyOf } from "../builders";
import { newFolder } from "../electron/library/place";
import { start, Typist, value } from "../electron/library/typist";
import { CrashedLibrary, newRoot } from "./crashedLibrary";
import { diskObstacle, isRoot, mountDisk, system } from "./mounts";
import { Fault, isFull, unless, type Verdict } from "./report";
import { type Circumstances, RunningTypist } from "./runningTypist";

const times = { groupMs: 10, quietMs: 40, latestMs: 150, retryMs: 30 };
const rounds = isFull ? 8 : 1;
const timeout = 300_000;
const nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
const onlyRoot = "only root can make files that root's own programs may not use";

function typistAt(at: CrashedLibrary, more: Circumstances = {}): RunningTypist {
  return new RunningTypist(at, { times, paceMs: 2, ...more });
}

/** A folder and all that is in it, under the names that it has now: a file made immutable while it was being moved has another. */
function makeMutable(folder: string): void {
  changeFlag("-i", folder);
  for (const name of readdirSync(folder)) changeFlag("-i", path.join(folder, name));
}

/** A file that a compaction moves away in this very moment is left as it is. */
function changeFlag(flag: "+i" | "-i", file: string): void {
  try {
    system("chattr", flag, file);
  } catch (error) {
    if (existsSync(file)) throw error;
  }
}

/** Everything typed must be there in the end, and somebody must have been told meanwhile. */
function withAll(
  verdict: Verdict,
  at: CrashedLibrary,
  typist: RunningTypist,
  kind: "notSaved" | "notSettled" | null,
): Verdict {
  const problems = [...verdict.problems];
  if (at.edits < typist.typed) problems.push(`${typist.typed - at.edits} letters are not there.`);
  if (kind && typist.said(kind).length === 0) problems.push("nobody was told.");
  return { ...verdict, problems };
}

test("a disk that breaks down to read-only in mid-write has all that was acknowledged", {
  timeout,
}, async (context) => {
  unless(diskObstacle(), context);
  const fault = new Fault(
    "the disk becomes read-only in mid-write",
    "“Not saved: the disk can only be read.”, typing goes on in memory.",
  );
  const disk = mountDisk("ext4");
  const at = await CrashedLibrary.make(disk.folder, newRoot());
  let unkept = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const typist = typistAt(at, { compactAt: 30 });
    await typist.until(({ acknowledged, orders }) => acknowledged > orders.from + 30 + 20 * round);
    disk.breakDown();
    await typist.until((one) => one.said("notSaved").length > 0);
    const typed = typist.typed;
    await typist.until((one) => one.typed > typed + 20);
    await typist.kill();
    disk.restart();
    // In the very moment it breaks down, ext4 acknowledges a sync that it does not make (a write and an fdatasync alone show it): no program can tell.
    const groups = typist.lines.flatMap((line) => (line.kind === "durable" ? [line.edit] : []));
    const verdict = await at.judge(typist, { atLeast: groups.at(-2) ?? typist.orders.from });
    if (at.edits < typist.acknowledged) unkept += 1;
    fault.count(`said: ${typist.said("notSaved").at(-1)}`, verdict);
  }
  fault.end(`the file system had acknowledged one more group, and did not keep it, in ${unkept} of ${rounds} cases`);
});

test("files that cannot be changed are said, and all is saved when they can be again", { timeout }, async (context) => {
  unless(diskObstacle(), context);
  const fault = new Fault(
    "files are immutable",
    "“story.json could not be written: Galley may not write there.” until they can be; what is typed is in the log.",
  );
  const disk = mountDisk("ext4");
  for (const [index, what] of [".", "story.json", "edits-", "everything"].entries()) {
    const at = await CrashedLibrary.make(path.join(disk.folder, String(index)), newRoot());
    const typist = typistAt(at, { compactAt: 30 });
    await typist.until(({ acknowledged }) => acknowledged > 60);
    const names =
      what === "."
        ? ["."]
        : readdirSync(at.storyFolder).filter((name) => what === "everything" || name.startsWith(what));
    for (const name of names) changeFlag("+i", path.join(at.storyFolder, name));
    // A log that is open already goes on being written; what cannot be moved away after a compaction is tried again after the next.
    const isTold = what !== "edits-";
    await typist.until((one) => !isTold || one.said("notSettled").length > 0);
    const typed = typist.typed;
    await typist.until((one) => one.typed > typed + 20);
    makeMutable(at.storyFolder);
    await typist.stop();
    const verdict = withAll(await at.judge(typist), at, typist, isTold ? "notSettled" : null);
    fault.count(`${what}: said: ${typist.said("notSettled").at(-1) ?? "nothing, since nothing failed"}`, verdict);
  }
  fault.end();
});

test("a story whose files may not be read is refused with a sentence, and opens whole when they may", {
  timeout,
}, async (context) => {
  unless(isRoot ? "" : onlyRoot, context);
  const fault = new Fault("files may not be read", "A sentence in the story's place; all other stories open.");
  for (const start of ["edits-", "base-", "story.json"]) {
    const at = await CrashedLibrary.make();
    const first = typistAt(at, { edits: 60 });
    await first.ended;
    await at.judge(first);
    at.openToAll();
    const files = readdirSync(at.storyFolder).filter((name) => name.startsWith(start));
    for (const name of files) chmodSync(path.join(at.storyFolder, name), 0);
    const typist = typistAt(at, { under: nobody, edits: 20 });
    await typist.ended;
    const opened = typist.lines.find((line) => line.kind === "opened");
    const sentence =
      typist.said("refused")[0] ?? (opened?.kind === "opened" ? [opened.readOnly, ...opened.notices].join(" ") : "");
    at.openToAll();
    const { problems, words } = await at.judge(typist);
    fault.count(`${start}: said: ${sentence}`, {
      problems: sentence ? problems : [...problems, "it says nothing."],
      words,
    });
  }
  fault.end();
});

test("a folder that may not be written in is said, and all is saved when it may", { timeout }, async (context) => {
  unless(isRoot ? "" : onlyRoot, context);
  const fault = new Fault(
    "the folder may not be written in",
    "“Not saved: Galley may not write there.” until it may; then “Saved”.",
  );
  for (let round = 1; round <= rounds; round += 1) {
    const at = await CrashedLibrary.make();
    at.openToAll();
    const typist = typistAt(at, { under: nobody, waits: true });
    await typist.until((one) => one.has("opened"));
    chmodSync(at.storyFolder, 0o555);
    typist.tell("type");
    await typist.until((one) => one.said("notSaved").length > 0 && one.typed > 40);
    chmodSync(at.storyFolder, 0o777);
    await typist.until(({ acknowledged }) => acknowledged > 40);
    await typist.stop();
    fault.count(`said: ${typist.said("notSaved").at(-1)}`, withAll(await at.judge(typist), at, typist, "notSaved"));
  }
  fault.end();
});

test("writes that the system cuts short cost nothing", { timeout }, async (context) => {
  unless(process.platform === "win32" ? "the system has no limit for the size of a file" : "", context);
  const fault = new Fault("a write is cut short", "“Not saved: the disk is full.” for a moment, then “Saved”.");
  for (let round = 1; round <= rounds; round += 1) {
    const at = await CrashedLibrary.make();
    const typist = typistAt(at, { under: ["bash", "-c", 'ulimit -f 10; exec "$@"', "bash"], edits: 500 + 50 * round });
    await typist.until(() => false, 60_000);
    fault.count(
      `files of at most 10 kB, ${typist.said("notSaved").length} times: ${typist.said("notSaved").at(-1)}`,
      withAll(await at.judge(typist), at, typist, "notSaved"),
    );
  }
  fault.end();
});

test("when no more files can be opened it is said, and all is saved when they can", { timeout }, async (context) => {
  unless(process.platform === "win32" ? "the system has no limit for open files" : "", context);
  const fault = new Fault(
    "too many files are open",
    "“Not saved: too many files are open.” until there are fewer; then “Saved”.",
  );
  for (let round = 1; round <= rounds; round += 1) {
    const at = await CrashedLibrary.make();
    const typist = typistAt(at, { under: ["bash", "-c", 'ulimit -n 64; exec "$@"', "bash"], waits: true });
    await typist.until((one) => one.has("opened"));
    typist.tell("hoard");
    typist.tell("type");
    await typist.until((one) => one.said("notSaved").length > 0 && one.typed > 40);
    typist.tell("share");
    await typist.until(({ acknowledged }) => acknowledged > 40);
    await typist.stop();
    fault.count(`said: ${typist.said("notSaved").at(-1)}`, withAll(await at.judge(typist), at, typist, "notSaved"));
  }
  fault.end();
});

test("a device that takes nothing is heard at the first write", { timeout }, async (context) => {
  unless(process.platform !== "linux" ? "the system has no /dev/full" : "", context);
  const fault = new Fault(
    "/dev/full in the place of a log",
    "“Not saved: the disk is full.”, then “Saved” in another file.",
  );
  const folder = await newFolder();
  let isFullDevice = true;
  const disk = {
    ...realDisk,
    create: (file: string) =>
      isFullDevice && path.basename(file).startsWith("edits-") ? fullDevice() : realDisk.create(file),
  };
  const library = await start(folder, { disk });
  const story = storyOf(p("Body."));
  value(await library.create(story));
  const typist = await Typist.open(library, story.id);
  library.listeners.add((event) => {
    if (event.kind === "notSaved") isFullDevice = false;
  });
  typist.type("Typed on a full device");
  await typist.saved();
  value(await library.stop());
  const told = library.events.flatMap((event) => (event.kind === "notSaved" ? [event.sentence] : []));
  expect(told).toEqual([expect.stringMatching(/full/)]);
  const again = await start(folder);
  const { headline } = value(await again.read(story.id)).story.fields;
  await again.stop();
  const problems = headline === "Typed on a full device" ? [] : [`the headline is "${headline}".`];
  fault.count(told.join(" "), { problems, words: 5 });
  fault.end();
});

async function fullDevice(): Promise<DiskFile> {
  const handle = await open("/dev/full", "a");
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}
