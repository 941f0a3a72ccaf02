import { parentPort } from "node:worker_threads";
import { realDisk } from "../library/disk/disk";
import type { PageDone, PageTask } from "./makeInWorker";
import { makePage } from "./makePage";

/* The entry of the worker: one page after the other, as they come. */
let last: Promise<unknown> = Promise.resolve();

parentPort?.on("message", ({ number, request }: PageTask) => {
  last = last.then(async () => {
    const done: PageDone = await makePage(realDisk, request).then(
      (page) => ({ number, page }),
      (error: unknown) => ({
        number,
        problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    );
    parentPort?.postMessage(done);
  });
});
