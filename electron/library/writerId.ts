import { realpath } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { isId } from "../../article/ids";
import type { Disk } from "./disk/disk";
import { writeAtomic } from "./disk/writeAtomic";
import { ifDiskFails } from "./outcome";
import { newId } from "./story/readStoryJson";

/**
 * The id of this installation, kept in its own data with the machine and the folder it was made for: two copies of one installation must not take each
 * other's files for their own. Should the id be lost or not be writable, a new one does no harm: files of the old one are then read like another
 * machine's, and never renamed.
 */
export async function writerId(disk: Disk, userData: string, machine = hostname()): Promise<string> {
  const file = path.join(userData, "writer");
  const known = Buffer.from(await ifDiskFails(disk.read(file), new Uint8Array())).toString();
  await ifDiskFails(disk.makeFolder(userData), undefined);
  const home = `${machine}\n${await ifDiskFails(realpath(userData), path.resolve(userData))}`;
  const [id = "", ...madeFor] = known.trim().split("\n");
  const isOurs = isId(id) && (madeFor.length === 0 || madeFor.join("\n") === home);
  if (isOurs && madeFor.length > 0) return id;
  const mine = isOurs ? id : newId();
  await ifDiskFails(writeAtomic(disk, file, `${mine}\n${home}\n`), undefined);
  return mine;
}
