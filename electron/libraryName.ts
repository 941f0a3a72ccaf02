import { createHash } from "node:crypto";

/** The name of a library in the names of files and sockets: a hash of its real path. */
export function libraryName(realPath: string): string {
  return createHash("sha256").update(realPath).digest("hex").slice(0, 16);
}
