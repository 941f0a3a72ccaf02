import { readDocument } from "../../../article/document/readDocument";
import { isUntouched, type Story } from "../../../article/story";
import type { Disk } from "../disk/disk";
import { attempt, attemptStory, done, type Outcome } from "../outcome";
import { assemble } from "../story/assemble";
import type { Covers } from "../story/findMissing";
import { type PieceName, readPieceName } from "../story/pieceName";
import { type Piece, readPieces } from "../story/readPieces";
import type { FolderReading } from "../story/readStoryFolder";
import { readStoryJson } from "../story/readStoryJson";
import { sameContent } from "../story/sameContent";
import { keepVersion } from "./keepVersion";

export interface MergeRequest {
  readonly folder: string;
  /** This installation. */
  readonly writer: string;
  readonly lineage: string;
  /** Of other writers' files, the last sequence number that the window has been given. */
  readonly known: Covers;
  readonly now: number;
}

const failing = "The story as it was before another one's changes could not be kept as a version";

/** Keeps the story as it was before others wrote what the window has not been given yet. Says whether there is a new version. */
export function keepBeforeMerge(disk: Disk, request: MergeRequest): Promise<Outcome<boolean>> {
  const { folder, lineage, now } = request;
  return attemptStory(failing, async () => {
    const read = async (alsoHistory: boolean) => {
      const { pieces } = await readPieces(disk, folder, {}, alsoHistory);
      return pieces.filter((piece) => (piece.lineage ?? lineage) === lineage);
    };
    const pieces = await read(false);
    const before = storyBefore(pieces, request) ?? storyBefore(await read(true), request);
    const story = before ?? (await lastSettled(disk, folder));
    if (!story || isUntouched(story) || sameContent(story, storyIn(pieces))) return done(false);
    return attempt(failing, () => keepBefore(disk, folder, story, now));
  });
}

export async function keepBefore(disk: Disk, folder: string, story: Story, now: number): Promise<boolean> {
  return (await keepVersion(disk, folder, story, { reason: "beforeMerge", name: "", at: now })).isNew;
}

/** The story as it was before others wrote what story.json does not cover; null when they wrote nothing since, or nothing of consequence. */
export function beforeOpening(reading: FolderReading, writer: string): Story | null {
  const { storyJson, lineage, pieces } = reading;
  if (storyJson.kind !== "story" || storyJson.envelope.lineage !== lineage) return null;
  const known = storyJson.envelope.covers;
  if (!pieces.some((piece) => isForeign(piece, writer) && piece.last > (known[piece.name] ?? 0))) return null;
  const story = storyBefore(pieces, { writer, known }) ?? storyJson.story;
  return isUntouched(story) || sameContent(story, readDocument(reading.doc)) ? null : story;
}

/** Null when something of what is known of other writers is not there any more. */
function storyBefore(
  pieces: readonly Piece[],
  { writer, known }: Pick<MergeRequest, "writer" | "known">,
): Story | null {
  const kept = pieces.map((piece) => {
    const through = isForeign(piece, writer) ? (known[piece.name] ?? 0) : Number.POSITIVE_INFINITY;
    return { ...piece, records: piece.records.filter(({ sequence }) => sequence <= through) };
  });
  const lasts = new Map(pieces.map(({ name, last }) => [name, last]));
  const foreign = Object.keys(known).flatMap((name) => readPieceName(name) ?? []);
  const isWhole = foreign
    .filter((name) => isForeign(name, writer))
    .every(({ name }) => (lasts.get(name) ?? 0) >= (known[name] ?? 0));
  return isWhole ? storyIn(kept) : null;
}

async function lastSettled(disk: Disk, folder: string): Promise<Story | null> {
  const storyJson = await readStoryJson(disk, folder);
  return storyJson.kind === "story" ? storyJson.story : null;
}

function isForeign({ writer, copy }: PieceName, own: string): boolean {
  return writer !== own || copy;
}

function storyIn(pieces: readonly Piece[]): Story {
  const { doc } = assemble(pieces);
  const story = readDocument(doc);
  doc.destroy();
  return story;
}
