import type { StoryProfile } from "../../article/export/profiles";
import type { Story } from "../../article/story";
import type { Disk } from "../library/disk/disk";
import { removeQuietly } from "../library/disk/writeAtomic";
import { attempt, ifDiskFails, type Outcome } from "../library/outcome";
import { writeExportRecord } from "../library/story/exportRecord";
import { type Kept, keepVersion } from "../library/versions/keepVersion";
import { versionPath } from "../library/versions/versionFile";
import type { LastExport } from "./findForeign";

interface Exported {
  readonly disk: Disk;
  readonly storyFolder: string;
  readonly story: Story;
  /** What goes with the reason of the version. */
  readonly name: string;
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

  async record(profile: StoryProfile, { folder, files }: LastExport): Promise<Outcome<void>> {
    const kept = await this.#keep();
    if (!kept.ok) return kept;
    const { disk, storyFolder, at } = this.#exported;
    const version = kept.value.number;
    return attempt(notKept, () => writeExportRecord(disk, storyFolder, profile, { folder, at, version, files }));
  }

  #keep(): Promise<Outcome<Kept>> {
    const { disk, storyFolder, story, name, at } = this.#exported;
    this.#kept ??= attempt(notKept, () => keepVersion(disk, storyFolder, story, { reason: "exported", name, at }));
    return this.#kept;
  }
}
