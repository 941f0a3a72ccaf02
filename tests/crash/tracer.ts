import { readFileSync } from "node:fs";
import path from "node:path";
import type { CrashedLibrary } from "./crashedLibrary";

/** What strace saw of one run: the calls that touched the library, one line each. */
export interface Trace {
  readonly lines: readonly string[];
  /** The line of the call that was made to fail, or in which the process was killed; null when there was none. */
  readonly met: string | null;
}

/** Node's file calls go through one thread, so that the nth call is nearly always the same one; strace counts for each thread alone. */
export const oneThread = { UV_THREADPOOL_SIZE: "1" };

const highestFileNumber = 14;

export function traced(output: string, paths: readonly string[], ...more: readonly string[]): readonly string[] {
  const only = paths.flatMap((one) => ["-P", one]);
  return ["strace", "-f", "-qq", "-y", "-s", "16", "-o", output, ...only, ...more];
}

export function readTrace(output: string): Trace {
  const lines = readFileSync(output, "utf8").split("\n");
  const killed = lines.findIndex((line) => line.includes("+++ killed by SIGKILL"));
  const met = lines.find((line) => line.includes("(INJECTED)")) ?? (killed > 0 ? (lines[killed - 1] ?? null) : null);
  return { lines, met };
}

/** The name of the call in a line of a trace; null where the line is none, or the rest of one. */
export function callIn(line: string): string | null {
  return /^\d+ +([a-z0-9_]+)\(/.exec(line)?.[1] ?? null;
}

/**
 * Every path below the library that a typist with numbered names may come to, also on its way out of a failure. strace knows paths only by their
 * whole name.
 */
export function pathsOf({ folder, storyFolder }: CrashedLibrary, writer: string): readonly string[] {
  const numbers = Array.from({ length: highestFileNumber }, (_, index) => index + 1);
  const pieces = numbers.flatMap((n) => [`edits-${writer}-${n}.log`, `base-${writer}-${n}.yjs`]);
  const replaced = ["story.json", ...pieces.filter((name) => name.startsWith("base-"))];
  const temporary = replaced.flatMap((name) => {
    return numbers.map((count) => `.${name}.${count.toString(16).padStart(12, "0")}.tmp`);
  });
  const inHistory = pieces.map((name) => path.join("history", name));
  const names = ["story.json", "history", "versions", ...pieces, ...temporary, ...inHistory];
  return [folder, storyFolder, path.join(folder, ".quarantine"), ...names.map((name) => path.join(storyFolder, name))];
}
