import { randomBytes } from "node:crypto";
import path from "node:path";
import { type Disk, realDisk } from "../library/disk/disk";
import { removeTree } from "../library/disk/tree";
import { removeUnchanged } from "../library/leftovers";
import { ifDiskFails, ifMissing, reasonOf } from "../library/outcome";
import { kindOf, type LastExport, type Standing, standingAt } from "./findForeign";
import { manifestPath } from "./manifest";
import { moveIntoPlace } from "./moveIntoPlace";
import { type FetchMedia, type FileToWrite, type StagedFile, sha256Of, stageFiles, stageOne } from "./stageFiles";

/** Files, a folder, and what may be replaced there. */
export interface ExportJob {
  /** The last one appears last. */
  readonly files: readonly FileToWrite[];
  /** Absolute; made when it is missing. */
  readonly folder: string;
  readonly media: FetchMedia;
  /** What our last export of this story wrote; null when it is not known. */
  readonly last: LastExport | null;
  /** What its exports in other profiles wrote: pictures there are shared. */
  readonly others?: readonly LastExport[];
  /** The text of manifest.json, made when all other files are; without it there is none. */
  readonly manifest?: (files: LastExport["files"]) => Promise<string>;
  /** Replaces files that are not ours, too. */
  readonly force?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  readonly disk?: Disk;
}

/**
 * `canForce`: the only thing in the way is a file of somebody else, which a person may give up. In the other two the
 * folder is as it was.
 */
export type WrittenExport =
  | { readonly kind: "written"; readonly folder: string; readonly files: LastExport["files"] }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly sentence: string; readonly canForce: boolean };

class Cancelled extends Error {}

/** Thrown while a file is made that cannot be; the message is the sentence for the person, and nothing is written. */
export class NotMade extends Error {}

/** Thrown by `media` for a file that is no whole picture: nothing is written then. */
export class BrokenPicture extends Error {
  constructor(file: string) {
    super(`the picture ${file} is damaged`);
  }
}

/**
 * Writes all of the files or none: they are made whole in a hidden folder within the chosen one, then moved one by one. Where that fails or is
 * cancelled, the folder is as it was.
 */
export async function writeExport(job: ExportJob): Promise<WrittenExport> {
  const disk = job.disk ?? realDisk;
  const { folder } = job;
  const hidden = path.join(folder, hiddenName());
  let made = false;
  try {
    const kind = await kindOf(folder);
    if (kind === "file") return failed(`${folder} is a file, not a folder.`);
    made = kind === "nothing";
    await disk.makeFolder(folder);
    const outcome = await ifStopped(writeThrough(disk, job, hidden));
    if (outcome.kind !== "written") return outcome;
    made = false;
    await removeUnchanged(disk, folder, isHiddenName, Date.now());
    return outcome;
  } catch (error) {
    if (error instanceof NotMade) return failed(error.message);
    const reason = error instanceof BrokenPicture ? error.message : reasonOf(error);
    return failed(`The export could not be written to ${folder}: ${reason}.`);
  } finally {
    // What is left over is hidden, and hides nothing that is not elsewhere.
    await ifDiskFails(removeTree(disk, hidden), undefined);
    if (made) await ifDiskFails(disk.removeFolder(folder), undefined);
  }
}

function hiddenName(): string {
  return `.galley-export-${randomBytes(6).toString("hex")}`;
}

/** What is old is of a run that was killed. */
function isHiddenName(name: string): boolean {
  return /^\.galley-export-[0-9a-f]{12}$/.test(name);
}

function failed(sentence: string, canForce = false): WrittenExport {
  return { kind: "failed", sentence, canForce };
}

async function ifStopped(work: Promise<WrittenExport>): Promise<WrittenExport> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Cancelled) return { kind: "cancelled" };
    throw error;
  }
}

async function writeThrough(disk: Disk, job: ExportJob, hidden: string): Promise<WrittenExport> {
  const { folder, files, media, signal, onProgress = () => undefined } = job;
  const goOn = () => {
    if (signal?.aborted) throw new Cancelled();
  };
  await disk.makeFolder(hidden);
  const made = await stageFiles(disk, { files, folder: hidden, media, goOn, onProgress });
  const staged = await withManifest(disk, job, hidden, made);
  const standings = await Promise.all(staged.map((file) => standingAt(disk, folder, file, job)));
  const refusal = refuse(staged, standings, job);
  if (refusal) return refusal;
  await moveIntoPlace(disk, {
    folder,
    aside: hidden,
    files: staged.filter((_, index) => standings[index] !== "same"),
    outdated: await outdatedFiles(disk, staged, job),
    goOn,
  });
  return { kind: "written", folder, files: listed(staged) };
}

/** The manifest comes before the last file, which is the one that readers come for. */
async function withManifest(
  disk: Disk,
  job: ExportJob,
  hidden: string,
  staged: readonly StagedFile[],
): Promise<readonly StagedFile[]> {
  if (!job.manifest) return staged;
  const text = await job.manifest(listed(staged));
  const manifest = await stageOne(disk, path.join(hidden, "manifest"), manifestPath, Buffer.from(text));
  return [...staged.slice(0, -1), manifest, ...staged.slice(-1)];
}

function listed(staged: readonly StagedFile[]): LastExport["files"] {
  return staged.map(({ path: name, sha256 }) => ({ path: name, sha256 }));
}

function refuse(staged: readonly StagedFile[], standings: readonly Standing[], job: ExportJob): WrittenExport | null {
  const at = (standing: Standing) => staged[standings.indexOf(standing)]?.path;
  const inTheWay = at("inTheWay");
  if (inTheWay !== undefined)
    return failed(`Something that is no file of ours stands in the way of ${inTheWay} in ${job.folder}.`);
  const foreign = at("foreign");
  if (foreign === undefined || job.force) return null;
  return failed(`${job.folder} holds another ${foreign}, which Galley did not put there. Nothing was replaced.`, true);
}

/**
 * What our last export left in this folder, if nobody has changed it, and neither this one nor another profile's needs it any more: a removed photo
 * does not stay, nor a list of what has been replaced.
 */
async function outdatedFiles(
  disk: Disk,
  staged: readonly StagedFile[],
  { folder, last, others = [] }: ExportJob,
): Promise<readonly string[]> {
  if (last?.folder !== folder) return [];
  const needed = [staged, ...others.filter((other) => other.folder === folder).map(({ files }) => files)].flat();
  const outdated: string[] = [];
  for (const { path: name, sha256 } of last.files) {
    const isPassing = name === manifestPath || /^media\/[a-z0-9.-]+$/.test(name);
    if (!isPassing || needed.some((file) => file.path === name)) continue;
    const target = path.join(folder, name);
    if ((await kindOf(path.dirname(target))) !== "folder" || (await kindOf(target)) !== "file") continue;
    const bytes = await ifMissing(disk.read(target), null);
    if (bytes && sha256Of(bytes) === sha256) outdated.push(name);
  }
  return outdated;
}
