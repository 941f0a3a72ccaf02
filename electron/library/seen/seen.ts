import { z } from "zod";
import { readDocument } from "../../../article/document/readDocument";
import { storyJson } from "../../../article/writeStory";
import type { Disk } from "../disk/disk";
import { attemptStory, done, type Outcome } from "../outcome";
import type { Covers } from "../story/findMissing";
import type { PieceName } from "../story/pieceName";
import { type Piece, readPieces } from "../story/readPieces";
import { readStoryFolder } from "../story/readStoryFolder";
import { readNote, type VersionReason, versionNumbers } from "../versions/versionFile";

/** How far others had come when a person saw a story last. */
export const mark = z.object({
  /** Of the files of other writers, the last sequence number in each. */
  others: z.record(z.string(), z.number()),
  /** The number of the newest version; 0 without any. */
  version: z.number(),
});
type Mark = z.infer<typeof mark>;

/** A story as a person saw it last. */
export interface Seen extends Mark {
  /** Its JSON as one text. */
  readonly story: string;
}

export interface LookRequest {
  readonly folder: string;
  /** This installation. */
  readonly writer: string;
}

export interface SinceRequest extends LookRequest {
  readonly mark: Mark;
}

/** What came in from elsewhere leaves one of these behind. */
const fromOthers: readonly VersionReason[] = ["received", "beforeMerge"];
const failing = "The story could not be read";

/** The story as its folder tells it now. */
export function lookAt(disk: Disk, { folder, writer }: LookRequest): Promise<Outcome<Seen>> {
  return attemptStory(failing, async () => {
    const reading = await readStoryFolder(disk, folder, { writer, through: {} });
    if (!reading.ok) return reading;
    const { doc, pieces } = reading.value;
    const story = JSON.stringify(storyJson(readDocument(doc)));
    doc.destroy();
    const version = Math.floor((await versionNumbers(disk, folder)).at(-1) ?? 0);
    return done({ story, others: coversOfOthers(pieces, writer), version });
  });
}

/**
 * Whether anybody else had a hand in the story since that mark. It may say so where nothing differs, as when another machine only put its files in
 * order; it never overlooks a word.
 */
export function changedSince(disk: Disk, { folder, writer, mark: before }: SinceRequest): Promise<Outcome<boolean>> {
  return attemptStory(failing, async () => {
    const { pieces } = await readPieces(disk, folder, {});
    const now = Object.entries(coversOfOthers(pieces, writer));
    if (now.some(([name, last]) => last > (before.others[name] ?? 0))) return done(true);
    for (const number of await versionNumbers(disk, folder)) {
      if (number <= before.version) continue;
      const note = await readNote(disk, folder, number);
      if (note && fromOthers.includes(note.reason)) return done(true);
    }
    return done(false);
  });
}

function coversOfOthers(pieces: readonly Piece[], writer: string): Covers {
  const isOther = (piece: PieceName) => piece.writer !== writer || piece.copy;
  return Object.fromEntries(
    pieces.filter((piece) => !piece.old && isOther(piece)).map(({ name, last }) => [name, last]),
  );
}
