import type { Story } from "../../article/story";
import type { Disk } from "./disk/disk";
import { exists } from "./disk/writeAtomic";
import type { LibraryEvent } from "./libraryOptions";
import { attempt, type Outcome, refused } from "./outcome";
import type { WrittenMinute } from "./replay/writingDay";
import type { Seen, SinceRequest } from "./seen/seen";
import { type Kept, keepVersion } from "./versions/keepVersion";
import type { VersionList } from "./versions/listVersions";
import type { VersionReason } from "./versions/versionFile";
import { within } from "./within";
import type { Work } from "./worker/work";

/** How long somebody who waits for a version waits, in milliseconds. */
const patience = 30_000;

export interface StoryHistoryOptions {
  readonly disk: Disk;
  readonly work: Pick<
    Work,
    "listVersions" | "readVersion" | "keepVersion" | "writingDay" | "storyAt" | "lookAt" | "changedSince"
  >;
  /** This installation. */
  readonly writer: string;
  readonly now: () => number;
  readonly onEvent: (event: LibraryEvent) => void;
  readonly storyFolder: (id: string) => string;
  /** One sentence when nothing can be read, or written; empty otherwise. */
  readonly whyNotRead: () => string;
  readonly whyNotWrite: () => string;
  /** Comes back when all that was written in a story that may be open is on disk. */
  readonly settled: (id: string) => Promise<Outcome<null>>;
}

/** What the stories of a library were: their versions, and every moment of their writing. Works for stories that are open and for those that are not. */
export class StoryHistory {
  readonly #options: StoryHistoryOptions;

  constructor(options: StoryHistoryOptions) {
    this.#options = options;
  }

  listVersions(id: string): Promise<Outcome<VersionList>> {
    return this.#in(id, (folder) => this.#options.work.listVersions({ folder }));
  }

  /** The story's JSON as one text. */
  readVersion(id: string, number: number): Promise<Outcome<string>> {
    return this.#in(id, (folder) => this.#options.work.readVersion({ folder, number }));
  }

  /** Keeps the story as it is now. One that the person names is always a new version. */
  keepVersion(id: string, reason: VersionReason, name: string): Promise<Outcome<Kept>> {
    const { work, writer, now, onEvent, settled, whyNotWrite } = this.#options;
    return this.#in(id, async (folder) => {
      if (whyNotWrite()) return refused(whyNotWrite());
      const saved = await settled(id);
      if (!saved.ok) return saved;
      const keeping = work.keepVersion({ folder, writer, why: { reason, name, at: now() } });
      const kept = await within(patience, keeping, refused("The version could not be kept: the disk does not answer."));
      if (kept.ok && kept.value.isNew) onEvent({ kind: "versionsChanged", id });
      return kept;
    });
  }

  /** Keeps another copy of the story, which cannot be merged into it. */
  keepReceived(id: string, story: Story, name: string): Promise<Outcome<Kept>> {
    const { disk, now, onEvent, whyNotWrite } = this.#options;
    return this.#in(id, async (folder) => {
      if (whyNotWrite()) return refused(whyNotWrite());
      const why = { reason: "received", name, at: now() } as const;
      const kept = await attempt("The other copy could not be kept", () => keepVersion(disk, folder, story, why));
      if (kept.ok && kept.value.isNew) onEvent({ kind: "versionsChanged", id });
      return kept;
    });
  }

  /** The minutes of the last day on which anything was written. */
  writingDay(id: string): Promise<Outcome<readonly WrittenMinute[]>> {
    return this.#in(id, (folder) => this.#options.work.writingDay({ folder }));
  }

  /** The story's JSON, as one text, as it was at a position that `writingDay` gave. */
  storyAt(id: string, through: number): Promise<Outcome<string>> {
    return this.#in(id, (folder) => this.#options.work.storyAt({ folder, through }));
  }

  /** The story as it is now, and how far others have come in it. */
  lookAt(id: string): Promise<Outcome<Seen>> {
    const { work, writer, settled } = this.#options;
    return this.#in(id, async (folder) => {
      const saved = await settled(id);
      return saved.ok ? work.lookAt({ folder, writer }) : saved;
    });
  }

  /** Whether others had a hand in it since they had come that far. */
  changedSince(id: string, mark: SinceRequest["mark"]): Promise<Outcome<boolean>> {
    const { work, writer } = this.#options;
    return this.#in(id, (folder) => work.changedSince({ folder, writer, mark }));
  }

  async #in<Value>(id: string, work: (folder: string) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    const folder = this.#options.storyFolder(id);
    if (this.#options.whyNotRead()) return refused(this.#options.whyNotRead());
    return (await exists(this.#options.disk, folder)) ? work(folder) : refused("This story is not in the library.");
  }
}
