import { cpSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { hasTool } from "../../scripts/setup/debian.mjs";
import { CrashedLibrary, newRoot } from "./crashedLibrary";
import { Fault, isFull, unless } from "./report";
import { RunningTypist } from "./runningTypist";
import { callIn, oneThread, pathsOf, readTrace, type Trace, traced } from "./tracer";

const codes = ["EIO", "ENOSPC", "EDQUOT", "EACCES", "EROFS", "EMFILE", "EXDEV"];
const edits = 12;

/** A library with a past, whose state before the sweep can be had again; what strace is told names its paths, so it stays where it is. */
class SweptLibrary {
  readonly at: CrashedLibrary;
  readonly paths: readonly string[];
  readonly #root: string;
  readonly #copy: string;
  readonly #from: number;

  private constructor(at: CrashedLibrary, root: string) {
    this.at = at;
    this.#root = root;
    this.#copy = `${root}-copy`;
    this.#from = at.edits;
    const writer = readFileSync(path.join(at.userData, "writer"), "utf8").split("\n")[0] ?? "";
    this.paths = pathsOf(at, writer);
    cpSync(root, this.#copy, { recursive: true });
  }

  static async make(): Promise<SweptLibrary> {
    const root = path.join(newRoot(), "swept");
    const at = await CrashedLibrary.make(root);
    const typist = new RunningTypist(at, { edits: 50, compactAt: 20 });
    await typist.ended;
    expect((await at.judge(typist)).problems).toEqual([]);
    return new SweptLibrary(at, root);
  }

  /** Opens, types, settles, compacts and closes, under the tracer. */
  async write(
    inject: readonly string[] = [],
    of = /./,
  ): Promise<{ readonly typist: RunningTypist; readonly trace: Trace }> {
    rmSync(this.#root, { recursive: true });
    cpSync(this.#copy, this.#root, { recursive: true });
    this.at.edits = this.#from;
    const output = `${this.#root}.trace`;
    rmSync(output, { force: true });
    const paths = this.paths.filter((one) => of.test(path.basename(one)));
    const typist = new RunningTypist(this.at, {
      under: traced(output, paths, ...inject),
      env: oneThread,
      edits,
      paceMs: 8,
      compactAt: 5,
      times: { groupMs: 5, quietMs: 15, latestMs: 40, retryMs: 10 },
      numberedNames: true,
    });
    await typist.until(() => false, 60_000);
    return { typist, trace: readTrace(output) };
  }
}

type Injection =
  | { readonly kind: "kill"; readonly call: string; readonly n: number }
  | { readonly kind: "error"; readonly call: string; readonly n: number; readonly code: string };

function inject(what: Injection): readonly string[] {
  const action = what.kind === "kill" ? "signal=KILL" : `error=${what.code}`;
  return ["-e", `inject=${what.call}:${action}:when=${what.n}`];
}

function injection(call: string, n: number, code?: string): Injection {
  return code === undefined ? { kind: "kill", call, n } : { kind: "error", call, n, code };
}

/** How often each call is made in a run without faults. */
function counts({ lines }: Trace): ReadonlyMap<string, number> {
  const calls = new Map<string, number>();
  for (const call of lines.flatMap((line) => callIn(line) ?? [])) calls.set(call, (calls.get(call) ?? 0) + 1);
  return calls;
}

/** Whoever types must be told when what was typed could not be written. */
function isOfLog(line: string): boolean {
  return /edits-/.test(line) && /^\d+ +(write|fdatasync|openat\(.*O_CREAT)/.test(line);
}

class Sweep {
  readonly killed = new Fault(
    "killed in a call to the file system",
    "Nothing: the story opens as it was, with every word.",
  );
  readonly failed = new Fault(
    "a call to the file system fails",
    "“Not saved: …” with the reason while it lasts, typing goes on; “Saved” once it is written anew. Or the opening is refused with a sentence.",
  );
  readonly #swept: SweptLibrary;
  tries = 0;

  constructor(swept: SweptLibrary) {
    this.#swept = swept;
  }

  /** `of`: only files with such names. False when the run came to its end without meeting what was to be injected. */
  async try(what: Injection, of = /./): Promise<boolean> {
    const { typist, trace } = await this.#swept.write(inject(what), of);
    this.tries += 1;
    if (trace.met === null) return false;
    const { problems, words } = await this.#swept.at.judge(typist);
    const more = [...problems];
    const where = trace.met
      .replaceAll(this.#swept.at.storyFolder, "")
      .replace(/^\d+ +/, "")
      .slice(0, 100);
    if (what.kind === "kill") {
      this.killed.count(`at ${what.call} ${what.n}: ${where}`, { problems: more, words });
      return true;
    }
    const opened = typist.lines.find((line) => line.kind === "opened");
    const isRefused = opened?.readOnly !== "";
    if (isRefused && [...typist.said("refused"), opened?.readOnly ?? ""].join("") === "") more.push("it says nothing.");
    if (!isRefused && !typist.has("closed")) more.push(`it never closes: ${typist.complaints}`);
    if (!isRefused && this.#swept.at.edits < typist.typed)
      more.push(`${typist.typed - this.#swept.at.edits} edits are not there.`);
    if (isOfLog(trace.met) && typist.said("notSaved").length === 0) more.push("nobody was told that it is not saved.");
    this.failed.count(`${what.code} at ${what.call} ${what.n}: ${where}`, { problems: more, words });
    return true;
  }
}

/** Kills first, then one code for each call, then the next code for each: as many rounds as the time allows, so that every call meets at least one. */
const rounds = ["kill", ...codes];
const fullMs = 12 * 60_000;
/** In the part: the first call of a kind to files of these names, alone. */
const partly: readonly { readonly call: string; readonly of: RegExp; readonly code?: string }[] = [
  { call: "fdatasync", of: /^edits-.*-3\.log$/ },
  { call: "rename", of: /^\.story\.json/ },
  { call: "rename", of: /^\.base-/ },
  { call: "rename", of: /^edits-.*-2\.log$/ },
  { call: "write", of: /^\.story\.json/ },
  { call: "fdatasync", of: /^edits-.*-3\.log$/, code: "EIO" },
  { call: "write", of: /^edits-.*-3\.log$/, code: "ENOSPC" },
  { call: "openat", of: /^edits-.*-3\.log$/, code: "EMFILE" },
  { call: "rename", of: /^\.story\.json/, code: "EXDEV" },
  { call: "rename", of: /^edits-.*-2\.log$/, code: "EACCES" },
  { call: "write", of: /^\.base-/, code: "EDQUOT" },
  { call: "fsync", of: /^history$/, code: "EROFS" },
];

test("each call to the file system fails, and is the last, in its turn", { timeout: 2 * fullMs }, async (context) => {
  unless(hasTool("strace") ? "" : "strace is not installed (sudo apt-get install -y strace)", context);
  const swept = await SweptLibrary.make();
  const calls = counts((await swept.write()).trace);
  console.log(`  without faults: ${[...calls].map(([call, count]) => `${count} ${call}`).join(", ")}`);
  const sweep = new Sweep(swept);
  if (!isFull) {
    for (const { call, of, code } of partly) {
      // On a busy machine a run may end before it compacts.
      let isMet = false;
      for (let tries = 1; tries <= 4 && !isMet; tries += 1) isMet = await sweep.try(injection(call, 1, code), of);
      expect(isMet, `${call} ${of}`).toBe(true);
    }
  }
  const finished = isFull ? await sweepAll(sweep, [...calls.keys()]) : "a few calls of each kind";
  sweep.killed.end(finished);
  sweep.failed.end(finished);
});

async function sweepAll(sweep: Sweep, calls: readonly string[]): Promise<string> {
  const end = Date.now() + fullMs;
  for (const [round, name] of rounds.entries()) {
    for (const [index, call] of calls.entries()) {
      for (let n = 1; ; n += 1) {
        if (Date.now() > end && round > 1)
          return `every call was killed in and failed; stopped for time in round ${round} of ${rounds.length - 1}, at ${call} ${n}`;
        const code = codes[(round + index + n) % codes.length] ?? "EIO";
        if (!(await sweep.try(injection(call, n, name === "kill" ? undefined : code)))) break;
      }
    }
  }
  return "every call was killed in, and failed with every code";
}
