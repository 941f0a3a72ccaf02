import path from "node:path";
import { type ExportProfile, exportProfiles } from "../../article/export/profiles";
import { isBlank, oneLine } from "../../article/html/escape";
import { embargoNotice } from "../../article/preflight/embargoNotice";
import { type Disk, realDisk } from "../library/disk/disk";
import type { Library } from "../library/library";
import { ifDiskFails, type Outcome } from "../library/outcome";
import { readExportRecord } from "../library/story/exportRecord";
import { clockTime } from "./clockTime";
import { type ExportChoices, exportAs, type StoryExported } from "./exportAs";
import { ExportedVersion } from "./exportedVersion";
import { findingsFor, whatBlocks } from "./findingsFor";
import type { PrintedPage } from "./pdfFiles";
import { whyNotThere } from "./whyNotThere";

/**
 * An export of a story that a library keeps: preflight is asked, a version is kept, and the story's record says what
 * went where.
 */
export interface LibraryExport extends ExportChoices {
  readonly library: Pick<Library, "read" | "storyFolder" | "whyNotWrite" | "slugsBeside">;
  readonly id: string;
  /** Absolute. */
  readonly folder: string;
  readonly force: boolean;
  /** Why it goes out although something blocks it; blank where nobody said so. */
  readonly override: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Left out where there is no application to print a PDF. */
  readonly print?: PrintPage;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  readonly disk?: Disk;
}

/** What a PDF says beside the page: what it is called, and what stands at the head of every sheet (empty for nothing). */
export interface PdfWords {
  readonly title: string;
  readonly mark: string;
}

/** Refused with the sentence why there is no PDF. */
export type PrintPage = (page: PrintedPage, words: PdfWords, signal?: AbortSignal) => Promise<Outcome<Uint8Array>>;
const failed = { kind: "failed", canForce: false, notes: [] } as const;
const reasonNotKept = "The reason for the export is kept nowhere, since the library can only be read.";

/** Stopped by preflight; nothing was written. */
export interface Blocked {
  readonly kind: "blocked";
  readonly sentences: readonly string[];
}

/**
 * Exports a story that nothing blocks, keeps the version that went out, and remembers which files are ours. Where the library can only be read,
 * nothing is remembered. Edits of an open story that are still on their way to the disk are not in it: settle it first.
 */
export async function exportFromLibrary(request: LibraryExport): Promise<StoryExported | Blocked> {
  const { library, id, override, now, print, disk = realDisk, ...job } = request;
  const { publication, profile } = job;
  const reading = await library.read(id);
  if (!reading.ok) return { ...failed, sentence: reading.sentence };
  const storyFolder = library.storyFolder(id);
  const clash = await whyNotThere(job.folder, path.dirname(storyFolder));
  if (clash) return { ...failed, sentence: clash };
  const { story, notices } = reading.value;
  const at = now();
  const blocked = whatBlocks(await findingsFor(story, { publication, now: at, library }));
  if (blocked.length > 0 && isBlank(override)) return { kind: "blocked", sentences: blocked };
  const records = await recordsOf(disk, storyFolder, profile);
  const despite = blocked.length === 0 ? null : { blocked, reason: override };
  const kept = new ExportedVersion({ disk, storyFolder, story, profile, despite, at });
  const version = async () => (library.whyNotWrite ? null : kept.number());
  const held = embargoNotice(story, { now: clockTime(new Date(at)), publication });
  const words = { title: oneLine(story.fields.headline), mark: held === "" ? "" : `Preview. ${held}` };
  const printing = print && { print: (page: PrintedPage) => print(page, words, job.signal) };
  const exported = await exportAs({ ...job, ...records, story, storyFolder, version, disk, ...printing });
  const unkept = despite && library.whyNotWrite ? [reasonNotKept] : [];
  const outcome = { ...exported, notes: [...notices, ...exported.notes, ...unkept] };
  if (outcome.kind !== "written") await kept.takeBack();
  if (outcome.kind !== "written" || library.whyNotWrite) return outcome;
  const remembered = await kept.record(outcome);
  return remembered.ok ? outcome : { ...outcome, notes: [...outcome.notes, remembered.sentence] };
}

/** Without a record that can be read, no file counts as ours. */
async function recordsOf(disk: Disk, storyFolder: string, profile: ExportProfile) {
  const recordOf = (one: ExportProfile) => ifDiskFails(readExportRecord(disk, storyFolder, one), null);
  const others = await Promise.all(exportProfiles.filter((one) => one !== profile).map(recordOf));
  return { last: await recordOf(profile), others: others.flatMap((one) => one ?? []) };
}
