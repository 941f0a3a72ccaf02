import path from "node:path";
import { z } from "zod";
import { idSchema } from "../article/ids";
import { type Disk, realDisk } from "./library/disk/disk";
import { removeQuietly, writeAtomic } from "./library/disk/writeAtomic";
import { inTurn } from "./library/inTurn";
import { isMissing } from "./library/outcome";
import { libraryName } from "./libraryName";
import type { Log } from "./log";

const record = z.object({ at: z.number(), stories: z.array(idSchema).readonly() }).readonly();

/** The stories that are open, and when that changed last, in milliseconds since 1970. */
type Record = z.infer<typeof record>;

interface OpenRecordNeeds {
  readonly folder: string;
  /** The library's real path. */
  readonly library: string;
  readonly now: () => number;
  readonly log: Log;
  readonly disk?: Disk;
}

export interface OpenRecord {
  /** What was open when Galley ended the last time without coming to its end; null when it did. */
  readonly leftOver: Record | null;
  set(stories: readonly string[]): void;
  /** Galley comes to its end: nothing is left over. */
  stop(): Promise<void>;
}

/** Which stories of one library are open, on this machine, so that the next start can tell a crash: a file under user-data. */
export async function startOpenRecord(needs: OpenRecordNeeds): Promise<OpenRecord> {
  const { folder, library, now, log, disk = realDisk } = needs;
  const file = path.join(folder, "open", `${libraryName(library)}.json`);
  const turn = inTurn();
  const leftOver = await readRecord(disk, file, log);
  const write = async (stories: readonly string[]) => {
    try {
      await disk.makeFolder(path.dirname(file));
      await writeAtomic(disk, file, JSON.stringify({ at: now(), stories } satisfies Record));
    } catch (error) {
      // Without it a crash is not told of; no word depends on it.
      log.mistake("which stories are open could not be noted", error);
    }
  };
  return {
    leftOver,
    set: (stories) => void turn(() => write(stories)),
    stop: () => turn(() => removeQuietly(disk, file)),
  };
}

async function readRecord(disk: Disk, file: string, log: Log): Promise<Record | null> {
  try {
    const read = record.parse(JSON.parse(Buffer.from(await disk.read(file)).toString()));
    return read.stories.length > 0 ? read : null;
  } catch (error) {
    if (!isMissing(error)) log.mistake("which stories were open could not be read", error);
    return null;
  }
}
