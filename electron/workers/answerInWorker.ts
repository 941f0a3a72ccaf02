import { parentPort } from "node:worker_threads";
import type { Done, Task } from "./answering";

/** What a worker's file is: it answers one question after the other, as they come. */
export function answerInWorker<Request, Answer>(answer: (request: Request) => Promise<Answer>): void {
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on("message", ({ number, request }: Task<Request>) => {
    last = last.then(async () => {
      const done: Done<Answer> = await answer(request).then(
        (answered) => ({ number, answer: answered }),
        (error: unknown) => ({
          number,
          problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
      );
      parentPort?.postMessage(done);
    });
  });
}
