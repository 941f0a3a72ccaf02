import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { CrashedLibrary } from "./crashedLibrary";
import { Fault, isFull, seededRandom } from "./report";
import { RunningTypist } from "./runningTypist";

const kills = isFull ? 300 : 12;
/** As many kills go to one story, which grows meanwhile. */
const killsOfOneStory = 25;

test(`${kills} kills at any moment, while typing never pauses`, { timeout: kills * 10_000 }, async () => {
  const fault = new Fault("the library's process is killed", "Nothing: the story opens as it was, with every word.");
  const random = seededRandom("moments of the kills");
  const waits: number[] = [];
  let at = await CrashedLibrary.make();
  for (let kill = 1; kill <= kills; kill += 1) {
    if (kill % killsOfOneStory === 0) at = await CrashedLibrary.make();
    // Settling and compacting never rest either, so that every other kill comes in the middle of one.
    const times = { groupMs: 1 + random(50), quietMs: 20, latestMs: 40 + random(200), retryMs: 50 };
    const inWorker = kill % 3 > 0;
    const typist = new RunningTypist(at, { compactAt: 10 + random(100), times, inWorker });
    await typist.until(({ lines }) => lines.length > 1);
    const moment = random(700);
    await pause(moment);
    await typist.kill();
    waits.push(...waitsOf(typist));
    const underWay = typist.typed - typist.acknowledged;
    const verdict = await at.judge(typist);
    fault.count(`killed ${moment} ms into typing, ${underWay} letters under way`, verdict);
    if (verdict.problems.length > 0) at = await CrashedLibrary.make();
  }
  waits.sort((one, other) => one - other);
  const quantile = (share: number) =>
    (waits[Math.min(waits.length - 1, Math.floor(share * waits.length))] ?? 0).toFixed(0);
  fault.end(
    `from a letter to its being on disk p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms, at most ${quantile(1)} ms`,
  );
  expect(Number(quantile(0.99))).toBeLessThan(1000);
});

/** For each edit that was acknowledged, how long that took. */
function waitsOf({ lines }: RunningTypist): readonly number[] {
  const waits: number[] = [];
  let waiting: { readonly edit: number; readonly at: number }[] = [];
  for (const line of lines) {
    if (line.kind === "typed") waiting.push(line);
    if (line.kind !== "durable") continue;
    waits.push(...waiting.filter(({ edit }) => edit <= line.edit).map(({ at }) => line.at - at));
    waiting = waiting.filter(({ edit }) => edit > line.edit);
  }
  return waits;
}
