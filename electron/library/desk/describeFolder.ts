import path from "node:path";
import { readDocument } from "../../../article/document/readDocument";
import type { Story } from "../../../article/story";
import type { Disk } from "../disk/disk";
import { readFrames } from "../log/frame";
import { attemptStory, done, ifDiskFails, type Outcome } from "../outcome";
import { readPieceName } from "../story/pieceName";
import { pieceOf } from "../story/readPieces";
import { readStoryFolder } from "../story/readStoryFolder";
import { readStoryJson, type StoryJson } from "../story/readStoryJson";
import { lastEdit } from "../story/settle";
import { type Described, describeStory, unreadable } from "./summary";

export interface FolderStory {
  readonly story: Story;
  /** Milliseconds since 1970; 0 when nothing says it. */
  readonly editedAt: number;
  /** What a person should know of how it was read, in sentences. */
  readonly notices: readonly string[];
}

const failing = "The story could not be read";
const asLastSettled =
  "Some of this story's writing log has not arrived here, or cannot be read, so it is taken as it was last put into story.json.";

/**
 * The story in a folder without opening it: from story.json when that covers every log and base, from those otherwise. An open story is what its
 * window shows, even where story.json has more.
 */
export function storyInFolder(
  disk: Disk,
  folder: string,
  writer: string,
  isOpen = false,
): Promise<Outcome<FolderStory>> {
  return attemptStory(failing, () => readFolder(disk, folder, writer, isOpen));
}

async function readFolder(disk: Disk, folder: string, writer: string, isOpen: boolean): Promise<Outcome<FolderStory>> {
  const nothing: StoryJson = { kind: "none" };
  const storyJson = await ifDiskFails(readStoryJson(disk, folder), nothing); // The full reading will say why.
  const isOurs = storyJson.kind === "story" && !storyJson.isChangedOutside;
  if (isOurs && (await ifDiskFails(isCovered(disk, folder, storyJson.envelope.covers), false))) {
    return done({ story: storyJson.story, editedAt: Date.parse(storyJson.envelope.editedAt) || 0, notices: [] });
  }
  const outcome = await readStoryFolder(disk, folder, { writer, through: {} });
  if (!outcome.ok) return outcome;
  const { doc, notices } = outcome.value;
  const fuller = isOpen ? null : outcome.value.fuller;
  const story = fuller ?? readDocument(doc);
  doc.destroy();
  const editedAt = lastEdit(outcome.value) ?? 0;
  return done({ story, editedAt, notices: fuller ? [...notices, asLastSettled] : notices });
}

/** Null when there is no story in the folder at all. */
export async function describeFolder(
  disk: Disk,
  folder: string,
  id: string,
  writer: string,
): Promise<Described | null> {
  const outcome = await storyInFolder(disk, folder, writer);
  const saidAt = outcome.ok ? outcome.value.editedAt : 0;
  const editedAt = saidAt || ((await ifDiskFails(disk.look(folder), null))?.changedAt ?? 0);
  const described = await attemptStory(failing, async () => {
    return outcome.ok ? done(describeStory({ ...outcome.value.story, id }, editedAt)) : outcome;
  });
  if (described.ok) return described.value;
  const names = await ifDiskFails(disk.list(folder), ["unknown"]); // A folder that cannot be listed may well hold a story.
  return names.length === 0 ? null : unreadable(id, described.sentence, editedAt);
}

async function isCovered(disk: Disk, folder: string, covers: Readonly<Record<string, number>>): Promise<boolean> {
  const pieces = (await disk.list(folder)).flatMap((name) => readPieceName(name) ?? []);
  for (const piece of pieces) {
    const covered = covers[piece.name];
    if (covered === undefined) return false;
    if (piece.kind === "base") continue;
    const read = pieceOf(piece, readFrames(await disk.read(path.join(folder, piece.name))));
    if (!read || read.holed || read.last !== covered) return false;
  }
  return pieces.length > 0 || Object.keys(covers).length === 0;
}
