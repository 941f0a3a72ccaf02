import type { Summary } from "./desk/summary";
import type { Disk } from "./disk/disk";
import type { WriterTimes } from "./story/storyWriter";
import type { RunningTime } from "./versions/pace";

export interface LibraryOptions {
  /** The library's folder; made when it is missing. */
  readonly folder: string;
  /** Where things of this machine are kept: the writer's id and the catalogue. */
  readonly userData: string;
  readonly onEvent: (event: LibraryEvent) => void;
  /** The built libraryWorker; without it, settling, compacting and what has to do with versions run on the caller's thread. */
  readonly libraryWorker?: string;
  /** Notices what others do in the folder while it is open. */
  readonly watch?: boolean;
  readonly disk?: Disk;
  readonly now?: () => number;
  readonly running?: RunningTime;
  readonly times?: Partial<WriterTimes>;
  readonly compactAt?: number;
}

export type LibraryEvent =
  /** The list of stories is not what it was. */
  | { readonly kind: "deskChanged" }
  | { readonly kind: "settled"; readonly id: string; readonly summary: Summary }
  /** Everything of this opening up to this number is on disk. */
  | { readonly kind: "durable"; readonly id: string; readonly through: number }
  /** Writing failed; ends with the next `durable`. */
  | { readonly kind: "notSaved"; readonly id: string; readonly sentence: string }
  /** Only the whole document can save what was typed: give it to `replaceState`. Comes again until that succeeds. */
  | { readonly kind: "stateWanted"; readonly id: string }
  /** What was typed is safe in the log, but story.json does not show it yet. */
  | { readonly kind: "notSettled"; readonly id: string; readonly sentence: string }
  /** What another writer did to an open story. */
  | { readonly kind: "remoteUpdate"; readonly id: string; readonly update: Uint8Array }
  /** A version was kept, or thinned out. */
  | { readonly kind: "versionsChanged"; readonly id: string }
  /** Something about an open story that the person should know. */
  | { readonly kind: "notice"; readonly id: string; readonly sentence: string };

export const usualTimes: WriterTimes = { groupMs: 50, quietMs: 1000, latestMs: 5000, retryMs: 3000, deriveMs: 20_000 };
export const usualCompactAt = 2000;
