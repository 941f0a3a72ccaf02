import { mkdirSync, rmSync, statSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import os from "node:os";
import path from "node:path";
import { libraryName } from "./libraryName";
import type { Log } from "./log";

/*
 * One window per library. The first Galley that opens a library listens on a socket named by the hash of the library's real path;
 * a later one connects to it, which brings the first window forward, and ends. A socket whose owner died refuses the
 * connection and is replaced. The lock guards comfort, not data: two writers in one library are safe by the file format.
 */

export type LibraryLock = { readonly kind: "taken" } | { readonly kind: "ours"; stop(): void };

interface LockNeeds {
  readonly library: string;
  /** Another start wants this library: show what is open. */
  readonly onAnotherStart: () => void;
  readonly log: Log;
  readonly folder?: string;
}

const patience = 2000;

export async function lockLibrary(needs: LockNeeds): Promise<LibraryLock> {
  const address = addressOf(needs.library, needs.folder ?? socketFolder());
  for (let attempt = 1; address && attempt <= 2; attempt += 1) {
    const server = await listen(address, needs.onAnotherStart);
    if (server) return { kind: "ours", stop: () => server.close() };
    if (await isAlive(address)) return { kind: "taken" };
    rmSync(address, { force: true });
  }
  needs.log.note("the lock of the library could not be taken; going on without it");
  return { kind: "ours", stop: () => {} };
}

function socketFolder(): string {
  return process.env.XDG_RUNTIME_DIR ?? path.join(os.tmpdir(), `galley-${process.getuid?.() ?? ""}`);
}

/** Null where the folder cannot be made or is someone else's, who could then answer in our name. */
function addressOf(library: string, folder: string): string | null {
  const name = `galley-${libraryName(library)}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return statSync(folder).uid === process.getuid?.() ? path.join(folder, `${name}.sock`) : null;
  } catch {
    return null;
  }
}

/** Null when the address is in use or cannot be had. */
function listen(address: string, onAnotherStart: () => void): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer((caller) => {
      caller.on("error", () => {
        // The caller has ended: it only wanted to be heard.
      });
      caller.end("shown");
      onAnotherStart();
    });
    server.once("error", () => resolve(null));
    server.listen(address, () => resolve(server.unref()));
  });
}

/** A refused connection means that the owner died; one that is only slow to answer is alive. */
function isAlive(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const caller = connect(address);
    const give = (answer: boolean) => {
      caller.destroy();
      resolve(answer);
    };
    caller.setTimeout(patience, () => give(true));
    caller.once("data", () => give(true));
    caller.once("error", () => give(false));
  });
}
