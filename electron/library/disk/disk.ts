import { constants, type Stats } from "node:fs";
import * as files from "node:fs/promises";
import { dirname } from "node:path";
import { notAFile } from "../outcome";

/**
 * Every call to the file system that the library makes, so that a test can let any one of them fail. Failures are thrown, as Node does.
 * Paths are made by the library alone; a name from outside is never one.
 */
export interface Disk {
  /** Makes a new file for appending; fails when there is one. */
  create(path: string): Promise<DiskFile>;
  /** This and `stream` fail for what is no file, instead of waiting for what a pipe or a device may say. */
  read(path: string): Promise<Uint8Array>;
  stream(path: string): AsyncIterable<Uint8Array>;
  list(folder: string): Promise<readonly string[]>;
  look(path: string): Promise<Looked>;
  /** As `look`, but a link is itself, and "other". */
  lookAtEntry(path: string): Promise<Looked>;
  makeFolder(path: string): Promise<void>;
  /** As `makeFolder`, but fails when the folder above is not there: what was a disk's place is not filled when the disk is gone. */
  makeSubfolder(path: string): Promise<void>;
  /** Replaces what is there. */
  rename(from: string, to: string): Promise<void>;
  /** A second name for the same file; fails when the name is taken. */
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Removes a folder that is empty. */
  removeFolder(path: string): Promise<void>;
  /** Makes the names in a folder durable. */
  syncFolder(path: string): Promise<void>;
}

export interface DiskFile {
  /** One write at the end; gives how many bytes the disk took, which may be fewer. */
  write(bytes: Uint8Array): Promise<number>;
  /** Makes the bytes durable. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface Looked {
  readonly kind: "file" | "folder" | "other";
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly changedAt: number;
}

export const realDisk: Disk = {
  create: async (path) => fileOf(await files.open(path, "ax")),
  read: async (path) => {
    const handle = await openFile(path);
    return handle.readFile().finally(() => handle.close());
  },
  stream: async function* (path) {
    yield* (await openFile(path)).createReadStream(); // Which closes the file.
  },
  list: (folder) => files.readdir(folder),
  look: async (path) => looked(await files.stat(path)),
  lookAtEntry: async (path) => looked(await files.lstat(path)),
  makeFolder: (path) => makeFolder(path, true),
  makeSubfolder: (path) => makeFolder(path, false),
  rename: (from, to) => files.rename(from, to),
  link: (from, to) => files.link(from, to),
  remove: (path) => files.unlink(path),
  removeFolder: (path) => files.rmdir(path),
  syncFolder,
};

/** Opening a pipe waits for somebody at its other end unless it is told not to. Windows has no such pipes, and no such flag. */
async function openFile(path: string): Promise<files.FileHandle> {
  const handle = await files.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const isFile = await handle.stat().then(
    (found) => found.isFile(),
    () => false,
  );
  if (isFile) return handle;
  await handle.close();
  throw Object.assign(new Error(`${path} is no file.`), { code: notAFile, syscall: "read" });
}

function looked(found: Stats): Looked {
  const kind = found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  return { kind, size: found.size, changedAt: found.mtimeMs };
}

function fileOf(handle: files.FileHandle): DiskFile {
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

/**
 * With the folders above it where that is wanted. Node's own recursion never ends, and takes a thread with it, where a folder is there and says that
 * what is made in it is not (`/proc`, a share that has gone): it makes the folder above again and again.
 */
async function makeFolder(path: string, alsoAbove: boolean): Promise<void> {
  const standing = await whatStands(path);
  if (standing === "folder") return;
  if (alsoAbove && standing === "nothing" && dirname(path) !== path) await makeFolder(dirname(path), true);
  try {
    await files.mkdir(path);
  } catch (error) {
    if ((await whatStands(path)) !== "folder") throw error; // Else someone made it at the same time.
  }
}

async function whatStands(path: string): Promise<"folder" | "nothing" | "something"> {
  try {
    return (await files.stat(path)).isDirectory() ? "folder" : "something";
  } catch (error) {
    // Whatever it is, making the folder tells what is wrong.
    return error instanceof Error && "code" in error && error.code === "ENOENT" ? "nothing" : "something";
  }
}

/** Windows has no such call, and some network drives answer that they do not know it: there the names are as safe as they can be. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await files.open(path, "r");
  try {
    await handle.sync();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && (error.code === "EINVAL" || error.code === "ENOTSUP")))
      throw error;
  } finally {
    await handle.close();
  }
}
