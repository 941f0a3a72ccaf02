import { access } from "node:fs/promises";
import path from "node:path";
import { type Library, startLibrary } from "../library/library";

/** Where the program stands: nothing here is read from anywhere else. */
export interface Surroundings {
  readonly workingFolder: string;
  /** Of the library, where the command names none. */
  readonly library: string;
  /** Where things of this machine are kept. */
  readonly userData: string;
  /** The folder with the application's settings, where the command names none. */
  readonly settings: string;
  /** The path of assets/page.css. */
  readonly stylesheet: string;
  readonly now: () => number;
  /** Hears once that the person wants it to stop (Ctrl+C); what has not been heard stops the program at once. */
  readonly whenInterrupted: (work: () => void) => void;
  /** All of standard input; null where it is a terminal, at which nobody has written anything. */
  readonly readInput: () => Promise<Uint8Array | null>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** 0 done, 1 findings, 2 wrong usage, 3 failure: scripts rely on these. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What works on a library; null is the usual one. */
interface LibraryCommand {
  readonly kind: "list" | "import" | "check" | "quotes" | "export";
  readonly library: string | null;
}

/** Opens the library, does the work and closes it again. */
export async function withLibrary(
  { kind, library: named }: LibraryCommand,
  surroundings: Surroundings,
  work: (library: Library) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { workingFolder, userData, complain } = surroundings;
  const folder = path.resolve(workingFolder, named ?? surroundings.library);
  if (kind !== "import" && !(await isThere(folder))) return fail(`There is no library in ${folder}.`, complain);
  const library = await startLibrary({ folder, userData, onEvent: () => undefined, now: surroundings.now });
  try {
    return await work(library);
  } finally {
    await library.stop();
  }
}

/** For what the person could not know before; wrong usage is told by `command.ts`. */
export function fail(sentence: string, complain: (text: string) => void): ExitCode {
  complain(`${sentence}\n`);
  return 3;
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
