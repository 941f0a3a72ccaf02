import path from "node:path";
import type { Described } from "../desk/summary";
import type { Disk } from "../disk/disk";
import { inTurn } from "../inTurn";
import { headerFrame } from "../log/header";
import { Log, type NewLogFile } from "../log/log";
import {
  attempt,
  done,
  ifDiskFails,
  ifMissing,
  isDiskError,
  isMissing,
  type Outcome,
  refused,
  sentenceOf,
} from "../outcome";
import { within } from "../within";
import { moveToHistory, type NewBase, writeBase } from "./base";
import { logName } from "./pieceName";
import type { Through } from "./readPieces";
import type { Settled, SettleRequest } from "./settle";
import type { Settler } from "./settler";
import { type SettleSchedule, type SettleTimes, startSettleSchedule } from "./settleSchedule";

export type WriterEvent =
  /** Everything up to this number of the caller's is on disk. */
  | { readonly kind: "durable"; readonly through: number }
  /** Writing failed; ends with the next `durable`. */
  | { readonly kind: "notSaved"; readonly sentence: string }
  /** Only the whole document can save what was typed: give it to `replaceState`. Comes again until that succeeds. */
  | { readonly kind: "stateWanted" }
  | { readonly kind: "settled"; readonly described: Described }
  /** What was typed is safe in the log, but story.json does not show it yet. */
  | { readonly kind: "notSettled"; readonly sentence: string }
  /** Something about the story that the person should know. */
  | { readonly kind: "notice"; readonly sentence: string };

export interface WriterTimes extends SettleTimes {
  readonly groupMs: number;
  /** How long after a failed attempt the next one is made. */
  readonly retryMs: number;
  /** How long story.json is waited for. */
  readonly deriveMs: number;
}

export interface WriterOptions {
  readonly disk: Disk;
  readonly settler: Settler;
  readonly folder: string;
  readonly quarantine: string;
  /** This installation's id. */
  readonly writer: string;
  readonly now: () => number;
  readonly times: WriterTimes;
  /** How many records of this writer's make a compaction worth its while. */
  readonly compactAt: number;
  readonly onEvent: (event: WriterEvent) => void;
  readonly lineage: string;
  /** The document, when it must be written as a base before the first log makes sense. */
  readonly unwritten: { readonly replaces: readonly string[]; readonly state: Uint8Array } | null;
  /** No file of this writer has this number or a higher one. */
  readonly firstNumber: number;
  /** Records in this writer's logs so far. */
  readonly records: number;
}

interface Update {
  readonly number: number;
  readonly update: Uint8Array;
}

type Saving =
  | { readonly kind: "fine" }
  | { readonly kind: "stateWanted"; readonly sentence: string }
  /** `later`: what came after the whole state, and goes into the new log. */
  | { readonly kind: "replacing"; readonly through: number; readonly later: Update[] };

const gone = "The story's folder, or what was written in it, is no longer where it was.";
const libraryGone = "The library's folder is no longer where it was.";
const gap = "A change was lost on its way to the disk.";
const mistake = "Galley made a mistake; Help, Show Log tells more.";
const tooSlow = "story.json could not be written: that is taking too long.";

/**
 * Writes what is done to one open story. A file's number is given the moment the file before it takes no more, so that a base always stands
 * for all lower numbers. Settling, compacting and replacing follow each other; appending waits for none of them. But a log is not begun before all of
 * the one before it is durable: what `durable` names has nothing missing in front of it.
 */
