import { lstat } from "node:fs/promises";
import path from "node:path";
import type { Disk } from "../library/disk/disk";
import { ifMissing } from "../library/outcome";
import type { StagedFile } from "./stageFiles";
import { sha256Of } from "./stageFiles";

/** Which files our last export put where. */
export interface LastExport {
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

/** What stands at a place that the export wants. `same`: byte for byte what would be written. */
export type Standing = "nothing" | "same" | "ours" | "foreign" | "inTheWay";

interface Ours {
  /** In this profile. */
  readonly last: LastExport | null;
  /** In the other profiles, with which pictures are shared. */
  readonly others?: readonly LastExport[];
}

/**
 * `ours` is what our last export of the story wrote: named in its record, and either in the same folder or unchanged since.
 * A folder, or a link in place of a folder, is `inTheWay`: no force replaces it.
 */
export async function standingAt(disk: Disk, folder: string, file: StagedFile, ours: Ours): Promise<Standing> {
  const target = path.join(folder, file.path);
  for (let above = path.dirname(target); above.length > folder.length; above = path.dirname(above)) {
    const kind = await kindOf(above);
    if (kind !== "nothing" && kind !== "folder") return "inTheWay";
  }
  const kind = await kindOf(target);
  if (kind === "nothing") return "nothing";
  if (kind === "folder") return "inTheWay";
  if (kind === "other") return "foreign";
  const sha256 = sha256Of(await disk.read(target));
  if (sha256 === file.sha256) return "same";
  const shared = file.path.startsWith("media/") ? (ours.others ?? []) : [];
  const isNamed = (one: LastExport | null) => {
    const named = one?.files.find(({ path: name }) => name === file.path);
    return named !== undefined && (one?.folder === folder || named.sha256 === sha256);
  };
  return [ours.last, ...shared].some(isNamed) ? "ours" : "foreign";
}

/** Links are not followed: what they lead to is not in the folder. */
export async function kindOf(target: string): Promise<"nothing" | "file" | "folder" | "other"> {
  const found = await ifMissing(lstat(target), null);
  if (found === null) return "nothing";
  if (found.isFile()) return "file";
  return found.isDirectory() ? "folder" : "other";
}
