import path from "node:path";
import { isId } from "../../../article/ids";
import { libraryName } from "../../libraryName";
import type { Disk } from "../disk/disk";
import { inTurn } from "../inTurn";
import { attempt, attemptStory, done, ifDiskFails, type Outcome, refused } from "../outcome";
import { type SettleSchedule, type SettleTimes, startSettleSchedule } from "../story/settleSchedule";
import { copyStory, isBehind } from "./copyStory";
import { BackupMemory, type BackupState } from "./memory";
import { type BackupPlace, backupPlace, preparePlace } from "./place";
import { storyName } from "./storyName";

export type BackupStatus =
  | { readonly kind: "off" }
  /** `at`: when everything was in the backup last, in milliseconds since 1970. */
  | { readonly kind: "upToDate"; readonly folder: string; readonly at: number; readonly stories: number }
  | { readonly kind: "running"; readonly folder: string; readonly done: number; readonly of: number }
  | { readonly kind: "failed"; readonly folder: string; readonly sentence: string; readonly at: number | null };

export interface BackupTimes extends SettleTimes {
  /** How long after something changed in the library all of it is looked through. */
  readonly lookMs: number;
  /** The first pause after a failure; each further one is twice as long, up to the longest. */
  readonly retryMs: number;
  readonly longestRetryMs: number;
  /** What takes less is not shown as running. */
  readonly shownAfterMs: number;
  /** How long quitting waits for what is behind. */
  readonly patienceMs: number;
}

const usualTimes: BackupTimes = {
  quietMs: 1000,
  latestMs: 10_000,
  lookMs: 1000,
  retryMs: 5000,
  longestRetryMs: 300_000,
  shownAfterMs: 1000,
  patienceMs: 5000,
};

export interface BackupNeeds {
  readonly disk: Disk;
  /** The library's real path. */
  readonly library: string;
  /** The id of this installation. */
  readonly writer: string;
  readonly userData: string;
  /** The folder that the person chose, or null when there is to be no backup. */
  readonly chosen: string | null;
  readonly now: () => number;
  readonly onStatus: (status: BackupStatus) => void;
  readonly times?: Partial<BackupTimes>;
}

/** One place for the backup, until another is chosen. What is done there follows each other, and never waits for an earlier place. */
interface Target {
  readonly place: BackupPlace;
  readonly memory: BackupMemory;
  readonly turn: ReturnType<typeof inTurn>;
  state: BackupState;
}

interface Run {
  done: number;
  of: number;
  isShown: boolean;
}

/** After so many stories in a row that could not be copied, the others wait for the next attempt. */
const mostInARow = 3;
const lookAgainMs = 60_000;
const tellEveryMs = 100;

/** Nothing is done before `look` is called. */
export async function startBackup(needs: BackupNeeds): Promise<Backup> {
  return new Backup(needs, needs.chosen === null ? null : await targetAt(needs, needs.chosen));
}

async function targetAt(needs: BackupNeeds, chosen: string): Promise<Target> {
  const place = backupPlace(chosen, needs);
  const remembered = path.join("libraries", libraryName(needs.library), `backup-${libraryName(place.folder)}`);
  const memory = new BackupMemory(needs.disk, path.join(needs.userData, remembered));
  return { place, memory, turn: inTurn(), state: await memory.state() };
}

async function remember(target: Target, changes: Partial<BackupState>): Promise<void> {
  target.state = { ...target.state, ...changes };
  await target.memory.keepState(target.state);
}

/**
 * Keeps a second copy of every story, one story after the other, behind everything else: nothing waits for it, and whatever fails is said in the
 * status and tried again. It only ever adds to the backup.
 */
