import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type LibraryLock, lockLibrary } from "../../electron/libraryLock";
import { quietLog } from "./quietLog";

let folder = "";
let locks: LibraryLock[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "galley-lock-"));
});
afterEach(() => {
  for (const lock of locks) if (lock.kind === "ours") lock.stop();
  locks = [];
  rmSync(folder, { recursive: true, force: true });
});

async function lock(library: string, onAnotherStart = () => {}) {
  const taken = await lockLibrary({ library, onAnotherStart, log: quietLog, folder });
  locks.push(taken);
  return taken.kind;
}

test("a second start of the same library is told so, and the first is told of it", async () => {
  let shown = 0;
  expect(await lock("/stories", () => shown++)).toBe("ours");
  expect(await lock("/stories")).toBe("taken");
  expect(shown).toBe(1);
});

test("two libraries are open beside each other", async () => {
  expect(await lock("/stories")).toBe("ours");
  expect(await lock("/other stories")).toBe("ours");
});

test("a library is free again when its window closed", async () => {
  await lock("/stories");
  const [first] = locks;
  if (first?.kind === "ours") first.stop();
  expect(await lock("/stories")).toBe("ours");
});

test("the socket of a process that died is replaced", async () => {
  await lock("/stories");
  const [socket = ""] = readdirSync(folder).map((name) => path.join(folder, name));
  const [first] = locks;
  if (first?.kind === "ours") first.stop();
  const dies = `require("net").createServer().listen(${JSON.stringify(socket)}, () => process.kill(process.pid, "SIGKILL"))`;
  spawnSync(process.execPath, ["-e", dies]);
  expect(existsSync(socket)).toBe(true);
  expect(await lock("/stories")).toBe("ours");
});

test("without a folder for sockets the library opens all the same", async () => {
  folder = path.join(folder, "\0");
  expect(await lock("/stories")).toBe("ours");
  folder = path.dirname(folder);
});