export class StoryWriter {
  readonly #options: WriterOptions;
  readonly #turn = inTurn();
  readonly #schedule: SettleSchedule;
  #saving: Saving = { kind: "fine" };
  #log: Log | null = null;
  #earlierLog: Log | null = null;
  #unwritten: WriterOptions["unwritten"];
  #number: number;
  #records: number;
  /** The last number that a log or the whole state has taken. */
  #taken = 0;
  #retry: NodeJS.Timeout | undefined;
  #editedAt: number | null = null;
  #edits = 0;
  #settledEdits = 0;
  /** The writing of the whole state that was asked for last. */
  #replacement: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#unwritten = options.unwritten;
    this.#number = options.firstNumber;
    this.#records = options.records;
    this.#schedule = startSettleSchedule(options.times, () => void this.#turn(() => this.#settleWhenDue()));
  }

  /** True when something was written here since the story was opened. */
  get wasEdited(): boolean {
    return this.#edits > 0;
  }

  /** Takes an update, whose number is one more than that of the one before: else one is lost, and the whole state is wanted. */
  append(number: number, update: Uint8Array): void {
    if (this.#isClosed) throw new Error(`Update ${number} came after its story was closed.`);
    this.#edits += 1;
    this.#editedAt = this.#options.now();
    if (this.#saving.kind === "fine" && number !== this.#taken + 1) {
      this.#failed(gap);
    } else if (this.#saving.kind === "fine") {
      this.#taken = number;
      this.#log ??= this.#newLog();
      this.#log.append(number, update);
      this.#records += 1;
      this.#schedule.edited();
    } else if (this.#saving.kind === "replacing" && number > this.#saving.through) {
      this.#saving.later.push({ number, update });
    }
  }

  /** Puts the whole document, which holds all updates up to `through`, in the place of this writer's earlier files. */
  replaceState(through: number, state: Uint8Array): Promise<Outcome<null>> {
    if (this.#isClosed) throw new Error("A whole state came after its story was closed.");
    clearTimeout(this.#retry);
    const replacing: Saving = { kind: "replacing", through, later: [] };
    this.#saving = replacing;
    const rotated = this.#rotate();
    const replacement = this.#turn(() => this.#replace(replacing, rotated, state));
    this.#replacement = replacement;
    return replacement;
  }

  /** Makes everything appended so far durable, and does not wait for story.json. */
  async save(): Promise<Outcome<null>> {
    await this.#log?.flush();
    while (this.#saving.kind === "replacing") await this.#replacement;
    return this.#saved();
  }

  /** Makes everything appended so far durable, and puts it into story.json. */
  settle(): Promise<Outcome<null>> {
    return this.#turn(async () => {
      const saved = await this.#saved();
      return saved.ok ? this.#settleRest() : saved;
    });
  }

  /**
   * Comes back when everything is on disk; refused when it is not, and then the story is still open. It settles too, but a story.json that cannot be
   * written holds nothing up: the log has every word, and the next opening reads the log.
   */
  close(): Promise<Outcome<null>> {
    return this.#turn(async () => {
      const saved = await this.#saved();
      if (!saved.ok) return saved;
      await this.#settleRest();
      const stillSaved = await this.#saved();
      if (stillSaved.ok) await this.abandon();
      return stillSaved;
    });
  }

  /** Stops without asking whether all is saved. */
  async abandon(): Promise<void> {
    this.#isClosed = true;
    this.#schedule.stop();
    clearTimeout(this.#retry);
    await this.#log?.close();
  }

  async #saved(): Promise<Outcome<null>> {
    await this.#log?.flush();
    if (this.#saving.kind === "fine") return done(null);
    return refused(this.#saving.kind === "stateWanted" ? this.#saving.sentence : "The story is still being saved.");
  }

  #newLog(): Log {
    const { writer, now, times, onEvent } = this.#options;
    const baseNumber = this.#unwritten ? this.#number++ : null;
    const name = logName(writer, this.#number++);
    const earlier = this.#earlierLog;
    return new Log({
      name,
      create: async () => {
        await earlier?.close();
        if (earlier?.hasFailed) throw new Error(`${name} was not begun, since ${earlier.name} has failed.`);
        return this.#createLogFile(name, baseNumber);
      },
      now,
      groupMs: times.groupMs,
      onDurable: (through) => onEvent({ kind: "durable", through }),
      onFailed: (error) => this.#failed(isDiskError(error) ? sentenceOf(error) : mistake),
    });
  }

  async #createLogFile(name: string, baseNumber: number | null): Promise<NewLogFile> {
    const { disk, folder, writer, lineage, now, compactAt } = this.#options;
    if (this.#unwritten && baseNumber !== null) {
      await writeBase(disk, { folder, writer, number: baseNumber, lineage, ...this.#unwritten, now: now() });
      this.#unwritten = null;
      this.#records = Math.max(this.#records, compactAt); // The files that base stands for go into history soon.
    }
    const file = await disk.create(path.join(folder, name));
    return { file, header: headerFrame(lineage, [], now()), syncName: () => disk.syncFolder(folder) };
  }

  #failed(sentence: string): void {
    if (this.#saving.kind !== "fine" || this.#isClosed) return; // A whole state is on its way already.
    this.#saving = { kind: "stateWanted", sentence };
    this.#options.onEvent({ kind: "notSaved", sentence });
    this.#options.onEvent({ kind: "stateWanted" });
  }

  /** The log so far takes no more; gives it, to be closed, and the number of the base that will stand for it. */
  #rotate(): { readonly log: Log | null; readonly number: number } {
    const log = this.#log;
    if (log) this.#earlierLog = log;
    this.#log = null;
    return { log, number: this.#number++ };
  }

  async #replace(
    replacing: Saving & { readonly kind: "replacing" },
    { log, number }: { readonly log: Log | null; readonly number: number },
    state: Uint8Array,
  ): Promise<Outcome<null>> {
    const { disk, folder, writer, lineage, now, times, onEvent } = this.#options;
    await log?.close();
    const replaces = this.#unwritten?.replaces ?? [];
    const written = await this.#writeWhole({ folder, writer, number, lineage, replaces, state, now: now() });
    if (this.#saving !== replacing) return written.ok ? done(null) : written;
    if (!written.ok) {
      this.#saving = { kind: "stateWanted", sentence: written.sentence };
      onEvent({ kind: "notSaved", sentence: written.sentence });
      this.#retry = setTimeout(() => onEvent({ kind: "stateWanted" }), times.retryMs).unref();
      return written;
    }
    this.#unwritten = null;
    this.#earlierLog = null; // Whatever became of it, the base stands for it.
    this.#saving = { kind: "fine" };
    this.#taken = replacing.through;
    this.#records = 0;
    this.#edits += 1;
    onEvent({ kind: "durable", through: replacing.through });
    for (const later of replacing.later) this.append(later.number, later.update);
    this.#schedule.edited();
    // Should this fail, the earlier files are read once more than needed, and the next compaction tries again.
    await attempt("", () => moveToHistory(disk, folder, writer, number));
    return done(null);
  }

  /** The time may have come while the story was closing, which settles it as well. */
  async #settleWhenDue(): Promise<void> {
    if (!this.#isClosed) await this.#settle();
  }

  async #writeWhole(base: NewBase): Promise<Outcome<null>> {
    const { disk } = this.#options;
    try {
      await disk.look(path.dirname(base.folder)); // Where the library itself is gone, no other is made in its place.
    } catch (error) {
      return refused(isMissing(error) ? libraryGone : sentenceOf(error));
    }
    try {
      await disk.makeFolder(base.folder);
      await writeBase(disk, base);
      return done(null);
    } catch (error) {
      return refused(sentenceOf(error));
    }
  }

  /** Also where nothing is left to settle: what was written here may have been taken away since. */
  async #settleRest(): Promise<Outcome<null>> {
    if (this.#edits > this.#settledEdits) return this.#settle();
    return this.wasEdited ? this.#stillThere() : done(null);
  }

  async #stillThere(): Promise<Outcome<null>> {
    if (!(await this.#isGone())) return done(null);
    this.#failed(gone);
    return refused(gone);
  }

  async #settle(): Promise<Outcome<null>> {
    const { folder, writer, quarantine, now, onEvent } = this.#options;
    const there = await this.#stillThere();
    if (!there.ok) return there;
    const edits = this.#edits;
    const through = this.#through();
    const request = { folder, writer, through, quarantine, editedAt: this.#editedAt, now: now() };
    const outcome = await this.#derive(request);
    if (!outcome.ok) {
      onEvent({ kind: "notSettled", sentence: outcome.sentence });
      if (!this.#isClosed) this.#schedule.edited();
      return outcome;
    }
    this.#settledEdits = edits;
    onEvent({ kind: "settled", described: outcome.value });
    for (const sentence of outcome.value.told) onEvent({ kind: "notice", sentence });
    if (this.#records >= this.#options.compactAt) void this.#turn(() => this.#compact());
    return done(null);
  }

  /** Whatever goes wrong while story.json is derived is a refusal, and so is waiting for it without end: every word is in the log. */
  async #derive(request: SettleRequest): Promise<Outcome<Settled>> {
    const { settler, times } = this.#options;
    try {
      return await within(times.deriveMs, settler.settle(request), refused(tooSlow));
    } catch (error) {
      return refused(`story.json could not be written: ${error instanceof Error ? error.message : error}.`);
    }
  }

  async #compact(): Promise<void> {
    if (this.#saving.kind !== "fine" || this.#isClosed) return;
    const { settler, folder, writer, now, times } = this.#options;
    const { log, number } = this.#rotate();
    this.#records = 0;
    await log?.close();
    if (this.#saving.kind !== "fine" || log?.hasFailed) return;
    const compacted = settler.compact({ folder, writer, through: this.#through(), number, now: now() });
    await within(times.deriveMs, compacted, refused(tooSlow)); // A disk that never answers must not hold up saving.
  }

  /** The system goes on writing to a file that was removed, trashed or replaced: only what has its name now tells. */
  async #isGone(): Promise<boolean> {
    const { disk, folder } = this.#options;
    const { name, size } = this.#log !== null && this.#log.durable > 0 ? this.#log : { name: "", size: 0 };
    const found = await ifDiskFails(ifMissing(disk.look(path.join(folder, name)), null), undefined);
    return found === null || (found !== undefined && found.size < size);
  }

  /** What may be counted on while writing goes on; of a log that appears meanwhile, nothing. */
  #through(): Through {
    const { writer } = this.#options;
    const next = [logName(writer, this.#number), logName(writer, this.#number + 1)];
    const logs = [this.#earlierLog, this.#log].flatMap((log) => log ?? []);
    return Object.fromEntries([...next.map((name) => [name, 0]), ...logs.map(({ name, durable }) => [name, durable])]);
  }
}
