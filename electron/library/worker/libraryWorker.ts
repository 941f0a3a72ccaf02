import { parentPort } from "node:worker_threads";
import { realDisk } from "../disk/disk";
import { workHere } from "./work";
import type { Task, TaskDone } from "./workInWorker";

/* The entry of the worker: one task after the other, as they come. */
const work = workHere(realDisk);
let last: Promise<unknown> = Promise.resolve();

parentPort?.on("message", ({ number, kind, request }: Task) => {
  last = last.then(async () => {
    const done: TaskDone = { number, outcome: await work[kind](request as never) };
    parentPort?.postMessage(done);
  });
});
