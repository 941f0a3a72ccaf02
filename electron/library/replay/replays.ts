import path from "node:path";
import { storyJson } from "../../../article/writeStory";
import type { Disk } from "../disk/disk";
import { attemptStory, done, ifMissing, isMissing, type Outcome, refused } from "../outcome";
import { chooseLineage } from "../story/chooseLineage";
import { historyFolder, readPieceName } from "../story/pieceName";
import { readPieces } from "../story/readPieces";
import { readStoryJson } from "../story/readStoryJson";
import { inWritingOrder } from "./order";
import { Replay } from "./replay";
import { type WrittenMinute, writingDay } from "./writingDay";

export interface ReplayRequest {
  readonly folder: string;
}

export interface AskedMoment extends ReplayRequest {
  /** The position in the writing log, counted from 1: that of `WrittenMinute`. */
  readonly through: number;
}

export interface Replays {
  readonly writingDay: (request: ReplayRequest) => Promise<Outcome<readonly WrittenMinute[]>>;
  /** The story's JSON as one text. */
  readonly storyAt: (request: AskedMoment) => Promise<Outcome<string>>;
  /** Forgets what was read of a story. */
  readonly letGo: (folder: string) => void;
  readonly stop: () => void;
}

interface Held {
  readonly folder: string;
  /** Changes whenever one of the files does. */
  readonly stamp: string;
  readonly replay: Replay;
  readonly minutes: readonly WrittenMinute[];
}

const failing = "How this story was written could not be read";
const nothingLeft = "Nothing is left here of how this story was written.";
/** How long what was read is held after it was last asked for, in milliseconds. */
const idle = 60_000;

/** What one story was at any moment of its writing. Of the one asked for last everything is held for a while, so that a slider moves smoothly. */
export function startReplays(disk: Disk, heldFor = idle): Replays {
  let held: Held | null = null;
  let timer: NodeJS.Timeout | undefined;
  const letGo = () => {
    clearTimeout(timer);
    held?.replay.destroy();
    held = null;
  };
  const replayOf = async (folder: string): Promise<Held> => {
    const stamp = await stampOf(disk, folder);
    if (held?.folder !== folder || held.stamp !== stamp) {
      letGo();
      held = { folder, stamp, ...(await read(disk, folder)) };
    }
    clearTimeout(timer);
    timer = setTimeout(letGo, heldFor).unref();
    return held;
  };
  return {
    writingDay: ({ folder }) => attemptStory(failing, async () => done((await replayOf(folder)).minutes)),
    storyAt: ({ folder, through }) =>
      attemptStory(failing, async () => {
        const { replay } = await replayOf(folder);
        if (replay.length === 0) return refused(nothingLeft);
        const place = Math.min(Math.max(through, 1), replay.length); // Files may have gone since the position was given.
        return done(JSON.stringify(storyJson(replay.storyAt(place))));
      }),
    letGo: (folder) => {
      if (held?.folder === folder) letGo();
    },
    stop: letGo,
  };
}

async function read(disk: Disk, folder: string): Promise<Pick<Held, "replay" | "minutes">> {
  const { pieces } = await readPieces(disk, folder, {}, true);
  const records = inWritingOrder(chooseLineage(pieces, await readStoryJson(disk, folder)).pieces);
  return { replay: new Replay(records), minutes: writingDay(records) };
}

async function stampOf(disk: Disk, folder: string): Promise<string> {
  const stamps: string[] = [];
  for (const within of [folder, path.join(folder, historyFolder)]) {
    for (const name of await ifMissing(disk.list(within), [])) {
      if (readPieceName(name)) stamps.push(await stampOfFile(disk, path.join(within, name)));
    }
  }
  return stamps.join("\n");
}

async function stampOfFile(disk: Disk, file: string): Promise<string> {
  try {
    const { size, changedAt } = await disk.look(file);
    return `${file} ${size} ${changedAt}`;
  } catch (error) {
    if (isMissing(error)) return file;
    throw error;
  }
}