export class Backup {
  readonly #needs: BackupNeeds;
  readonly #times: BackupTimes;
  readonly #schedule: SettleSchedule;
  #target: Target | null;
  /** Counts what was decided on the backup's place: what is decided later holds, however long the earlier takes. */
  #decisions = 0;
  /** The stories whose backup is, or may be, behind, each with the number of its last change. */
  readonly #behind = new Map<string, number>();
  #changes = 0;
  /** The stories of the library that have been brought. */
  #stories = new Set<string>();
  #run: Run | null = null;
  #failure = "";
  #tries = 0;
  #timers: { retry?: NodeJS.Timeout; look?: NodeJS.Timeout } = {};
  #lookedAt = Number.NEGATIVE_INFINITY;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(needs: BackupNeeds, target: Target | null) {
    this.#needs = needs;
    this.#times = { ...usualTimes, ...needs.times };
    this.#target = target;
    this.#schedule = startSettleSchedule(this.#times, () => void this.#inTurn((its) => this.#pass(its, false)));
  }

  get status(): BackupStatus {
    if (!this.#target) return { kind: "off" };
    const { state, place } = this.#target;
    const { at, stories } = state;
    const folder = place.chosen;
    if (this.#run?.isShown) return { kind: "running", folder, done: this.#run.done, of: this.#run.of };
    if (this.#failure) return { kind: "failed", folder, sentence: this.#failure, at };
    if (at === null) return { kind: "running", folder, done: 0, of: 0 };
    return { kind: "upToDate", folder, at, stories };
  }

  /** From now on the backup goes to this folder, and begins at once. Where it cannot be there, all stays as it was. */
  async choose(chosen: string): Promise<Outcome<null>> {
    this.#decisions += 1;
    const decision = this.#decisions;
    const target = await targetAt(this.#needs, chosen);
    const ready = await preparePlace(this.#needs.disk, this.#needs, target.place, false);
    if (!ready.ok) return ready;
    await remember(target, { hasBegun: true, at: null, stories: 0 }); // What it has is found out anew.
    if (decision !== this.#decisions)
      return refused(`${chosen} was not taken for the backup: something else was chosen meanwhile.`);
    this.#leave(target);
    void this.everything();
    return done(null);
  }

  /** What has been backed up stays where it is. */
  turnOff(): void {
    this.#decisions += 1;
    this.#leave(null);
    this.#tell();
  }

  /** Compares every story with the backup, and comes back when that is done or has failed. */
  async everything(): Promise<void> {
    await this.#inTurn(async (target) => {
      const listed = await this.#listStories();
      if (listed.ok) for (const id of listed.value) this.changed(id, false);
      await this.#pass(target, true, listed);
    });
  }

  /** A story has been settled, or may have changed otherwise. */
  changed(id: string, soon = true): void {
    if (!this.#target) return;
    this.#behind.delete(id); // So that a run that has been at this story comes to it again.
    this.#behind.set(id, ++this.#changes);
    if (soon && this.#failure === "") this.#schedule.edited();
  }

  /** Something may have changed in the library: soon all of it is looked through for what the backup has not. */
  look(): void {
    clearTimeout(this.#timers.look);
    const look = () => void this.#inTurn((target) => this.#lookThrough(target));
    this.#timers.look = setTimeout(look, this.#times.lookMs).unref();
  }

  /** The person has come back to the window: what failed may go now. */
  personIsBack(): void {
    if (this.#failure) void this.#inTurn((target) => this.#pass(target, false));
    else if (performance.now() - this.#lookedAt > lookAgainMs) this.look();
  }

  /** Waits a little for what is behind, unless it fails anyway. Gives the stories whose backup is still behind; the next start goes on with them. */
  async stop(): Promise<readonly string[]> {
    this.#decisions += 1;
    this.#schedule.stop();
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
    const isTried = this.#failure === "" && this.#behind.size > 0;
    const last = isTried ? this.#inTurn((target) => this.#pass(target, false)) : Promise.resolve();
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#times.patienceMs);
    });
    await Promise.race([last, tooLate]);
    clearTimeout(timer);
    this.#target = null;
    clearTimeout(this.#timers.retry);
    return [...this.#behind.keys()];
  }

  #leave(target: Target | null): void {
    this.#schedule.stop();
    clearTimeout(this.#timers.retry);
    this.#behind.clear();
    this.#stories.clear();
    this.#run = null;
    this.#failure = "";
    this.#tries = 0;
    this.#target = target;
  }

  async #inTurn(work: (target: Target) => Promise<void>): Promise<void> {
    const target = this.#target;
    await target?.turn(async () => {
      if (this.#target === target) await work(target);
    });
  }

  async #lookThrough(target: Target): Promise<void> {
    this.#lookedAt = performance.now();
    const listed = await this.#listStories();
    for (const id of listed.ok ? listed.value : []) {
      if (this.#behind.has(id)) continue;
      const from = path.join(this.#needs.library, id);
      const memory = await target.memory.story(id);
      if (await ifDiskFails(isBehind(this.#needs.disk, from, memory), true)) this.changed(id, false);
      else this.#stories.add(id);
    }
    await this.#pass(target, false, listed);
  }

  async #listStories(): Promise<Outcome<readonly string[]>> {
    const { disk, library } = this.#needs;
    const listed = await attempt("The library cannot be read for its backup", async () => {
      const ids: string[] = [];
      for (const id of (await disk.list(library)).filter(isId)) {
        if ((await ifDiskFails(disk.look(path.join(library, id)), null))?.kind === "folder") ids.push(id);
      }
      return ids;
    });
    if (listed.ok) this.#stories = new Set(listed.value.filter((id) => this.#stories.has(id)));
    return listed;
  }

  /** Copies what is behind. `before`: whether what came before it went well. */
  async #pass(target: Target, isAsked: boolean, before: Outcome<unknown> = done(null)): Promise<void> {
    clearTimeout(this.#timers.retry);
    const run = { done: 0, of: this.#behind.size, isShown: isAsked };
    this.#run = run;
    const show = () => {
      run.isShown = true;
      this.#tell();
    };
    const showing = setTimeout(show, this.#times.shownAfterMs).unref();
    if (isAsked) this.#tell();
    const copied = await attemptStory("The backup could not be made", () => this.#copyAll(target, run));
    clearTimeout(showing);
    if (this.#target !== target) return;
    this.#run = null;
    if (!before.ok) this.#failed(before.sentence);
    else if (!copied.ok) this.#failed(copied.sentence);
    else await this.#succeeded(target);
    this.#tell();
  }

  async #succeeded(target: Target): Promise<void> {
    this.#failure = "";
    this.#tries = 0;
    await remember(target, { at: this.#needs.now(), stories: this.#stories.size });
  }

  #failed(sentence: string): void {
    this.#failure = sentence;
    this.#schedule.stop();
    const pause = Math.min(this.#times.longestRetryMs, this.#times.retryMs * 2 ** this.#tries);
    this.#tries += 1;
    const again = () => void this.#inTurn((its) => this.#pass(its, false));
    this.#timers.retry = setTimeout(again, pause).unref();
  }

  async #copyAll(target: Target, run: Run): Promise<Outcome<null>> {
    const { disk } = this.#needs;
    const ready = await preparePlace(disk, this.#needs, target.place, target.state.hasBegun);
    if (!ready.ok) return ready;
    if (!target.state.hasBegun) await remember(target, { hasBegun: true });
    const refusals: string[] = [];
    let inARow = 0;
    for (const [id, change] of this.#behind) {
      const copied = await this.#copy(target, id);
      if (this.#target !== target) return done(null);
      run.done += 1;
      run.of = Math.max(run.of, run.done);
      if (copied.ok && this.#behind.get(id) === change) this.#behind.delete(id);
      if (!copied.ok) refusals.push(copied.sentence);
      inARow = copied.ok ? 0 : inARow + 1;
      if (inARow === mostInARow) break;
      if (run.isShown && performance.now() - this.#toldAt > tellEveryMs) this.#tell();
    }
    const [first] = refusals;
    if (first === undefined) return done(null);
    const still = await preparePlace(disk, this.#needs, target.place, true);
    if (!still.ok) return still;
    return refused(refusals.length === 1 ? first : `Not every story could be backed up. ${first}`);
  }

  async #copy({ place, memory }: Target, id: string): Promise<Outcome<null>> {
    const { disk, library } = this.#needs;
    const [from, to] = [path.join(library, id), path.join(place.folder, id)];
    const copied = await attemptStory("", async () => {
      const brought = await copyStory(disk, from, to, await memory.story(id));
      if (brought === null) return done(null); // It has left the library, and what the backup has of it stays.
      await memory.keepStory(id, brought);
      this.#stories.add(id);
      return done(null);
    });
    if (copied.ok) return copied;
    return refused(`${await storyName(disk, from, id)} could not be backed up${copied.sentence}`);
  }

  #tell(): void {
    this.#toldAt = performance.now();
    this.#needs.onStatus(this.status);
  }
}
