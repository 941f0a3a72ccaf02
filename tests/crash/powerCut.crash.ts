import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "vitest";
import { CrashedLibrary, newRoot } from "./crashedLibrary";
import { diskObstacle, mountDisk } from "./mounts";
import { Fault, isFull, seededRandom, unless } from "./report";
import { RunningTypist } from "./runningTypist";
import { steadyNow } from "./steadyNow";

const cuts = { ext4: isFull ? 30 : 3, xfs: 10 };
const kinds = isFull ? (["ext4", "xfs"] as const) : (["ext4"] as const);
/** What a power cut may take: typing of one second. */
const mayLoseMs = 1000;

for (const kind of kinds) {
  test(`a power cut on ${kind} takes at most a second of typing, and nothing acknowledged`, {
    timeout: 600_000,
  }, async (context) => {
    unless(diskObstacle(), context);
    const fault = new Fault(
      `the power is cut (${kind})`,
      "At most the last second of typing is gone; the story opens without a question.",
    );
    const random = seededRandom("moments of the power cuts");
    const disk = mountDisk(kind);
    let worst = 0;
    let at = await CrashedLibrary.make(path.join(disk.folder, "0"), newRoot());
    for (let cut = 1; cut <= cuts[kind]; cut += 1) {
      const times = { groupMs: 50, quietMs: 30, latestMs: 200, retryMs: 50 };
      const typist = new RunningTypist(at, { times, compactAt: 30 + random(100), paceMs: 2 });
      await typist.until(({ typed, orders }) => typed > orders.from);
      const moment = random(1200);
      await pause(moment);
      const cutFrom = steadyNow();
      disk.cutPower();
      const cutAt = steadyNow();
      await typist.kill();
      // The dying kernel says yes to a sync whose transaction it has just thrown away: only what was acknowledged before it began to die counts.
      typist.acknowledged = acknowledgedBefore(typist, cutFrom);
      disk.restart();
      const verdict = await at.judge(typist);
      const lost = lostMs(typist, at.edits, cutAt);
      worst = Math.max(worst, lost);
      const problems =
        lost > mayLoseMs ? [...verdict.problems, `${lost.toFixed(0)} ms of typing are gone.`] : verdict.problems;
      const under = typist.typed - at.edits;
      if (problems.length > 0) at = await CrashedLibrary.make(path.join(disk.folder, String(cut)), newRoot());
      fault.count(
        `cut ${moment} ms into typing, ${typist.acknowledged} letters acknowledged, ${under} not on disk, the oldest ${lost.toFixed(0)} ms old`,
        { ...verdict, problems },
      );
    }
    fault.end(`at most ${worst.toFixed(0)} ms of typing gone`);
  });
}

function acknowledgedBefore({ lines, orders }: RunningTypist, at: number): number {
  return lines.reduce((edit, line) => (line.kind === "durable" && line.at < at ? line.edit : edit), orders.from);
}

/** How old the first letter is that is not on the disk, at the moment of the cut. */
function lostMs({ lines }: RunningTypist, edits: number, cutAt: number): number {
  const first = lines.find((line) => line.kind === "typed" && line.edit > edits);
  return first?.kind === "typed" ? Math.max(0, cutAt - first.at) : 0;
}
