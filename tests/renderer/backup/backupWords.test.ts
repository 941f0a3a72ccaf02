import { expect, test } from "vitest";
import { backupWords } from "../../../renderer/backup/backupWords";

const now = new Date(2026, 10, 14, 18, 4).getTime();
const folder = "/backup";

test("a backup says in one sentence how it stands", () => {
  const words = [
    { kind: "upToDate", folder, at: now, stories: 28 },
    { kind: "upToDate", folder, at: now - 86_400_000, stories: 1 },
    { kind: "upToDate", folder, at: now, stories: 0 },
    { kind: "running", folder, done: 3, of: 28 },
    { kind: "running", folder, done: 0, of: 1 },
    { kind: "running", folder, done: 0, of: 0 },
    { kind: "failed", folder, sentence: "The disk is full.", at: null },
    { kind: "failed", folder, sentence: "The disk is full.", at: now },
  ] as const;
  expect(words.map((status) => backupWords(status, now))).toEqual([
    "All 28 stories are in the backup, as of today, 18:04.",
    "The only story is in the backup, as of yesterday, 18:04.",
    "No story is in the backup, as of today, 18:04.",
    "Backing up: 3 of 28 stories.",
    "Backing up: 0 of 1 story.",
    "The backup is about to begin.",
    "The disk is full. Galley goes on trying.",
    "The disk is full. The last whole backup is from today, 18:04. Galley goes on trying.",
  ]);
});
