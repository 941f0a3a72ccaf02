import { randomBytes } from "node:crypto";
import path from "node:path";
import { ifDiskFails, isDiskError } from "../outcome";
import type { Disk, DiskFile } from "./disk";

/**
 * Puts a whole file in the place of another: after any failure, and at any moment, the target holds all of the old bytes or all of the new ones.
 * When this returns, the new bytes and their name are durable.
 */
export async function writeAtomic(disk: Disk, target: string, content: Uint8Array | string): Promise<void> {
  const temporary = await writeBeside(disk, target, content);
  try {
    await disk.rename(temporary, target);
  } catch (error) {
    await removeQuietly(disk, temporary);
    throw error;
  }
  await disk.syncFolder(path.dirname(target));
}

/** As `writeAtomic`, but never replaces: false when the name is taken, and then nothing was changed. */
export async function writeNew(disk: Disk, target: string, content: Uint8Array | string): Promise<boolean> {
  const temporary = await writeBeside(disk, target, content);
  try {
    await disk.link(temporary, target);
  } catch (error) {
    if (isDiskError(error) && error.code === "EEXIST") return false;
    if (!cannotLink(error)) throw error;
    if (await exists(disk, target)) return false;
    await disk.rename(temporary, target);
  } finally {
    await removeQuietly(disk, temporary);
  }
  await disk.syncFolder(path.dirname(target));
  return true;
}

/** All the bytes, durable, in a new file of their own beside the target; nothing is left of it when that fails. */
async function writeBeside(disk: Disk, target: string, content: Uint8Array | string): Promise<string> {
  const temporary = temporaryName(target);
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const file = await disk.create(temporary);
  try {
    await writeAll(file, bytes);
    await file.sync();
    await file.close();
  } catch (error) {
    await closeQuietly(file);
    await removeQuietly(disk, temporary);
    throw error;
  }
  return temporary;
}

export function temporaryName(target: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
}

/** Goes on after a short write, until the disk takes nothing more. */
export async function writeAll(file: DiskFile, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const taken = await file.write(bytes.subarray(written));
    if (taken <= 0) throw shortWrite(written, bytes.length);
    written += taken;
  }
}

/** A regular file that takes only a part of what it is given stands on a full disk. */
export function shortWrite(written: number, wanted: number): Error {
  return Object.assign(new Error(`The disk took ${written} of ${wanted} bytes.`), { code: "ENOSPC", syscall: "write" });
}

/** For the way out of a failure that is already being reported: a second one adds nothing. */
export async function removeQuietly(disk: Disk, target: string): Promise<void> {
  await ifDiskFails(disk.remove(target), undefined);
}

/** As `removeQuietly`. */
export async function closeQuietly(file: DiskFile): Promise<void> {
  await ifDiskFails(file.close(), undefined);
}

/** Some drives know no second names for a file. */
export function cannotLink(error: unknown): boolean {
  return isDiskError(error) && ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV", "EMLINK"].includes(error.code);
}

export async function exists(disk: Disk, target: string): Promise<boolean> {
  return (await ifDiskFails(disk.look(target), null)) !== null;
}
