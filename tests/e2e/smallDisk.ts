import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";

export const noSmallDisk = "This machine lets no small disk be made, so this was not tried.";

/** A disk of half a megabyte in memory; null where this machine does not allow that. */
export function smallDisk(mountPoint: string) {
  mkdirSync(mountPoint);
  if (
    process.platform !== "linux" ||
    spawnSync("mount", ["-t", "tmpfs", "-o", "size=600k", "tmpfs", mountPoint]).status !== 0
  ) {
    return null;
  }
  const filler = path.join(mountPoint, "filler");
  return {
    folder: mountPoint,
    fill: () => {
      try {
        for (;;) appendFileSync(filler, Buffer.alloc(4096));
      } catch {
        // Full, as it should be.
      }
    },
    empty: () => rmSync(filler, { force: true }),
    remove: () => {
      if (existsSync(mountPoint)) spawnSync("umount", [mountPoint]);
    },
  };
}
