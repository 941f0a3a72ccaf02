import path from "node:path";
import { isId } from "../../article/ids";
import type { Disk } from "./disk/disk";
import { writeAtomic } from "./disk/writeAtomic";
import { ifDiskFails } from "./outcome";
import { newId } from "./story/readStoryJson";

/**
 * The id of this installation, kept in its own data. Should that be lost or not be writable, a new one does no harm: files of the old one are then
 * read like another machine's, and never renamed.
 */
export async function writerId(disk: Disk, userData: string): Promise<string> {
  const file = path.join(userData, "writer");
  const known = Buffer.from(await ifDiskFails(disk.read(file), new Uint8Array()))
    .toString()
    .trim();
  if (isId(known)) return known;
  const id = newId();
  await ifDiskFails(disk.makeFolder(userData), undefined);
  await ifDiskFails(writeAtomic(disk, file, `${id}\n`), undefined);
  return id;
}
