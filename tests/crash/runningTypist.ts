import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { inject, onTestFinished } from "vitest";
import type { CrashedLibrary } from "./crashedLibrary";
import { places } from "./typist/edits";
import type { Command, Line, Orders } from "./typist/orders";

export interface Circumstances extends Partial<Orders> {
  /** What the typist runs under: a tracer, another person, a limit. */
  readonly under?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The application's own times; only failures are tried again sooner. */
const usualTimes = { groupMs: 50, quietMs: 1000, latestMs: 5000, retryMs: 100 };

/** A typist at work in a process of its own, and all it has said. */
export class RunningTypist {
  readonly lines: Line[] = [];
  /** The last edit that is acknowledged, and the last that was made, counted from the story's first. */
  acknowledged: number;
  typed: number;
  readonly orders: Orders;
  readonly ended: Promise<void>;
  /** What it said on stderr: a typist that breaks off says why there. */
  complaints = "";
  readonly #process: ChildProcess;
  readonly #listeners = new Set<() => void>();
  #hasEnded = false;

  constructor(at: CrashedLibrary, { under = [], env = {}, ...orders }: Circumstances = {}) {
    this.orders = {
      library: at.folder,
      userData: at.userData,
      story: at.story,
      among: places,
      from: at.edits,
      edits: null,
      paceMs: 1,
      waits: false,
      compactAt: 2000,
      times: usualTimes,
      inWorker: false,
      watch: false,
      clock: [0],
      numberedNames: false,
      ...orders,
    };
    this.acknowledged = this.orders.from;
    this.typed = this.orders.from;
    const typist = path.join(inject("typistFolder"), "typist.cjs");
    const [command = "", ...rest] = [...under, process.execPath, typist, JSON.stringify(this.orders)];
    this.#process = spawn(command, rest, { env: { ...process.env, ...env }, stdio: ["pipe", "pipe", "pipe"] });
    this.#process.stdin?.on("error", () => undefined); // Nobody listens any more, which `ended` tells.
    this.#process.stderr?.on("data", (bytes: Buffer) => {
      this.complaints += bytes.toString();
    });
    const { stdout } = this.#process;
    if (stdout) createInterface({ input: stdout }).on("line", (line) => this.#hear(line));
    this.ended = new Promise((resolve) => {
      this.#process.on("error", (error) => {
        this.complaints += error.message;
      });
      this.#process.on("close", () => {
        this.#hasEnded = true;
        resolve();
        this.#tell();
      });
    });
    onTestFinished(() => this.kill());
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** The sentences of one kind, in the order they came. */
  said(kind: "notSaved" | "notSettled" | "notice" | "refused"): readonly string[] {
    return this.lines.flatMap((line) => (line.kind === kind ? [line.sentence] : []));
  }

  has(kind: Line["kind"]): boolean {
    return this.lines.some((line) => line.kind === kind);
  }

  tell(command: Command): void {
    this.#process.stdin?.write(`${command}\n`);
  }

  /** Comes back when it is so, or the typist has ended; throws, with what was said last, when neither comes about. */
  until(isSo: (typist: this) => boolean, patienceMs = 30_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(timer);
        this.#listeners.delete(look);
        resolve();
      };
      const look = () => {
        if (this.#hasEnded || isSo(this)) done();
      };
      const timer = setTimeout(() => {
        this.#listeners.delete(look);
        const last = this.lines.slice(-3).map((line) => JSON.stringify(line));
        reject(new Error(`The typist never came to it. The last it said: ${last.join(" ")} ${this.complaints}`));
      }, patienceMs);
      this.#listeners.add(look);
      look();
    });
  }

  /** Ends it at once, as the system does for want of memory. */
  async kill(): Promise<void> {
    this.#process.kill("SIGKILL");
    this.#process.stdin?.destroy(); // A tracer that is killed lets go of what it traces, which then hears that it is alone.
    await this.ended;
  }

  /** Lets it save all, close and end. */
  async stop(patienceMs = 30_000): Promise<void> {
    this.tell("stop");
    await this.until(() => false, patienceMs);
  }

  #hear(text: string): void {
    // The last line of a killed typist may be half of one.
    if (!text.endsWith("}")) return;
    const line: Line = JSON.parse(text);
    this.lines.push(line);
    if (line.kind === "typed") this.typed = line.edit;
    if (line.kind === "durable") this.acknowledged = line.edit;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
