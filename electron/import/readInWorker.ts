import { Worker } from "node:worker_threads";
import type { StoryImport } from "../../article/import/storyImport";

export interface FileToRead {
  /** Says by its ending what the file is. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export type ReadImport = (file: FileToRead) => Promise<StoryImport>;

const tooLong: StoryImport = {
  kind: "refused",
  sentence: "It takes too long to read, so it is hardly a story. Import a part of it.",
};
const tooDeep: StoryImport = { kind: "refused", sentence: "It is nested too deep to be a story." };
const tooMuch: StoryImport = {
  kind: "refused",
  sentence: "There is not enough memory to read it. Import a part of it.",
};

/**
 * Reads each file in a worker of its own, whose file is importWorker as built: the thread that saves does not wait for a file that is long, or was made
 * to be slow. What takes longer than `patience`, in milliseconds, is given up.
 */
export function readInWorker(workerFile: string, patience = 60_000): ReadImport {
  return (file) =>
    new Promise((done, fail) => {
      const worker = new Worker(workerFile);
      const end = (settle: () => void) => {
        clearTimeout(timer);
        settle();
        void worker.terminate();
      };
      const timer = setTimeout(() => end(() => done(tooLong)), patience);
      worker.once("message", (imported: StoryImport) => end(() => done(imported)));
      worker.once("messageerror", () => end(() => done(tooDeep))); // Nothing else keeps a story from crossing over.
      worker.once("error", (error) => end(() => (isOutOfMemory(error) ? done(tooMuch) : fail(error))));
      worker.once("exit", () => end(() => fail(new Error(`The worker that read ${file.fileName} has ended.`))));
      worker.postMessage(file);
    });
}

function isOutOfMemory(error: Error): boolean {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
