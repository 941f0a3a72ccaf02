import type { Disk } from "../disk/disk";
import { attempt, done, type Outcome } from "../outcome";
import { type AskedMoment, type ReplayRequest, startReplays } from "../replay/replays";
import type { WrittenMinute } from "../replay/writingDay";
import { changedSince, type LookRequest, lookAt, type Seen, type SinceRequest } from "../seen/seen";
import { type CompactRequest, compact } from "../story/compact";
import { type Settled, type SettleRequest, settle } from "../story/settle";
import { keepBeforeMerge, type MergeRequest } from "../versions/beforeMerge";
import { type AutomaticRequest, type KeepRequest, keepAutomatic, keepFromDisk } from "../versions/keepFromDisk";
import type { Kept } from "../versions/keepVersion";
import { startListing, type VersionList } from "../versions/listVersions";
import { readVersionText, type VersionRequest } from "../versions/readVersionText";

/** What is done away from the thread that takes what is typed: what each is asked with, and what it gives. */
interface Kinds {
  readonly settle: { readonly asks: SettleRequest; readonly gives: Settled };
  readonly compact: { readonly asks: CompactRequest; readonly gives: null };
  readonly keepVersion: { readonly asks: KeepRequest; readonly gives: Kept };
  readonly keepAutomatic: { readonly asks: AutomaticRequest; readonly gives: boolean };
  readonly keepBeforeMerge: { readonly asks: MergeRequest; readonly gives: boolean };
  readonly listVersions: { readonly asks: { readonly folder: string }; readonly gives: VersionList };
  readonly readVersion: { readonly asks: VersionRequest; readonly gives: string };
  readonly writingDay: { readonly asks: ReplayRequest; readonly gives: readonly WrittenMinute[] };
  readonly storyAt: { readonly asks: AskedMoment; readonly gives: string };
  readonly lookAt: { readonly asks: LookRequest; readonly gives: Seen };
  readonly changedSince: { readonly asks: SinceRequest; readonly gives: boolean };
  /** Nobody looks at this story's past any more. */
  readonly letGo: { readonly asks: { readonly folder: string }; readonly gives: null };
}

export type WorkKind = keyof Kinds;
export type Asked<Kind extends WorkKind> = Kinds[Kind]["asks"];
export type Given<Kind extends WorkKind> = Kinds[Kind]["gives"];
export type Work = { readonly [Kind in WorkKind]: (request: Asked<Kind>) => Promise<Outcome<Given<Kind>>> };

/** The work as the rest of the library sees it, and its end. */
export interface StoppableWork extends Work {
  stop(): Promise<void>;
}

/** On the caller's own thread: in the worker, in tests and for the command line. */
export function workHere(disk: Disk): StoppableWork {
  const listVersions = startListing(disk);
  const replays = startReplays(disk);
  return {
    settle: (request) => settle(disk, request),
    compact: (request) => compact(disk, request),
    keepVersion: (request) => keepFromDisk(disk, request),
    keepAutomatic: (request) => keepAutomatic(disk, request),
    keepBeforeMerge: (request) => keepBeforeMerge(disk, request),
    listVersions: ({ folder }) => attempt("The versions cannot be listed", () => listVersions(folder)),
    readVersion: (request) => readVersionText(disk, request),
    writingDay: replays.writingDay,
    storyAt: replays.storyAt,
    lookAt: (request) => lookAt(disk, request),
    changedSince: (request) => changedSince(disk, request),
    letGo: async ({ folder }) => {
      replays.letGo(folder);
      return done(null);
    },
    stop: async () => replays.stop(),
  };
}
