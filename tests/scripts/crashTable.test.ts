import { expect, test } from "vitest";
import { crashTable } from "../../scripts/test/crashTable.mjs";

test("the table has a row for each fault, their sum, and what was measured", () => {
  const killed = { fault: "killed", cases: 3, words: 40, lost: 0, seen: "Nothing.", measured: "at most 90 ms" };
  const full = { fault: "full", cases: 2, words: 8, lost: 1, seen: "“Not saved”.", measured: "" };
  expect(crashTable([killed, full]).split("\n").slice(2)).toEqual([
    "| killed | 3 | 40 | 0 | Nothing. |",
    "| full | 2 | 8 | 1 | “Not saved”. |",
    "| all | 5 | 48 | 1 | |",
    "killed: at most 90 ms",
  ]);
});
