import { Worker } from "node:worker_threads";
import type { Disk } from "../disk/disk";
import type { Outcome } from "../outcome";
import { type CompactRequest, compact } from "./compact";
import { type Settled, type SettleRequest, settle } from "./settle";

/** Does the heavy reading and writing of whole stories, away from the thread that takes what is typed. */
export interface Settler {
  settle(request: SettleRequest): Promise<Outcome<Settled>>;
  compact(request: CompactRequest): Promise<Outcome<null>>;
  stop(): Promise<void>;
}

export type Task =
  | { readonly number: number; readonly kind: "settle"; readonly request: SettleRequest }
  | { readonly number: number; readonly kind: "compact"; readonly request: CompactRequest };

export interface TaskDone {
  readonly number: number;
  readonly outcome: Outcome<Settled | null>;
}

/** On the caller's own thread: for tests and the command line. */
export function settleHere(disk: Disk): Settler {
  return {
    settle: (request) => settle(disk, request),
    compact: (request) => compact(disk, request),
    stop: () => Promise.resolve(),
  };
}

interface Waiting {
  readonly task: Task;
  readonly answer: (outcome: Outcome<never>) => void;
  readonly fail: (error: unknown) => void;
}

/** In a worker, whose file is settleWorker as built. Should it die, what it was asked is done here, and the next task gets a new one. */
export function settleInWorker(workerFile: string, disk: Disk): Settler {
  const here = settleHere(disk);
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let count = 0;

  const takeBack = () => {
    worker = null;
    for (const { task, answer, fail } of waiting.values())
      doHere(here, task).then((outcome) => answer(outcome as Outcome<never>), fail);
    waiting.clear();
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
  const ask = <Value>(task: Task): Promise<Outcome<Value>> => {
    return new Promise((answer, fail) => {
      waiting.set(task.number, { task, answer, fail });
      worker ??= start();
      worker.postMessage(task);
    });
  };
  return {
    settle: (request) => ask({ number: ++count, kind: "settle", request }),
    compact: (request) => ask({ number: ++count, kind: "compact", request }),
    stop: async () => {
      await worker?.terminate();
    },
  };
}

export function doHere(settler: Settler, task: Task): Promise<Outcome<Settled | null>> {
  return task.kind === "settle" ? settler.settle(task.request) : settler.compact(task.request);
}
