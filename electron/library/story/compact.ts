import * as Y from "yjs";
import type { Disk } from "../disk/disk";
import { attempt, attemptStory, type Outcome, refused } from "../outcome";
import { moveToHistory, writeBase } from "./base";
import type { Through } from "./readPieces";
import { readStoryFolder } from "./readStoryFolder";

export interface CompactRequest {
  readonly folder: string;
  readonly writer: string;
  readonly through: Through;
  /** For the new base. Every log of this writer with a lower number is closed and all of it is on disk. */
  readonly number: number;
  readonly now: number;
}

/**
 * Puts everything into one new base, then moves this writer's earlier files into history. A crash between any two steps leaves the old files,
 * or the new base and what is not yet moved: both are the whole story. A story with something missing is left as it is.
 */
export function compact(disk: Disk, request: CompactRequest): Promise<Outcome<null>> {
  return attemptStory("The story could not be compacted", () => compactFolder(disk, request));
}

async function compactFolder(disk: Disk, request: CompactRequest): Promise<Outcome<null>> {
  const outcome = await readStoryFolder(disk, request.folder, request);
  if (!outcome.ok) return outcome;
  const { doc, lineage, unwritten } = outcome.value;
  if (unwritten) return refused("The story is not compacted while something in its folder is unclear.");
  return attempt("The story could not be compacted", async () => {
    const state = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    await writeBase(disk, { ...request, lineage, replaces: [], state });
    await moveToHistory(disk, request.folder, request.writer, request.number);
    return null;
  });
}
