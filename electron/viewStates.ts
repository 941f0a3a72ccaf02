import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type ViewState, viewState } from "./contract";
import { libraryName } from "./libraryName";
import type { Log } from "./log";

const views = z.record(z.string(), viewState);
const pause = 2000;

export interface ViewStates {
  get(story: string): ViewState | null;
  set(story: string, view: ViewState): void;
  stop(): void;
}

/** Where the person left each story of one library, on this machine: a file under user-data named by the library's real path. */
export function startViewStates({ folder, library, log }: { folder: string; library: string; log: Log }): ViewStates {
  const file = path.join(folder, "views", `${libraryName(library)}.json`);
  const known = readViews(file, log);
  let timer: NodeJS.Timeout | null = null;
  const save = () => {
    timer = null;
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(known)));
      renameSync(`${file}.new`, file);
    } catch (error) {
      // Losing a caret's place loses no word.
      log.mistake("where the stories were left could not be saved", error);
    }
  };
  return {
    get: (story) => known.get(story) ?? null,
    set: (story, view) => {
      known.set(story, view);
      timer ??= setTimeout(save, pause);
    },
    stop: () => {
      if (!timer) return;
      clearTimeout(timer);
      save();
    },
  };
}

function readViews(file: string, log: Log): Map<string, ViewState> {
  try {
    return new Map(Object.entries(views.parse(JSON.parse(readFileSync(file, "utf8")))));
  } catch (error) {
    const isFirst = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!isFirst) log.mistake("where the stories were left could not be read", error);
    return new Map();
  }
}
