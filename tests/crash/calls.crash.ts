import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { hasTool } from "../../scripts/setup/debian.mjs";
import { CrashedLibrary } from "./crashedLibrary";
import { Fault, unless } from "./report";
import { RunningTypist } from "./runningTypist";
import { callIn, oneThread, pathsOf, readTrace, traced } from "./tracer";

const edits = 40;
const never = 600_000;

/** Slow typing makes a group of every letter; fast typing makes groups of many. */
const speeds = [
  { name: "slow typing", paceMs: 20, groupMs: 2 },
  { name: "fast typing", paceMs: 1, groupMs: 50 },
];

test("a group of letters costs one write and one fdatasync, and nothing else", {
  timeout: 120_000,
}, async (context) => {
  unless(hasTool("strace") ? "" : "strace is not installed (sudo apt-get install -y strace)", context);
  const fault = new Fault("none: system calls are counted", "Nothing.");
  const measured: string[] = [];
  for (const { name, paceMs, groupMs } of speeds) {
    const at = await CrashedLibrary.make();
    const writer = readFileSync(path.join(at.userData, "writer"), "utf8").split("\n")[0] ?? "";
    const output = `${at.userData}.trace`;
    const typist = new RunningTypist(at, {
      under: traced(output, pathsOf(at, writer)),
      env: oneThread,
      edits,
      paceMs,
      times: { groupMs, quietMs: never, latestMs: never, retryMs: 50 },
      numberedNames: true,
    });
    await typist.ended;
    const calls = whileTyping(readTrace(output).lines);
    const count = (call: string) => calls.filter((one) => one === call).length;
    const groups = count("fdatasync");
    expect(calls.filter((call) => call !== "write" && call !== "fdatasync")).toEqual([]);
    expect(count("write")).toBe(groups);
    expect(groups).toBeLessThanOrEqual(edits);
    measured.push(
      `${name}: ${edits} letters, ${groups} groups, ${count("write")} write, ${groups} fdatasync, no other call`,
    );
    fault.count(name, await at.judge(typist));
  }
  fault.end(measured.join("; "));
});

/** The calls behind the first group, which makes the log, up to the last one. */
function whileTyping(lines: readonly string[]): readonly string[] {
  const begun = lines.findIndex((line) => /openat\(.*edits-.*O_CREAT/.test(line));
  const named = lines.findIndex((line, index) => index > begun && callIn(line) === "close");
  const last = lines.findLastIndex((line) => callIn(line) === "fdatasync" && line.includes("edits-"));
  return lines.slice(named + 1, last + 1).flatMap((line) => callIn(line) ?? []);
}
