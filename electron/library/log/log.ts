import type { DiskFile } from "../disk/disk";
import { closeQuietly, shortWrite } from "../disk/writeAtomic";
import { encodeFrame, frameKinds } from "./frame";

/** A file that was just made for this log, and nothing is in it yet. */
export interface NewLogFile {
  readonly file: DiskFile;
  /** What to write before the first update. */
  readonly header: Uint8Array;
  /** Makes the file's name durable. */
  syncName(): Promise<void>;
}

export interface LogOptions {
  readonly name: string;
  /** Called once, when the first group is written. */
  readonly create: () => Promise<NewLogFile>;
  readonly now: () => number;
  /** How long a group stays open after its first update. */
  readonly groupMs: number;
  /** Everything up to this number is on disk. */
  readonly onDurable: (through: number) => void;
  /** The log is closed for good; what was not durable is not in it, and only the whole state can save it. */
  readonly onFailed: (error: unknown) => void;
}

interface Waiting {
  readonly number: number;
  readonly at: number;
  readonly update: Uint8Array;
}

/**
 * Appends updates in order, in groups: one write and one sync each. A group closes `groupMs` after its first update, or as soon as the group
 * before it is durable, so a slow disk makes groups larger and never the wait longer. After one failure nothing is ever written again:
 * what a failed write or sync left in the file is not known.
 */
export class Log {
  readonly #options: LogOptions;
  #waiting: Waiting[] = [];
  #file: NewLogFile | null = null;
  #sequence = 0;
  #durable = 0;
  #size = 0;
  #state: "open" | "closed" | "failed" = "open";
  #running: Promise<void> | null = null;
  #hurry: () => void = () => undefined;

  constructor(options: LogOptions) {
    this.#options = options;
  }

  /** The name its file has, or will have. */
  get name(): string {
    return this.#options.name;
  }

  /** Closed for good, with something in it that is not durable. */
  get hasFailed(): boolean {
    return this.#state === "failed";
  }

  /** The last sequence number on disk. */
  get durable(): number {
    return this.#durable;
  }

  /** How many bytes of its file are durable. */
  get size(): number {
    return this.#size;
  }

  /** `number` is the caller's own, and comes back in `onDurable`; the log counts its records itself. */
  append(number: number, update: Uint8Array): void {
    if (this.#state !== "open") throw new Error(`Update ${number} came to a log that is ${this.#state}.`);
    this.#waiting.push({ number, at: this.#options.now(), update });
    this.#running ??= this.#run();
  }

  /** Writes what waits, at once, and closes the file. A failure on the way goes to `onFailed`. */
  async close(): Promise<void> {
    await this.flush();
    if (this.#state !== "open") return;
    this.#state = "closed";
    if (this.#file) await closeQuietly(this.#file.file); // All of it is durable already.
  }

  /** Comes back when everything appended so far is durable, or the log has failed. */
  async flush(): Promise<void> {
    while (this.#running) {
      this.#hurry();
      await this.#running;
    }
  }

  async #run(): Promise<void> {
    await this.#groupCloses();
    try {
      while (this.#waiting.length > 0) await this.#write(this.#waiting.splice(0));
    } catch (error) {
      await this.#fail(error);
    }
    this.#running = null;
  }

  #groupCloses(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#options.groupMs);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #write(group: readonly Waiting[]): Promise<void> {
    const isFirst = this.#file === null;
    this.#file ??= await this.#options.create();
    const frames = group.map(({ at, update }, index) => {
      return encodeFrame({ sequence: this.#sequence + index + 1, at, kind: frameKinds.update, bytes: update });
    });
    const bytes = Buffer.concat(isFirst ? [this.#file.header, ...frames] : frames);
    const taken = await this.#file.file.write(bytes);
    if (taken !== bytes.length) throw shortWrite(taken, bytes.length);
    await this.#file.file.sync();
    if (isFirst) await this.#file.syncName();
    this.#sequence += group.length;
    this.#durable = this.#sequence;
    this.#size += bytes.length;
    this.#options.onDurable(group.at(-1)?.number ?? 0);
  }

  async #fail(error: unknown): Promise<void> {
    this.#state = "failed";
    this.#waiting = [];
    this.#options.onFailed(error);
    if (this.#file) await closeQuietly(this.#file.file);
  }
}
