import { copyFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "vitest";
import { CrashedLibrary, newRoot, startTexts } from "./crashedLibrary";
import { Fault, isFull, seededRandom } from "./report";
import { RunningTypist } from "./runningTypist";
import { editsIn, type Place, textsAfter, wordsIn } from "./typist/edits";

const rounds = isFull ? 40 : 3;
const timeout = 600_000;
const times = { groupMs: 10, quietMs: 30, latestMs: 120, retryMs: 30 };
const hers: readonly Place[] = ["headline", "first", "quotation"];
const his: readonly Place[] = ["standfirst", "second", "caption"];

/** How a syncing program names its copy of a file that two machines wrote. */
const conflictNames = [
  (name: string) => name.replace(/(\.\w+)$/, " (conflicted copy)$1"),
  (name: string) => name.replace(/(\.\w+)$/, ".sync-conflict-20261125-101500-ABCDEFG$1"),
  (name: string) => name.replace(/(\.\w+)$/, " (Ada's copy 2026-11-25)$1"),
];

test("two installations write one story at once, and now and then one is killed", { timeout }, async () => {
  const fault = new Fault("two write one story at once", "What the other typed appears; both texts are there.");
  const random = seededRandom("moments of the kills");
  const at = await CrashedLibrary.make();
  const edits = { hers: 0, his: 0 };
  for (let round = 1; round <= rounds; round += 1) {
    const shared = { times, watch: true, compactAt: 20 + random(60) };
    const her = new RunningTypist(at, { ...shared, among: hers, from: edits.hers });
    const him = new RunningTypist(at, { ...shared, among: his, from: edits.his, userData: `${at.userData}-his` });
    await Promise.all([her, him].map((one) => one.until(({ acknowledged, orders }) => acknowledged > orders.from)));
    await pause(random(600));
    const killed = [her, him, null][random(3)] ?? null;
    if (killed) await killed.kill();
    await Promise.all([her, him].map((one) => (one === killed ? null : one.stop())));
    const { texts, notices, listed } = await at.look();
    const problems = notices.map((notice) => `it says: ${notice}`);
    let words = 0;
    for (const one of [her, him]) {
      const { among, from } = one.orders;
      const atLeast = one === killed ? one.acknowledged : one.typed;
      const found = texts && editsIn(texts, startTexts, among, { atLeast, atMost: one.typed });
      if (found === null)
        problems.push(`${one === her ? "her" : "his"} text is not what was typed: ${JSON.stringify(texts)}.`);
      words += wordsIn(textsAfter(startTexts, atLeast, among)) - wordsIn(textsAfter(startTexts, from, among));
      edits[one === her ? "hers" : "his"] = found ?? one.typed;
    }
    if (listed.length !== 3) problems.push(`the desk lists ${listed.join(", ")}.`);
    problems.push(...locksIn(at.folder).map((name) => `a lock is left: ${name}.`));
    fault.count(`round ${round}, ${killed ? "one killed" : "both closed"}`, { problems, words });
    if (problems.length > 0) break; // What comes after would only tell the same again.
  }
  fault.end();
});

test("conflict copies of a syncing program are read like any other file", { timeout }, async () => {
  const fault = new Fault(
    "a syncing program leaves conflict copies",
    "Nothing: what is in the copies is in the story.",
  );
  for (const rename of conflictNames) {
    const at = await CrashedLibrary.make();
    const before = new RunningTypist(at, { times, edits: 60 });
    await before.ended;
    await at.judge(before);
    // On another machine the story goes on from the same files; what comes back stands under the copies' names.
    const elsewhere = await CrashedLibrary.make(newRoot());
    for (const name of readdirSync(at.storyFolder)) copyIfFile(at, elsewhere, name, name);
    elsewhere.edits = at.edits;
    const there = new RunningTypist(elsewhere, { times, edits: 60, userData: at.userData });
    await there.ended;
    for (const name of readdirSync(elsewhere.storyFolder).filter((one) => /^(edits|base)-/.test(one)))
      copyIfFile(elsewhere, at, name, rename(name));
    fault.count(rename("edits-….log"), await at.judge(there));
    const after = new RunningTypist(at, { times, edits: 60, compactAt: 10 });
    await after.ended;
    fault.count(`${rename("edits-….log")}, and typing goes on`, await at.judge(after));
  }
  fault.end();
});

function copyIfFile(from: CrashedLibrary, to: CrashedLibrary, name: string, as: string): void {
  if (/\.(log|yjs|json)$/.test(name)) copyFileSync(path.join(from.storyFolder, name), path.join(to.storyFolder, as));
}

function locksIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /lock|\.pid|socket/i.test(name));
}
