import { Worker } from "node:worker_threads";
import type { Weigh, Weighed } from "./weigh";

/** No story takes as long, in milliseconds. */
const patience = 30_000;

/** Weighs in a worker of its own, whose file is weighWorker as built: what never ends, or takes the worker with it, is damaged. */
export function weighInWorker(workerFile: string, within = patience): Weigh {
  return (request) =>
    new Promise((resolve) => {
      const worker = new Worker(workerFile, { workerData: request, resourceLimits: { maxOldGenerationSizeMb: 1024 } });
      const end = (weighed: Weighed) => {
        clearTimeout(timer);
        resolve(weighed);
        void worker.terminate();
      };
      const timer = setTimeout(() => end({ kind: "damaged" }), within);
      worker.once("message", end);
      worker.once("error", () => end({ kind: "damaged" }));
      worker.once("exit", () => end({ kind: "damaged" }));
    });
}
