import { Worker } from "node:worker_threads";
import { type Outcome, refused } from "../outcome";
import type { Asked, Given, StoppableWork, Work, WorkKind } from "./work";

export interface Task {
  readonly number: number;
  readonly kind: WorkKind;
  readonly request: unknown;
}

export interface TaskDone {
  readonly number: number;
  readonly outcome: Outcome<unknown>;
}

interface Waiting {
  answer(outcome: Outcome<never>): void;
  /** Does the task on this thread. */
  takeBack(): void;
}

/** What must be done all the same. The rest may well be what the worker died of, and would take the thread with it that takes what is typed. */
const isNeeded: readonly WorkKind[] = ["settle", "compact", "keepVersion"];
const workerDied = refused("This could not be done: what reads and writes whole stories has failed, and begins anew.");
const stopped = refused("Galley is being closed.");

/** In a worker, whose file is libraryWorker as built. Should it die, what must be is done here, and the next task gets a new one. */
export function workInWorker(workerFile: string, here: StoppableWork): StoppableWork {
  const waiting = new Map<number, Waiting>();
  const workHere: Work = here;
  let worker: Worker | null = null;
  let count = 0;
  let isStopping = false;

  const takeBack = () => {
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const task of left) {
      if (isStopping) task.answer(stopped);
      else task.takeBack();
    }
  };
  const start = () => {
    const started = new Worker(workerFile);
    started.on("message", ({ number, outcome }: TaskDone) => {
      waiting.get(number)?.answer(outcome as Outcome<never>);
      waiting.delete(number);
    });
    started.on("error", () => undefined); // `exit` follows, and does what is to be done.
    started.on("exit", takeBack);
    started.unref();
    return started;
  };
  const asking =
    <Kind extends WorkKind>(kind: Kind) =>
    (request: Asked<Kind>): Promise<Outcome<Given<Kind>>> => {
      return new Promise((answer, fail) => {
        const number = ++count;
        const again = () => workHere[kind](request).then(answer, fail);
        waiting.set(number, { answer, takeBack: isNeeded.includes(kind) ? again : () => answer(workerDied) });
        worker ??= start();
        const task: Task = { number, kind, request };
        worker.postMessage(task);
      });
    };
  return {
    settle: asking("settle"),
    compact: asking("compact"),
    keepVersion: asking("keepVersion"),
    keepAutomatic: asking("keepAutomatic"),
    keepBeforeMerge: asking("keepBeforeMerge"),
    listVersions: asking("listVersions"),
    readVersion: asking("readVersion"),
    writingDay: asking("writingDay"),
    storyAt: asking("storyAt"),
    lookAt: asking("lookAt"),
    changedSince: asking("changedSince"),
    letGo: asking("letGo"),
    stop: async () => {
      isStopping = true;
      await worker?.terminate();
      await here.stop();
    },
  };
}
