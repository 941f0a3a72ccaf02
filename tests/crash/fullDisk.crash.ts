import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "vitest";
import { CrashedLibrary, newRoot } from "./crashedLibrary";
import { mountMemory, mountObstacle } from "./mounts";
import { Fault, isFull, unless } from "./report";
import { RunningTypist } from "./runningTypist";

const times = { groupMs: 10, quietMs: 50, latestMs: 200, retryMs: 30 };
const rounds = isFull ? 10 : 2;

interface Shortage {
  readonly name: string;
  /** As for mount. */
  readonly options: string;
  readonly compactAt: number;
  /** Takes what is left, but for so much that typing goes on for a while. */
  fill(folder: string): void;
}

const shortages: readonly Shortage[] = [
  {
    name: "a disk of 64 kB is full",
    options: "size=64k",
    compactAt: 2000,
    fill: (folder) => writeFileSync(path.join(folder, "ballast"), Buffer.alloc(16 * 1024)),
  },
  {
    name: "a disk has no room for another file",
    options: "size=4m,nr_inodes=32",
    compactAt: 20,
    fill: (folder) => {
      const ballast = path.join(folder, "ballast");
      mkdirSync(ballast);
      for (let count = 1; ; count += 1) {
        try {
          writeFileSync(path.join(ballast, String(count)), "");
        } catch {
          return; // There are no more.
        }
      }
    },
  },
];

for (const { name, options, compactAt, fill } of shortages) {
  test(`${name}: it is said, the story stays whole, and all is saved when there is room again`, {
    timeout: 300_000,
  }, async (context) => {
    unless(mountObstacle(), context);
    const fault = new Fault(
      name,
      "“Not saved: the disk is full.” stays until there is room; typing goes on; then “Saved”.",
    );
    const disk = mountMemory(options);
    for (let round = 1; round <= rounds; round += 1) {
      const at = await CrashedLibrary.make(path.join(disk, String(round)), newRoot());
      const typist = new RunningTypist(at, { times, compactAt, paceMs: 2 });
      await typist.until((one) => one.acknowledged > 40);
      fill(disk);
      await typist.until((one) =>
        [...one.said("notSaved"), ...one.said("notSettled")].some((said) => /full/.test(said)),
      );
      // Half the rounds end here, with the disk full; in the others there is room again.
      if (round % 2 === 0) {
        await typist.kill();
        const verdict = await at.judge(typist);
        fault.count(`killed when it was full, ${at.edits} letters are there`, verdict);
      } else {
        const full = typist.typed;
        rmSync(path.join(disk, "ballast"), { recursive: true });
        await typist.until(({ acknowledged }) => acknowledged > full);
        await typist.stop();
        const verdict = await at.judge(typist);
        const unsaved = typist.typed - at.edits;
        const problems = [...verdict.problems];
        if (unsaved > 0) problems.push(`${unsaved} letters are not there.`);
        const left = readdirSync(at.storyFolder).filter((file) => file.endsWith(".tmp"));
        if (left.length > 0) problems.push(`left behind: ${left.join(", ")}.`);
        fault.count(`full, then room again: ${typist.typed} letters typed`, { ...verdict, problems });
      }
      rmSync(path.join(disk, "ballast"), { recursive: true, force: true });
      rmSync(path.join(disk, String(round)), { recursive: true });
    }
    fault.end();
  });
}
