import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startLog } from "../../electron/log";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "galley-log-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = () => new Date("2026-11-23T10:00:00Z");

test("each note is a line with its time", () => {
  const log = startLog(folder, now);
  log.note("the desk is open");
  expect(readFileSync(log.file, "utf8")).toBe("2026-11-23T10:00:00.000Z note the desk is open\n");
});

test("a mistake keeps the error's stack", () => {
  const log = startLog(folder, now);
  log.mistake("the call failed", new Error("no such block"));
  expect(readFileSync(log.file, "utf8")).toMatch(/mistake the call failed: Error: no such block\n +at /);
});

test("what is noted cannot begin a line of its own", () => {
  const log = startLog(folder, now);
  const forged = "2026-11-23T10:00:01.000Z note forged";
  log.note(`the window reports: one\r\n${forged}\u2028${forged}\n${forged}`);
  log.mistake(`the call\n${forged}`, new Error(`no such block\n${forged}`));
  const lines = readFileSync(log.file, "utf8").split("\n");
  expect(lines.filter((line) => /^\S/.test(line)).map((line) => line.slice(0, 46))).toEqual([
    "2026-11-23T10:00:00.000Z note the window repor",
    "2026-11-23T10:00:00.000Z mistake the call\\n202",
  ]);
});

test("a full log makes room, and three old ones are kept", () => {
  const log = startLog(folder, now, false, 10);
  for (const word of ["one", "two", "three", "four", "five", "six"]) log.note(word);
  const words = readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(path.join(folder, name), "utf8").trim().split(" ").at(-1)]);
  expect(words).toEqual([
    ["galley.1.log", "five"],
    ["galley.2.log", "four"],
    ["galley.3.log", "three"],
    ["galley.log", "six"],
  ]);
});

test("a log that cannot be written does not stop the work", () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  startLog(path.join(folder, "\0"), now).note("still here");
  expect(said).toHaveBeenCalledWith(expect.stringContaining("still here"));
  said.mockRestore();
});
