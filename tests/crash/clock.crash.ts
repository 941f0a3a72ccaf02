import { expect, test } from "vitest";
import { realDisk } from "../../electron/library/disk/disk";
import { keepVersion } from "../../electron/library/versions/keepVersion";
import { readVersion, versionNumbers } from "../../electron/library/versions/versionFile";
import { hasTool } from "../../scripts/setup/debian.mjs";
import { p, story as storyOf } from "../builders";
import { CrashedLibrary } from "./crashedLibrary";
import { Fault, isFull, unless } from "./report";
import { RunningTypist } from "./runningTypist";

const tenYears = 10 * 365 * 24 * 3600 * 1000;
const times = { groupMs: 10, quietMs: 20, latestMs: 60, retryMs: 50 };
const rounds = isFull ? 10 : 1;
const timeout = 300_000;
/** Jumps within one run, and from each run to the next. */
const clocks = [[0, tenYears, -tenYears, 0], [tenYears], [-tenYears], [-tenYears, tenYears], [0]];

test("a clock that jumps ten years, within a run and between runs, changes no order", { timeout }, async () => {
  const fault = new Fault("the clock jumps ten years", "A wrong date beside the story; its text is as it was typed.");
  for (let round = 1; round <= rounds; round += 1) {
    const at = await CrashedLibrary.make();
    for (const [index, clock] of clocks.entries()) {
      const typist = new RunningTypist(at, { clock, times, compactAt: 40, edits: index % 2 === 0 ? 100 : null });
      if (index % 2 === 0) await typist.ended;
      else await typist.until((one) => one.typed > one.orders.from + 100);
      await typist.kill();
      fault.count(`by ${clock.map((ms) => Math.round(ms / tenYears) * 10).join(", ")} years`, await at.judge(typist));
    }
  }
  fault.end();
});

test("the system's own clock ten years off changes no order", { timeout }, async (context) => {
  unless(hasTool("faketime") ? "" : "faketime is not installed (sudo apt-get install -y faketime)", context);
  const fault = new Fault(
    "the system's clock is ten years off",
    "A wrong date beside the story; its text is as it was typed.",
  );
  for (let round = 1; round <= rounds; round += 1) {
    const at = await CrashedLibrary.make();
    for (const offset of ["+10y", "-10y", "+0", "-5y"]) {
      const typist = new RunningTypist(at, {
        under: ["faketime", "-f", offset],
        env: { FAKETIME_DONT_FAKE_MONOTONIC: "1" },
        times,
        compactAt: 40,
        edits: 100,
      });
      await typist.ended;
      const { problems, words } = await at.judge(typist);
      const more = typist.has("closed") ? problems : [...problems, `it never closed: ${typist.complaints}`];
      fault.count(`by ${offset}`, { problems: more, words });
    }
  }
  fault.end();
});

test("versions keep the order they were made in, whatever the clock says", async () => {
  const fault = new Fault("the clock jumps between versions", "Wrong dates beside the versions, in the right order.");
  const at = await CrashedLibrary.make();
  const offsets = [0, tenYears, -tenYears, 0, -tenYears, tenYears];
  for (const [index, offset] of offsets.entries()) {
    const why = { reason: "named", name: String(index), at: Date.now() + offset } as const;
    await keepVersion(realDisk, at.storyFolder, storyOf(p(`Version ${index}.`)), why);
  }
  const numbers = await versionNumbers(realDisk, at.storyFolder);
  const names = await Promise.all(
    numbers.map(async (number) => (await readVersion(realDisk, at.storyFolder, number))?.name),
  );
  expect(names).toEqual(offsets.map((_, index) => String(index)));
  fault.count(`${offsets.length} versions`, { problems: [], words: offsets.length * 2 });
  fault.end();
});
