import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { withLock } from "../../scripts/setup/lock.mjs";
import { inProject } from "../../scripts/setup/project.mjs";

const name = `test-${process.pid}`;
const file = inProject(".cache", `${name}.lock`);

afterEach(() => expect(existsSync(file)).toBe(false));

describe("a lock", () => {
  it("lets one work end before the next begins", async () => {
    const events: string[] = [];
    const work = (label: string) => async () => {
      events.push(`${label} begins`);
      await setTimeout(20);
      events.push(`${label} ends`);
    };
    await Promise.all([withLock(name, work("first")), withLock(name, work("second"))]);
    expect(events).toEqual(["first begins", "first ends", "second begins", "second ends"]);
  });

  it("gives back what the work gives", async () => {
    expect(await withLock(name, () => 7)).toBe(7);
  });

  it("is given up when the work throws", async () => {
    await expect(withLock(name, () => Promise.reject(new Error("no disk")))).rejects.toThrow("no disk");
  });

  it("does not wait for a process that is gone", async () => {
    const { pid } = spawnSync(process.execPath, ["--version"]);
    await mkdir(inProject(".cache"), { recursive: true });
    await writeFile(file, String(pid));
    expect(await withLock(name, () => "done")).toBe("done");
  });
});
