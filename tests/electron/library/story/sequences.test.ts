import { readdirSync, statSync } from "node:fs";
import { truncate } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { readDocument } from "../../../../article/document/readDocument";
import { realDisk } from "../../../../electron/library/disk/disk";
import { readStoryJson } from "../../../../electron/library/story/readStoryJson";
import { idNumber, p, story as storyOf } from "../../../builders";
import { faultyDisk } from "../faultyDisk";
import { newFolder } from "../place";
import { type StartedLibrary, start, Typist, value } from "../typist";

const id = idNumber(900);
const compactAt = 2;
const runs = Number(process.env.GALLEY_RUNS ?? 40);

/** One thing that happens to a story; `who` is one of two installations that share the library's folder. */
type Step = { readonly who: 0 | 1 } & (
  | { readonly kind: "type"; readonly text: string }
  | { readonly kind: "delete"; readonly length: number }
  | { readonly kind: "save" | "settle" | "reopen" | "refresh" | "replace" }
  /** So many records that settling them sets off a compaction, which the steps that follow come in the middle of. */
  | { readonly kind: "compact" }
  /** The process is gone in the middle of what it does; of its log's end, `lost` bytes that nobody was told of never reached the disk. */
  | { readonly kind: "crash"; readonly lost: number }
  /** As a crash, but so many calls to the disk from now: in the middle of settling, compacting, replacing, opening a log. */
  | { readonly kind: "crashSoon"; readonly call: number; readonly lost: number }
  /** One call to the disk fails, so many calls from now. */
  | { readonly kind: "fault"; readonly call: number; readonly code: string }
);

const who = fc.constantFrom<0 | 1>(0, 1);
const anyStep = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant("type" as const), who, text: fc.constantFrom("a", "б", "🙂", "more ") }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("delete" as const), who, length: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constantFrom("save" as const, "settle", "reopen", "refresh", "replace"), who }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("compact" as const), who }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("crash" as const), who, lost: fc.nat(200) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("crashSoon" as const),
      who,
      call: fc.integer({ min: 1, max: 40 }),
      lost: fc.nat(200),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("fault" as const),
      who,
      call: fc.integer({ min: 1, max: 12 }),
      code: fc.constantFrom("EIO", "ENOSPC", "EACCES", "short"),
    }),
  },
) satisfies fc.Arbitrary<Step>;

/** The story's folder, and everything of which somebody was told that it is on disk. */
class World {
  readonly acknowledged = new Y.Doc();
  /** For each log, how long it was when somebody was told of what is in it. */
  readonly promised = new Map<string, number>();
  readonly library: string;

  constructor(library: string) {
    this.library = library;
  }

  promise(): void {
    for (const log of this.logs()) this.promised.set(log, statSync(log).size);
  }

  logs(): readonly string[] {
    const folder = path.join(this.library, id);
    return readdirSync(folder)
      .filter((name) => name.startsWith("edits-"))
      .map((name) => path.join(folder, name));
  }

  expectIn(doc: Y.Doc): void {
    let lacks = 0;
    const opened = new Y.Doc();
    Y.applyUpdate(opened, Y.encodeStateAsUpdate(doc));
    opened.on("update", () => {
      lacks += 1;
    });
    Y.applyUpdate(opened, Y.encodeStateAsUpdate(this.acknowledged));
    expect(lacks).toBe(0);
  }
}

/** One run of one installation: its library, its window, and the disk that can fail under it. */
class Run {
  readonly library: StartedLibrary;
  readonly typist: Typist;
  readonly #world: World;
  readonly #fate: Fate;
  #told = 0;

  private constructor(world: World, fate: Fate, library: StartedLibrary, typist: Typist) {
    this.#world = world;
    this.#fate = fate;
    this.library = library;
    this.typist = typist;
    library.listeners.add((event) => {
      if (event.kind === "durable") this.#acknowledge(event.through);
    });
  }

  static async begin(world: World, userData: string): Promise<Run> {
    const fate: Fate = { calls: 0, failAt: 0, code: "", goneFrom: Number.POSITIVE_INFINITY, lost: 0, isGone: false };
    const disk = faultyDisk(({ number }) => {
      fate.calls = number;
      if (number >= fate.goneFrom) fate.isGone = true;
      if (fate.isGone) return "EIO";
      return number === fate.failAt ? fate.code : null;
    });
    const library = await start(world.library, { userData, disk, compactAt, now: () => wildClock(fate.calls) });
    const typist = await Typist.open(library, id);
    world.promise(); // What was read may be built upon.
    expect(typist.notices).toEqual([]);
    world.expectIn(typist.doc);
    return new Run(world, fate, library, typist);
  }

  get isGone(): boolean {
    return this.#fate.isGone;
  }

