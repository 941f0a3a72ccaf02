import { parentPort } from "node:worker_threads";
import { newId } from "../library/story/readStoryJson";
import { readImport } from "./readImport";
import type { FileToRead } from "./readInWorker";

/* The entry of the worker, which reads one file. */
parentPort?.once("message", async ({ fileName, bytes }: FileToRead) => {
  parentPort?.postMessage(await readImport(fileName, bytes, newId));
});
