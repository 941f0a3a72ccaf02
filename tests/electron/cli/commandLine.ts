import { writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "../../../electron/cli/run";
import { temporaryFolder } from "../temporaryFolder";

interface Told {
  readonly code: number;
  readonly printed: string;
  readonly complained: string;
}

/**
 * The command line in a folder of its own, with library, settings and the machine's files below it, on 23 November 2026. `interrupted`: as if somebody
 * pressed Ctrl+C at once.
 */
export function commandLine(folder = temporaryFolder(), interrupted = false, input: string | Uint8Array | null = null) {
  const galley = async (...args: readonly string[]): Promise<Told> => {
    let printed = "";
    let complained = "";
    const code = await run(args, {
      workingFolder: folder,
      library: path.join(folder, "library"),
      userData: path.join(folder, "machine"),
      settings: path.join(folder, "settings"),
      stylesheet: path.resolve("assets/page.css"),
      now: () => Date.UTC(2026, 10, 23),
      whenInterrupted: (work) => interrupted && work(),
      readInput: async () => (typeof input === "string" ? Buffer.from(input) : input),
      print: (text) => {
        printed += text;
      },
      complain: (text) => {
        complained += text;
      },
    });
    return { code, printed, complained };
  };
  const put = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content);
  return { folder, galley, put };
}
