import { profileNames } from "../../article/export/profiles";
import type { Publication } from "../../article/publication/publication";
import type { Story } from "../../article/story";
import { type Disk, realDisk } from "../library/disk/disk";
import type { Library } from "../library/library";
import { attempt, ifDiskFails, type Outcome } from "../library/outcome";
import { readExportRecord, writeExportRecord } from "../library/story/exportRecord";
import { keepVersion } from "../library/versions/keepVersion";
import { exportPage, type PageExported } from "./exportPage";
import type { LastExport } from "./findForeign";

export interface LibraryExport {
  readonly library: Pick<Library, "read" | "storyFolder" | "whyNotWrite">;
  readonly id: string;
  readonly publication: Publication;
  readonly stylesheet: string;
  /** Absolute. */
  readonly folder: string;
  readonly force: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  readonly disk?: Disk;
}

const profile = "page";

/**
 * Exports a story as a web page, keeps the version that went out, and remembers which files are ours. Where the library can only be read, nothing is
 * remembered. Edits of an open story that are still on their way to the disk are not in it: settle it first.
 */
export async function exportFromLibrary(request: LibraryExport): Promise<PageExported> {
  const { library, id, now, disk = realDisk, ...job } = request;
  const reading = await library.read(id);
  if (!reading.ok) return { kind: "failed", sentence: reading.sentence, canForce: false, notes: [] };
  const storyFolder = library.storyFolder(id);
  const { story, notices } = reading.value;
  const last = await ifDiskFails(readExportRecord(disk, storyFolder, profile), null); // Without it, no file counts as ours.
  const exported = await exportPage({ ...job, story, storyFolder, last, disk });
  const outcome = { ...exported, notes: [...notices, ...exported.notes] };
  if (outcome.kind !== "written" || library.whyNotWrite) return outcome;
  const remembered = await remember({ disk, storyFolder, story, at: now(), written: outcome });
  return remembered.ok ? outcome : { ...outcome, notes: [...outcome.notes, remembered.sentence] };
}

interface Exported {
  readonly disk: Disk;
  readonly storyFolder: string;
  readonly story: Story;
  readonly at: number;
  readonly written: LastExport;
}

function remember({ disk, storyFolder, story, at, written: { folder, files } }: Exported): Promise<Outcome<void>> {
  return attempt("The page is written, but its record could not be kept", async () => {
    const kept = await keepVersion(disk, storyFolder, story, { reason: "exported", name: profileNames[profile], at });
    await writeExportRecord(disk, storyFolder, profile, { folder, at, version: kept.number, files });
  });
}
