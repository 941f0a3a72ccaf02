import path from "node:path";
import { isId } from "../../../article/ids";
import type { Disk } from "../disk/disk";
import { dateForName, freePath } from "../disk/moveAside";
import { exists } from "../disk/writeAtomic";
import { attempt, ifMissing, type Outcome, refused } from "../outcome";

const trashName = ".trash";
const pattern = /^(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)(\d\d)-([0-9a-z]{12})(?:~[0-9]+)?$/;

/** A story in the trash: its folder as it was, under a name with the date. */
export interface Trashed {
  readonly id: string;
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly trashedAt: number;
}

/** The newest first. */
export async function listTrash(disk: Disk, library: string): Promise<readonly Trashed[]> {
  const folder = path.join(library, trashName);
  const names = await ifMissing(disk.list(folder), []);
  return names.flatMap((name) => readName(folder, name) ?? []).sort((one, other) => other.trashedAt - one.trashedAt);
}

export function moveToTrash(disk: Disk, library: string, id: string, now: number): Promise<Outcome<null>> {
  return attempt("The story could not be moved to the trash", async () => {
    const folder = path.join(library, trashName);
    await disk.makeFolder(folder);
    const place = await freePath(disk, path.join(folder, `${dateForName(now)}-${id}`));
    await disk.rename(path.join(library, id), place);
    await disk.syncFolder(folder);
    await disk.syncFolder(library);
    return null;
  });
}

/** Of several copies of one story, the one that was trashed last comes back. */
export async function restoreFromTrash(disk: Disk, library: string, id: string): Promise<Outcome<null>> {
  const failing = "The story could not be restored";
  const listed = await attempt(failing, () => listTrash(disk, library));
  if (!listed.ok) return listed;
  const trashed = listed.value.find((one) => one.id === id);
  const place = path.join(library, id);
  if (!trashed) return refused("The story is not in the trash any more.");
  if (await exists(disk, place)) return refused("A story with this id is in the library already.");
  return attempt(failing, async () => {
    await disk.rename(trashed.folder, place);
    await disk.syncFolder(library);
    await disk.syncFolder(path.dirname(trashed.folder));
    return null;
  });
}

function readName(folder: string, name: string): Trashed | null {
  const [, year, month, day, hour, minute, second, id] = pattern.exec(name) ?? [];
  if (!isId(id)) return null;
  const trashedAt = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return { id, folder: path.join(folder, name), trashedAt };
}