  crashSoon(call: number, lost: number): void {
    Object.assign(this.#fate, { goneFrom: this.#fate.calls + call, lost });
  }

  /** Comes back when everything sent is on disk, or nothing more will be. */
  async saved(): Promise<void> {
    while (this.typist.durable < this.typist.sent && !this.isGone) await pause(1);
  }

  failSoon(call: number, code: string): void {
    Object.assign(this.#fate, { failAt: this.#fate.calls + call, code });
  }

  /** From now on nothing reaches the disk, and what was on its way may be cut short. */
  async crash(lost = this.#fate.lost): Promise<void> {
    this.#fate.isGone = true;
    this.typist.isGone = true;
    await pause(3);
    for (const log of this.#world.logs()) {
      const size = statSync(log, { throwIfNoEntry: false })?.size; // A rename may have been on its way.
      const isOwn = this.library.writer === /edits-(.{12})/.exec(log)?.[1];
      if (isOwn && size !== undefined) await truncate(log, Math.max(this.#world.promised.get(log) ?? 0, size - lost));
    }
  }

  #acknowledge(through: number): void {
    if (this.#fate.isGone) return;
    for (const update of this.typist.updates.slice(this.#told, through))
      Y.applyUpdate(this.#world.acknowledged, update);
    this.#told = through;
    this.#world.promise();
  }
}

/** It jumps ten years to and fro: no order may come from it. */
function wildClock(calls: number): number {
  return Date.now() + ((calls % 3) - 1) * 10 * 365 * 24 * 3600 * 1000;
}

interface Fate {
  calls: number;
  failAt: number;
  code: string;
  /** The call from which on the process is gone, and how much of its log's end goes with it. */
  goneFrom: number;
  lost: number;
  isGone: boolean;
}

async function take(step: Step, run: Run): Promise<"goes on" | "ended"> {
  const went = await takeAlive(step, run);
  if (went === "ended" || !run.isGone) return went;
  await run.crash();
  return "ended";
}

async function takeAlive(step: Step, run: Run): Promise<"goes on" | "ended"> {
  switch (step.kind) {
    case "type":
      run.typist.type(step.text);
      return "goes on";
    case "delete":
      run.typist.delete(step.length);
      return "goes on";
    case "save":
      await run.saved();
      return "goes on";
    case "settle":
      await run.library.settle(id);
      return "goes on";
    case "compact":
      for (let record = 1; record <= compactAt; record += 1) run.typist.type("c");
      await run.library.settle(id);
      return "goes on";
    case "refresh":
      await run.library.refresh();
      return "goes on";
    case "replace":
      await run.library.replaceState(run.typist.opening, run.typist.sent, Y.encodeStateAsUpdate(run.typist.doc));
      return "goes on";
    case "fault":
      run.failSoon(step.call, step.code);
      return "goes on";
    case "crashSoon":
      run.crashSoon(step.call, step.lost);
      return "goes on";
    case "crash":
      await run.crash(step.lost);
      return "ended";
    case "reopen":
      return (await run.library.stop()).ok ? "ended" : "goes on";
  }
}

/** The run, which from now on does not crash; or the next one, when it has crashed since its last step. */
async function alive(run: Run, next: () => Promise<Run>): Promise<Run> {
  run.crashSoon(Number.POSITIVE_INFINITY, 0);
  if (!run.isGone) return run;
  await run.crash(0);
  return next();
}

test(
  "whatever happens in whatever order, all that was acknowledged is there, and story.json shows it in the end",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 30 }), async (steps) => {
        const library = await newFolder();
        const world = new World(library);
        const maker = await start(library, { userData: `${library}-0` });
        value(await maker.create(storyOf(p("Body."))));
        await maker.stop();
        const runs = [await Run.begin(world, `${library}-0`), await Run.begin(world, `${library}-1`)] as [Run, Run];
        for (const step of steps) {
          if ((await take(step, runs[step.who])) === "ended")
            runs[step.who] = await Run.begin(world, `${library}-${step.who}`);
          if (step.kind === "refresh") world.promise();
        }
        for (const who of [0, 1] as const) {
          const run = await alive(runs[who], () => Run.begin(world, `${library}-${who}`));
          run.failSoon(-1, "");
          await run.typist.saved();
          while (!(await run.library.stop()).ok) await pause(2); // A failed whole state is asked for again.
        }
        const last = await Run.begin(world, `${library}-0`);
        last.typist.type(".");
        value(await last.library.stop());
        const json = await readStoryJson(realDisk, path.join(library, id));
        expect(json.kind === "story" && json.story).toEqual(readDocument(last.typist.doc));
      }),
      { numRuns: runs },
    );
  },
  30_000 + runs * 500,
);
