import { realDisk } from "../library/disk/disk";
import { answerInWorker } from "../workers/answerInWorker";
import { makePage } from "./makePage";

// A long story takes longer than the thread that saves may be kept from it.
answerInWorker((request: Parameters<typeof makePage>[1]) => makePage(realDisk, request));
