import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inProject } from "../setup/project.mjs";

/**
 * What one fault came to, as tests/crash/report.ts leaves it; or a test that was left out.
 * @typedef {{ fault: string, cases: number, words: number, lost: number, seen: string, measured: string }} FaultRow
 * @typedef {{ skipped: string, reason: string }} SkippedRow
 */

const rowsFile = inProject("test-results", "crash", "rows.jsonl");
const resultFile = inProject("test-results", "crash.json");

/** Puts what all faults came to into test-results/crash.json, and gives it as a table for people. */
export function writeCrashTable() {
  const lines = existsSync(rowsFile) ? readFileSync(rowsFile, "utf8").split("\n").filter(Boolean) : [];
  /** @type {(FaultRow | SkippedRow)[]} */
  const rows = lines.map((line) => JSON.parse(line));
  const faults = rows.filter((row) => "fault" in row);
  const skipped = rows.filter((row) => "skipped" in row);
  mkdirSync(path.dirname(resultFile), { recursive: true });
  writeFileSync(resultFile, `${JSON.stringify({ faults, skipped }, null, 2)}\n`);
  return { table: crashTable(faults), skipped: skipped.map((row) => `${row.skipped}: ${row.reason}`) };
}

/** @param {readonly FaultRow[]} faults */
export function crashTable(faults) {
  const total = (/** @type {(row: FaultRow) => number} */ of) => faults.reduce((sum, row) => sum + of(row), 0);
  return [
    "| fault | cases run | words acknowledged | cases lost | what a person would see |",
    "|---|--:|--:|--:|---|",
    ...faults.map(({ fault, cases, words, lost, seen }) => `| ${fault} | ${cases} | ${words} | ${lost} | ${seen} |`),
    `| all | ${total(({ cases }) => cases)} | ${total(({ words }) => words)} | ${total(({ lost }) => lost)} | |`,
    ...faults.filter(({ measured }) => measured !== "").map(({ fault, measured }) => `${fault}: ${measured}`),
  ].join("\n");
}
