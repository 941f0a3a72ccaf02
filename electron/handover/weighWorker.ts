import { parentPort, workerData } from "node:worker_threads";
import { weighHere } from "./weigh";

/* The entry of the worker: one file that came, and then it ends. */
weighHere(workerData).then((weighed) => parentPort?.postMessage(weighed));
