import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { hasTool } from "../../scripts/setup/debian.mjs";

/* File systems of the suite's own, to be filled, frozen and cut off. Each is unmounted and removed when its test ends, however it ends. */

const megabyte = 1024 * 1024;
export const isRoot = process.getuid?.() === 0;

/** Why no file system can be mounted here; empty when it can. */
export function mountObstacle(): string {
  if (process.platform !== "linux") return "file systems of its own are mounted on Linux only";
  return isRoot ? "" : "only root may mount a file system";
}

/** Why a disk of its own, which can be cut off, cannot be had here; empty when it can. */
export function diskObstacle(): string {
  if (!hasTool("xfs")) return "xfs_io is not installed (sudo apt-get install -y xfsprogs)";
  if (!hasTool("ext4")) return "mkfs.ext4 is not installed (sudo apt-get install -y e2fsprogs)";
  return mountObstacle() || loopObstacle();
}

function loopObstacle(): string {
  return spawnSync("losetup", ["-f"]).status === 0 ? "" : "there is no loop device";
}

/** Runs a command of the system, with the folders that only root has on the path; throws with what it said. */
export function system(command: string, ...args: readonly string[]): string {
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8", env });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed: ${error?.message ?? stderr}`);
  return stdout;
}

/** The folder of a file system in memory. `options` as for `mount -o`: its size, the number of its inodes. */
export function mountMemory(options: string): string {
  const { folder } = mountPoint();
  system("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder);
  return folder;
}

export interface MountedDisk {
  readonly folder: string;
  /** As a power cut: what is not on the disk at this moment will never be, and every further call fails. */
  cutPower(): void;
  /** As on a bad sector: from now on it can only be read, whoever has files open in it. Only on ext4. */
  breakDown(): void;
  /** The power is back: mounts again what was on the disk. */
  restart(): void;
}

/** A disk of its own, in a file. */
export function mountDisk(kind: "ext4" | "xfs"): MountedDisk {
  const { root, folder } = mountPoint();
  const image = path.join(root, "disk");
  system("truncate", "-s", String((kind === "xfs" ? 320 : 48) * megabyte), image);
  if (kind === "xfs") system("mkfs.xfs", "-q", image);
  else system("mkfs.ext4", "-q", "-F", image);
  const mount = () => void system("mount", "-o", kind === "ext4" ? "loop,errors=remount-ro" : "loop", image, folder);
  mount();
  return {
    folder,
    cutPower: () => void system("xfs_io", "-x", "-c", "shutdown", folder),
    breakDown: () => {
      const device = path.basename(system("findmnt", "-n", "-o", "SOURCE", folder).trim());
      writeFileSync(`/sys/fs/ext4/${device}/trigger_fs_error`, "1");
    },
    restart: () => {
      system("umount", folder);
      mount();
    },
  };
}

function mountPoint(): { readonly root: string; readonly folder: string } {
  const root = mkdtempSync(path.join(tmpdir(), "galley-mount-"));
  const folder = path.join(root, "mounted");
  mkdirSync(folder);
  onTestFinished(() => {
    spawnSync("umount", [folder]);
    // What is still in use goes as soon as it is not, and is out of sight at once.
    spawnSync("umount", ["-l", folder], { stdio: "ignore" });
    rmSync(root, { recursive: true, force: true });
  });
  return { root, folder };
}
