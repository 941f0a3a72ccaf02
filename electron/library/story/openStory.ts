import path from "node:path";
import * as Y from "yjs";
import { whyReadOnly } from "../../../article/document/checkDocument";
import { moveAside } from "../disk/moveAside";
import { exists } from "../disk/writeAtomic";
import { attempt, attemptStory, done, type Outcome } from "../outcome";
import { beforeOpening, keepBefore } from "../versions/beforeMerge";
import { nextNumber } from "./base";
import { ForeignFiles } from "./foreignFiles";
import { readPieceName } from "./pieceName";
import { type FolderReading, readStoryFolder } from "./readStoryFolder";
import { keepCopies } from "./settle";
import { StoryWriter, type WriterOptions } from "./storyWriter";

/** A story as it was opened, for whoever shows it. */
export interface OpenedStory {
  /** The whole document as one Yjs update. */
  readonly state: Uint8Array;
  /** One sentence when the story can only be read; empty when it can be changed. */
  readonly readOnly: string;
  /** What the person should know of how it was opened. */
  readonly notices: readonly string[];
}

/** What the library holds of an open story. */
export interface OpenStory {
  readonly opened: OpenedStory;
  readonly writer: StoryWriter;
  readonly foreign: ForeignFiles;
  readonly lineage: string;
  /** The story as it was before others changed it is a new version. */
  readonly keptBeforeMerge: boolean;
}

export interface OpenStoryOptions extends Omit<WriterOptions, "lineage" | "unwritten" | "firstNumber" | "records"> {
  /** One sentence when the library can only be read; empty otherwise. */
  readonly readOnly: string;
  /** False when a version was kept before others' changes not long ago. */
  readonly keepsBeforeMerge: boolean;
}

const newer = "This story was written by a newer Galley. You can read it and export it, not change it.";

const unreadOwn =
  "A file of this story cannot be read just now. The story is shown without it, and cannot be changed until it is opened again and all of it can be read.";
const notKeptBefore = "The story as it was before another one's changes could not be kept as a version";
const unreadOther =
  "What was written on another machine cannot be read just now. The story is shown without it; it will come when it can be read.";

/**
 * Opens a story from its folder. All that is written are versions: of copies that would be lost otherwise, and of the story as it was before others
 * changed it. What is damaged moves aside.
 */
export function openStory(options: OpenStoryOptions): Promise<Outcome<OpenStory>> {
  return attemptStory("The story could not be opened", () => open(options));
}

async function open(options: OpenStoryOptions): Promise<Outcome<OpenStory>> {
  const { disk, folder, writer } = options;
  const outcome = await readStoryFolder(disk, folder, { writer, through: {} });
  if (!outcome.ok) return outcome;
  const reading = outcome.value;
  const numbered = await attempt("The story could not be opened", () => nextNumber(disk, folder, writer));
  if (!numbered.ok) return numbered;
  const state = Y.encodeStateAsUpdate(reading.doc);
  const isNewer = reading.storyJson.kind === "newer" ? newer : "";
  const isUnread = reading.unread.some((name) => name.writer === writer && !name.copy);
  const readOnly = options.readOnly || whyReadOnly(reading.doc) || isNewer || (isUnread ? unreadOwn : "");
  const before = options.readOnly || isUnread || !options.keepsBeforeMerge ? null : beforeOpening(reading, writer);
  reading.doc.destroy();
  const others = reading.unread.length > 0 && !isUnread ? [unreadOther] : [];
  const told =
    options.readOnly || isUnread ? reading.copies.map(({ sentence }) => sentence) : await keepSafe(options, reading);
  const { lineage, pieces } = reading;
  const kept = await attempt(
    notKeptBefore,
    async () => before !== null && keepBefore(disk, folder, before, options.now()),
  );
  if (!kept.ok) others.push(kept.sentence);
  return done({
    lineage,
    keptBeforeMerge: kept.ok && kept.value,
    opened: {
      state,
      readOnly,
      notices: [...reading.notices, ...told, ...others].filter((sentence) => sentence !== ""),
    },
    foreign: new ForeignFiles({ disk, folder, writer, lineage, pieces }),
    writer: new StoryWriter({
      ...options,
      lineage,
      unwritten: reading.unwritten && { ...reading.unwritten, state },
      firstNumber: Math.max(numbered.value, afterLost(reading, writer)),
      records: ownRecords(reading, writer),
    }),
  });
}

/** The number of a file that is lost must not come again: story.json may still say how much of that one it covers. */
function afterLost({ storyJson, unreadable }: FolderReading, writer: string): number {
  const covered = storyJson.kind === "story" ? Object.keys(storyJson.envelope.covers) : [];
  const named = [...covered.flatMap((name) => readPieceName(name) ?? []), ...unreadable];
  return 1 + Math.max(0, ...named.filter((name) => name.writer === writer).map(({ number }) => number));
}

function ownRecords({ pieces }: FolderReading, writer: string): number {
  const own = pieces.filter((piece) => piece.kind === "log" && piece.writer === writer && !piece.copy && !piece.old);
  return own.reduce((sum, { records }) => sum + records.length, 0);
}

/** Keeps copies as versions and sets damaged files of this installation aside. Gives what is to be told, a failure included. */
async function keepSafe(options: OpenStoryOptions, reading: FolderReading): Promise<readonly string[]> {
  const { disk, folder, now } = options;
  const kept = await attempt("A copy of this story could not be kept as a version", () =>
    keepCopies(disk, folder, reading, now()),
  );
  const moved = await attempt("A damaged file could not be set aside", () => setAside(options, reading));
  return [...(kept.ok ? kept.value : [kept.sentence]), ...(moved.ok ? [] : [moved.sentence])];
}

async function setAside(
  { disk, folder, writer, quarantine, now }: OpenStoryOptions,
  reading: FolderReading,
): Promise<void> {
  const own = reading.unreadable.filter((name) => name.writer === writer && !name.copy).map(({ name }) => name);
  const damaged = reading.storyJson.kind === "damaged" && reading.storyJson.isRead ? [...own, "story.json"] : own;
  for (const name of damaged) {
    const file = path.join(folder, name);
    if (await exists(disk, file)) await moveAside(disk, file, quarantine, now());
  }
}
