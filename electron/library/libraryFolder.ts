import path from "node:path";
import type { Disk } from "./disk/disk";
import { closeQuietly, removeQuietly, temporaryName, writeAll } from "./disk/writeAtomic";
import { attempt, isDiskError, isMissing, reasonOf } from "./outcome";

/**
 * What is wrong with the library's folder as a whole. `readOnly`: stories open for reading, and nothing is written. `full`: writing is tried, and may
 * fail. The others: there is nothing to read here.
 */
export interface LibraryProblem {
  readonly kind: "notAFolder" | "unreadable" | "readOnly" | "full";
  readonly sentence: string;
}

/** Makes the folder where it is missing; null when all is well. */
export async function checkLibraryFolder(disk: Disk, folder: string): Promise<LibraryProblem | null> {
  const kind = await lookAt(disk, folder);
  if (kind === "missing") {
    const made = await attempt(`The library ${folder} is not there and could not be made`, () =>
      disk.makeFolder(folder),
    );
    if (!made.ok) return { kind: "unreadable", sentence: made.sentence };
  } else if (kind !== "folder") {
    return { kind: "notAFolder", sentence: `The library ${folder} is a file, not a folder.` };
  }
  const listed = await attempt(`The library ${folder} cannot be read`, () => disk.list(folder));
  if (!listed.ok) return { kind: "unreadable", sentence: listed.sentence };
  return tryToWrite(disk, folder);
}

async function lookAt(disk: Disk, folder: string): Promise<"missing" | "folder" | "other"> {
  try {
    return (await disk.look(folder)).kind === "folder" ? "folder" : "other";
  } catch (error) {
    if (isMissing(error)) return "missing";
    if (isDiskError(error)) return error.code === "ENOTDIR" ? "other" : "folder"; // Listing says what is wrong.
    throw error;
  }
}

/** Permissions do not tell all: only a file that was written does. */
async function tryToWrite(disk: Disk, folder: string): Promise<LibraryProblem | null> {
  const probe = temporaryName(path.join(folder, "probe"));
  try {
    const file = await disk.create(probe);
    try {
      await writeAll(file, new Uint8Array(4096));
    } finally {
      await closeQuietly(file);
    }
    return null;
  } catch (error) {
    const reason = reasonOf(error);
    const isFull = isDiskError(error) && ["ENOSPC", "EDQUOT"].includes(error.code);
    if (isFull)
      return { kind: "full", sentence: `There is no room for the library: ${reason}. New text may not be saved.` };
    return { kind: "readOnly", sentence: `Nothing can be written to the library: ${reason}.` };
  } finally {
    await removeQuietly(disk, probe);
  }
}
