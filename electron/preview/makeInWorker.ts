import { Worker } from "node:worker_threads";
import type { PageRequest, PreviewedPage } from "./makePage";

/** What goes to the worker. `number` finds the way back: several frames may ask at once. */
export interface PageTask {
  readonly number: number;
  readonly request: PageRequest;
}

/** `problem` is the error's stack, for the log: a person is told something else. */
export type PageDone =
  | { readonly number: number; readonly page: PreviewedPage }
  | { readonly number: number; readonly problem: string };

/** Starts its worker at the first page and after every end of one. */
export interface PageMaker {
  /** Rejects when the page could not be made; the message is for the log. */
  make(request: PageRequest): Promise<PreviewedPage>;
  stop(): void;
}

interface Waiting {
  done(page: PreviewedPage): void;
  fail(error: Error): void;
}

/** Makes pages in a worker, whose file is pageWorker as built, and lets it go when it is idle: a long story takes longer than the thread that saves may be kept from it. */
export function makeInWorker(workerFile: string, idle = 30_000): PageMaker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let count = 0;
  let leaving: NodeJS.Timeout | undefined;
  const stop = () => void worker?.terminate();
  const take = (number: number) => {
    const task = waiting.get(number);
    waiting.delete(number);
    if (waiting.size === 0) leaving = setTimeout(stop, idle).unref();
    return task;
  };
  const start = () => {
    const started = new Worker(workerFile);
    started.on("message", (answer: PageDone) => {
      const task = take(answer.number);
      if ("page" in answer) task?.done(answer.page);
      else task?.fail(new Error(answer.problem));
    });
    started.on("error", () => undefined); // `exit` follows.
    started.on("exit", () => {
      if (worker !== started) return;
      worker = null;
      for (const number of [...waiting.keys()]) take(number)?.fail(new Error("The worker that makes pages has ended."));
    });
    started.unref();
    return started;
  };
  return {
    make: (request) =>
      new Promise((done, fail) => {
        const number = ++count;
        waiting.set(number, { done, fail });
        worker ??= start();
        const task: PageTask = { number, request };
        clearTimeout(leaving);
        worker.postMessage(task);
      }),
    stop,
  };
}
