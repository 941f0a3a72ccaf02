import path from "node:path";
import { z } from "zod";
import type { Answers } from "./ipc";
import { type Disk, realDisk } from "./library/disk/disk";
import { writeAtomic } from "./library/disk/writeAtomic";
import { inTurn } from "./library/inTurn";
import { done, isMissing } from "./library/outcome";
import { mark, type Seen } from "./library/seen/seen";
import type { StoryHistory } from "./library/storyHistory";
import { within } from "./library/within";
import { libraryName } from "./libraryName";
import type { Log } from "./log";

const seenFile = mark.extend({ galley: z.literal(1), story: z.string() });
/** How long an end waits for what was seen to be noted, in milliseconds. */
const patience = 5000;

interface LastSeenNeeds {
  /** Where this machine keeps what concerns it alone. */
  readonly folder: string;
  /** The library's real path. */
  readonly library: string;
  readonly history: Pick<StoryHistory, "lookAt" | "changedSince">;
  readonly log: Log;
  readonly disk?: Disk;
}

export interface LastSeen {
  readonly answers: Pick<Answers, "lastSeen">;
  /** The stories that are open; what leaves them was seen until now. */
  set(open: readonly string[]): void;
  /** Call it before the library is left: what is open was seen until now. */
  stop(): Promise<void>;
}

/**
 * What a person saw of each story last, on this machine: the whole story, in a file of its own under user-data, since versions are thinned out and
 * records put together. Lost, it costs a notice and no word.
 */
export function startLastSeen({ folder, library, history, log, disk = realDisk }: LastSeenNeeds): LastSeen {
  const place = path.join(folder, "seen", libraryName(library));
  const fileOf = (id: string) => path.join(place, `${id}.json`);
  const turn = inTurn();
  let open: readonly string[] = [];
  const note = async (id: string) => {
    const seen = await history.lookAt(id);
    if (!seen.ok) return; // It was removed, or cannot be read; then it is not shown either.
    try {
      await disk.makeFolder(place);
      await writeAtomic(disk, fileOf(id), JSON.stringify({ galley: 1, ...seen.value }));
    } catch (error) {
      log.mistake("what was seen of a story could not be noted", error);
    }
  };
  const set = (now: readonly string[]) => {
    const left = open.filter((id) => !now.includes(id));
    open = now;
    for (const id of left) void turn(() => note(id));
  };
  const read = async (id: string): Promise<Seen | null> => {
    try {
      return seenFile.parse(JSON.parse(Buffer.from(await disk.read(fileOf(id))).toString()));
    } catch (error) {
      if (!isMissing(error)) log.mistake("what was seen of a story could not be read", error);
      return null;
    }
  };
  const answers: LastSeen["answers"] = {
    lastSeen: ({ id }) =>
      turn(async () => {
        const seen = await read(id);
        if (!seen) return done(null);
        const { story, ...before } = seen;
        const changed = await history.changedSince(id, before);
        return done(changed.ok && changed.value ? { story } : null);
      }),
  };
  const stop = async () => {
    set([]);
    await within(
      patience,
      turn(() => Promise.resolve()),
      undefined,
    );
  };
  return { answers, set, stop };
}
