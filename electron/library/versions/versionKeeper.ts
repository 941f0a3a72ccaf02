import { inTurn } from "../inTurn";
import type { Outcome } from "../outcome";
import type { Covers } from "../story/findMissing";
import { within } from "../within";
import type { MergeRequest } from "./beforeMerge";
import type { AutomaticRequest } from "./keepFromDisk";
import { Pace, type RunningTime } from "./pace";

/** Where the reading and writing is done. */
export interface VersionWork {
  keepAutomatic(request: AutomaticRequest): Promise<Outcome<boolean>>;
  keepBeforeMerge(request: MergeRequest): Promise<Outcome<boolean>>;
}

export interface VersionKeeperOptions {
  readonly id: string;
  readonly folder: string;
  readonly writer: string;
  readonly lineage: string;
  readonly work: VersionWork;
  readonly now: () => number;
  readonly running: RunningTime;
  /** How long closing waits for the last version, in milliseconds. */
  readonly patience: number;
  /** Goes on over all openings of a story. */
  readonly merges: Pace;
  readonly onKept: () => void;
  /** Comes once: a version that is not kept takes nothing from the story. */
  readonly onFailed: (sentence: string) => void;
}

/** The clock may differ by so much from the running time and still be trusted, in milliseconds. */
const steady = 3_600_000;
const automatic = "automatic";

/** Keeps versions of one open story: now and then while it is written, when it is closed, and before others' changes come in. */
export class VersionKeeper {
  readonly #options: VersionKeeperOptions;
  readonly #turn = inTurn();
  readonly #pace: Pace;
  /** What the clock was ahead of the running time when the story was opened. */
  readonly #ahead: number;
  #isWaiting = false;
  #hasFailed = false;

  constructor(options: VersionKeeperOptions) {
    this.#options = options;
    this.#pace = new Pace(options.running);
    this.#pace.happened(automatic); // Of the story as it is opened there is a version, or the file that it came from.
    this.#ahead = options.now() - options.running();
  }

  /** The story on disk is as it was written until now. */
  settled(): void {
    if (this.#isWaiting || !this.#pace.allows(automatic)) return;
    this.#isWaiting = true;
    void this.#turn(async () => {
      this.#isWaiting = false;
      await this.#keepAutomatic();
    });
  }

  /** Comes back when nothing is under way any more; what takes too long is not waited for, since no word depends on it. */
  closing(wasEdited: boolean): Promise<void> {
    const kept = this.#turn(async () => {
      if (wasEdited) await this.#keepAutomatic();
    });
    return within(this.#options.patience, kept, undefined);
  }

  /** Comes back when what others wrote may be shown. `known`: what of it is shown already. */
  beforeMerge(known: Covers): Promise<void> {
    const { id, folder, writer, lineage, work, merges, now } = this.#options;
    return this.#turn(async () => {
      if (!merges.allows(id)) return;
      const isNew = this.#told(await work.keepBeforeMerge({ folder, writer, lineage, known, now: now() }));
      if (isNew) merges.happened(id);
    });
  }

  async #keepAutomatic(): Promise<void> {
    const { folder, writer, work, now, running } = this.#options;
    const thins = Math.abs(now() - running() - this.#ahead) <= steady;
    const isNew = this.#told(await work.keepAutomatic({ folder, writer, now: now(), thins }));
    if (isNew) this.#pace.happened(automatic);
  }

  #told(outcome: Outcome<boolean>): boolean {
    const { onKept, onFailed } = this.#options;
    if (!outcome.ok && !this.#hasFailed) onFailed(outcome.sentence);
    if (!outcome.ok) this.#hasFailed = true;
    if (outcome.ok && outcome.value) onKept();
    return outcome.ok && outcome.value;
  }
}
