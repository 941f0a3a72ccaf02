import { type Disk, type DiskFile, realDisk } from "../../../electron/library/disk/disk";

export interface DiskCall {
  /** Counted from 1. */
  readonly number: number;
  readonly name: string;
  readonly path: string;
}

/** Says what a call meets: null for nothing, "short" for a write that takes only a half, or the code of an error. */
export type Fault = (call: DiskCall) => string | null;

/** The real disk, with faults. Every call is counted. */
export function faultyDisk(fault: Fault): Disk & { readonly calls: readonly DiskCall[] } {
  const calls: DiskCall[] = [];
  const meet = (name: string, path: string): boolean => {
    const call = { number: calls.length + 1, name, path };
    calls.push(call);
    const met = fault(call);
    if (met === null) return false;
    if (met === "short" && name === "write") return true;
    throw diskError(met === "short" ? "EIO" : met, name, path);
  };
  const around =
    <Value>(name: string, call: (path: string) => Promise<Value>) =>
    async (path: string): Promise<Value> => {
      meet(name, path);
      return call(path);
    };
  return {
    calls,
    create: async (path) => {
      meet("create", path);
      return faultyFile(await realDisk.create(path), path, meet);
    },
    stream: (path) => {
      meet("stream", path);
      return realDisk.stream(path);
    },
    rename: async (from, to) => {
      meet("rename", to);
      await realDisk.rename(from, to);
    },
    link: async (from, to) => {
      meet("link", to);
      await realDisk.link(from, to);
    },
    read: around("read", realDisk.read),
    list: around("list", realDisk.list),
    look: around("look", realDisk.look),
    lookAtEntry: around("lookAtEntry", realDisk.lookAtEntry),
    makeFolder: around("makeFolder", realDisk.makeFolder),
    makeSubfolder: around("makeSubfolder", realDisk.makeSubfolder),
    remove: around("remove", realDisk.remove),
    removeFolder: around("removeFolder", realDisk.removeFolder),
    syncFolder: around("syncFolder", realDisk.syncFolder),
  };
}

function faultyFile(file: DiskFile, path: string, meet: (name: string, path: string) => boolean): DiskFile {
  return {
    write: async (bytes) => file.write(meet("write", path) ? bytes.subarray(0, Math.floor(bytes.length / 2)) : bytes),
    sync: async () => {
      meet("sync", path);
      await file.sync();
    },
    close: async () => {
      await file.close();
      meet("close", path);
    },
  };
}

function diskError(code: string, syscall = "write", path = ""): Error {
  return Object.assign(new Error(`${code}: made by a test, ${syscall} '${path}'`), { code, syscall, path });
}

/** The nth call fails, whatever it is, and no other. */
export function failingAt(number: number, code: string): Fault {
  return (call) => (call.number === number ? code : null);
}

/** From the nth call on everything fails: the disk has gone. */
export function goneFrom(number: number): Fault {
  return (call) => (call.number >= number ? "EIO" : null);
}
