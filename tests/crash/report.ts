import { appendFileSync } from "node:fs";
import type { TestContext } from "vitest";
import { inProject } from "../../scripts/setup/project.mjs";

/** Where each case leaves what it found, a line of JSON each, for the table at the end. */
export const rowsFile = inProject("test-results", "crash", "rows.jsonl");

/** The whole suite, and not the part that runs with all other tests. */
export const isFull = process.env.GALLEY_FULL === "1";

/** Leaves a test out, aloud, where something stands in its way; an empty sentence is nothing. */
export function unless(obstacle: string, { task, skip }: TestContext): void {
  if (obstacle === "") return;
  console.log(`  SKIPPED ${task.name}: ${obstacle}`);
  appendFileSync(rowsFile, `${JSON.stringify({ skipped: task.name, reason: obstacle })}\n`);
  skip(obstacle);
}

/** What one try at breaking something came to. */
export interface Verdict {
  /** Empty when nothing was lost. */
  readonly problems: readonly string[];
  /** Words that had been acknowledged when it broke, in this try alone. */
  readonly words: number;
}

/** One fault, tried as often as one likes: each try is counted, what was found is said, and in the end nothing may be lost. */
export class Fault {
  readonly #name: string;
  readonly #seen: string;
  #cases = 0;
  #words = 0;
  #lost = 0;
  readonly #problems: string[] = [];

  /** `seen`: what a person would see of it. */
  constructor(name: string, seen: string) {
    this.#name = name;
    this.#seen = seen;
  }

  /** Says what was done and what was found. */
  count(done: string, verdict: Verdict): void {
    this.countQuietly(done, verdict);
    if (verdict.problems.length === 0) console.log(`  ${this.#name}: ${done}: nothing lost, ${verdict.words} words`);
  }

  /** For thousands of cases: says only what was lost. */
  countQuietly(done: string, { problems, words }: Verdict): void {
    this.#cases += 1;
    this.#words += words;
    if (problems.length === 0) return;
    this.#lost += 1;
    this.#problems.push(...problems.map((problem) => `${done}: ${problem}`));
    console.log(`  ${this.#name}: ${done}: LOST ${problems.join(" ")}`);
  }

  /** Leaves the row for the table; throws when anything was lost. `measured`: figures for people. */
  end(measured = ""): void {
    const row = {
      fault: this.#name,
      cases: this.#cases,
      words: this.#words,
      lost: this.#lost,
      seen: this.#seen,
      measured,
    };
    appendFileSync(rowsFile, `${JSON.stringify(row)}\n`);
    if (measured !== "") console.log(`  ${this.#name}: ${measured}`);
    if (this.#cases === 0) throw new Error(`"${this.#name}" was not tried once.`);
    if (this.#problems.length > 0) throw new Error(this.#problems.join("\n"));
  }
}

/** Numbers in the order that the seed gives; the seed is said, so that a run can be had again with GALLEY_SEED. */
export function seededRandom(purpose: string): (below: number) => number {
  const seed = Number(process.env.GALLEY_SEED ?? Date.now() % 1_000_000_000);
  console.log(`  ${purpose}: seed ${seed}`);
  let state = seed;
  return (below) => {
    // A linear congruential generator, with the constants of Numerical Recipes.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
