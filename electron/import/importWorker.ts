import { parentPort } from "node:worker_threads";
import { newId } from "../library/story/readStoryJson";
import { importFile } from "./importFile";
import type { FileToRead } from "./readInWorker";

/* The entry of the worker, which reads one file. */
parentPort?.once("message", ({ fileName, bytes }: FileToRead) => {
  parentPort?.postMessage(importFile(fileName, bytes, newId));
});
