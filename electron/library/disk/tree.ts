import path from "node:path";
import type { Disk } from "./disk";
import { cannotLink, closeQuietly, removeQuietly, temporaryName, writeAll } from "./writeAtomic";

/** Brings a file that never changes to a second place: as a second name for it where the drive can, as a copy otherwise. */
export async function bringFile(disk: Disk, from: string, to: string): Promise<void> {
  const temporary = temporaryName(to);
  try {
    await disk.link(from, temporary);
  } catch (error) {
    if (!cannotLink(error)) throw error;
    await copyFile(disk, from, temporary);
  }
  await disk.rename(temporary, to);
  await removeQuietly(disk, temporary); // A rename between two names of one file leaves both.
}

/** All the bytes, durable, in a new file of its own; its name is not durable yet, and nothing is left of it when that fails. */
export async function copyFile(disk: Disk, from: string, to: string): Promise<void> {
  const file = await disk.create(to);
  try {
    for await (const chunk of disk.stream(from)) await writeAll(file, chunk);
    await file.sync();
    await file.close();
  } catch (error) {
    await closeQuietly(file);
    await removeQuietly(disk, to);
    throw error;
  }
}

/** As `bringFile`, for all files in a folder and the folders in it; hidden files and links stay behind. */
export async function bringTree(disk: Disk, from: string, to: string): Promise<void> {
  await disk.makeFolder(to);
  for (const name of await disk.list(from)) {
    if (name.startsWith(".")) continue;
    const { kind } = await disk.lookAtEntry(path.join(from, name));
    if (kind === "folder") await bringTree(disk, path.join(from, name), path.join(to, name));
    if (kind === "file") await bringFile(disk, path.join(from, name), path.join(to, name));
  }
  await disk.syncFolder(to);
}

/** Removes a folder and everything in it, and of a link the link alone: for folders that this program made and nobody has written in. */
export async function removeTree(disk: Disk, entry: string): Promise<void> {
  if ((await disk.lookAtEntry(entry)).kind !== "folder") return disk.remove(entry);
  for (const name of await disk.list(entry)) await removeTree(disk, path.join(entry, name));
  await disk.removeFolder(entry);
}
