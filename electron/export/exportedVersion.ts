import { type ExportProfile, profileNames } from "../../article/export/profiles";
import { oneLine } from "../../article/html/escape";
import type { Story } from "../../article/story";
import type { Disk } from "../library/disk/disk";
import { removeQuietly } from "../library/disk/writeAtomic";
import { attempt, ifDiskFails, type Outcome } from "../library/outcome";
import { writeExportRecord } from "../library/story/exportRecord";
import { type Kept, keepVersion } from "../library/versions/keepVersion";
import { type VersionNote, versionPath } from "../library/versions/versionFile";
import type { LastExport } from "./findForeign";

/** What stood against an export, in sentences, and why it went out all the same. */
export interface Despite {
  readonly blocked: readonly string[];
  readonly reason: string;
}

interface Exported {
  readonly disk: Disk;
  readonly storyFolder: string;
  readonly story: Story;
  readonly profile: ExportProfile;
  /** Why it goes out although something blocks it; null where nothing does. */
  readonly despite: Despite | null;
  readonly at: number;
}

const notKept = "The files are written, but their record could not be kept";

/** Keeps the version that goes out: before the files where their manifest names it, else behind them. */
export class ExportedVersion {
  readonly #exported: Exported;
  #kept: Promise<Outcome<Kept>> | null = null;

  constructor(exported: Exported) {
    this.#exported = exported;
  }

  async number(): Promise<number | null> {
    const kept = await this.#keep();
    return kept.ok ? kept.value.number : null;
  }

  /** Nothing went out after all. */
  async takeBack(): Promise<void> {
    const kept = await this.#kept;
    const { disk, storyFolder, story, at } = this.#exported;
    if (!kept?.ok || !kept.value.isNew) return;
    await removeQuietly(disk, versionPath(storyFolder, kept.value.number));
    await ifDiskFails(keepVersion(disk, storyFolder, story, { reason: "auto", name: "", at }), null); // It may have taken the place of one.
  }

  async record({ folder, files }: LastExport): Promise<Outcome<void>> {
    const kept = await this.#keep();
    if (!kept.ok) return kept;
    const { disk, storyFolder, profile, at } = this.#exported;
    const version = kept.value.number;
    return attempt(notKept, () => writeExportRecord(disk, storyFolder, profile, { folder, at, version, files }));
  }

  /** A reason is never lost in a version that was kept before and does not tell of it. */
  #keep(): Promise<Outcome<Kept>> {
    const { disk, storyFolder, story, profile, despite, at } = this.#exported;
    const name = despite ? despiteInWords(profile, despite) : profileNames[profile];
    const says = (noted: VersionNote) => despite === null || noted.name === name;
    this.#kept ??= attempt(notKept, () =>
      keepVersion(disk, storyFolder, story, { reason: "exported", name, at }, says),
    );
    return this.#kept;
  }
}

function despiteInWords(profile: ExportProfile, { blocked: [first = "", ...others], reason }: Despite): string {
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return `${profileNames[profile]}. Exported although preflight said: ${first}${more} Reason: ${oneLine(reason)}`;
}
