import { Worker } from "node:worker_threads";

/** What goes to a worker. `number` finds the way back: several may ask at once. */
export interface Task<Request> {
  readonly number: number;
  readonly request: Request;
}

/** `problem` is the error's stack, for the log: a person is told something else. */
export type Done<Answer> =
  | { readonly number: number; readonly answer: Answer }
  | { readonly number: number; readonly problem: string };

/** A worker that answers. It starts at the first question and after every end of one. */
export interface Answering<Request, Answer> {
  /** Rejects when there is no answer; the message is for the log. */
  ask(request: Request): Promise<Answer>;
  stop(): void;
}

/** Who asked, and is told. */
interface Waiting<Answer> {
  done(answer: Answer): void;
  fail(error: Error): void;
}

/** Asks a worker, whose file is as built and ends in `answerInWorker`, and lets it go when nobody asked for `idle` milliseconds. */
export function startAnswering<Request, Answer>(workerFile: string, idle = 30_000): Answering<Request, Answer> {
  const waiting = new Map<number, Waiting<Answer>>();
  let worker: Worker | null = null;
  let count = 0;
  let leaving: NodeJS.Timeout | undefined;
  const stop = () => void worker?.terminate();
  const take = (number: number) => {
    const task = waiting.get(number);
    waiting.delete(number);
    if (waiting.size === 0 && Number.isFinite(idle)) leaving = setTimeout(stop, idle).unref();
    return task;
  };
  const start = () => {
    const started = new Worker(workerFile);
    started.on("message", (done: Done<Answer>) => {
      const task = take(done.number);
      if ("answer" in done) task?.done(done.answer);
      else task?.fail(new Error(done.problem));
    });
    started.on("error", () => undefined); // `exit` follows.
    started.on("exit", () => {
      if (worker !== started) return;
      worker = null;
      for (const number of [...waiting.keys()]) take(number)?.fail(new Error(`The worker ${workerFile} has ended.`));
    });
    started.unref();
    return started;
  };
  return {
    ask: (request) =>
      new Promise((done, fail) => {
        const number = ++count;
        waiting.set(number, { done, fail });
        worker ??= start();
        const task: Task<Request> = { number, request };
        clearTimeout(leaving);
        worker.postMessage(task);
      }),
    stop,
  };
}
