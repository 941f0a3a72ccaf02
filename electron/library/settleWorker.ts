import { parentPort } from "node:worker_threads";
import { realDisk } from "./disk/disk";
import { doHere, settleHere, type Task, type TaskDone } from "./story/settler";

/* The entry of the worker: one task after the other, as they come. */
const settler = settleHere(realDisk);
let last: Promise<unknown> = Promise.resolve();

parentPort?.on("message", (task: Task) => {
  last = last.then(async () => {
    const done: TaskDone = { number: task.number, outcome: await doHere(settler, task) };
    parentPort?.postMessage(done);
  });
});
