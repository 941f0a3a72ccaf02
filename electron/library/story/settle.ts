import path from "node:path";
import { whyReadOnly } from "../../../article/document/checkDocument";
import { readDocument } from "../../../article/document/readDocument";
import type { Story } from "../../../article/story";
import { type Described, describeStory } from "../desk/summary";
import type { Disk } from "../disk/disk";
import { linkAside } from "../disk/moveAside";
import { writeAtomic } from "../disk/writeAtomic";
import { attempt, attemptStory, ifDiskFails, type Outcome } from "../outcome";
import { keepVersion } from "../versions/keepVersion";
import { storyFileName } from "./pieceName";
import type { Through } from "./readPieces";
import { type FolderReading, readStoryFolder } from "./readStoryFolder";
import { sealedStory } from "./sealedStory";

export interface SettleRequest {
  readonly folder: string;
  readonly writer: string;
  readonly through: Through;
  readonly quarantine: string;
  /** When the story was last edited here, or null: then what story.json says stays. */
  readonly editedAt: number | null;
  readonly now: number;
}

/** What the desk shows of the story, and what to tell of copies that were kept on the way, in sentences. */
export interface Settled extends Described {
  readonly told: readonly string[];
}

const mostReadings = 3;

/**
 * Derives story.json from the logs and bases on disk, and gives what the desk shows of the story. A story.json that knows more than the logs is
 * kept as a version before it is replaced; one that cannot be read is moved aside. What a newer Galley wrote is left alone.
 */
export function settle(disk: Disk, request: SettleRequest): Promise<Outcome<Settled>> {
  return attemptStory("story.json could not be written", () => settleFolder(disk, request, 1));
}

async function settleFolder(disk: Disk, request: SettleRequest, count: number): Promise<Outcome<Settled>> {
  const outcome = await readStoryFolder(disk, request.folder, request);
  if (!outcome.ok) return outcome;
  const reading = outcome.value;
  const story = readDocument(reading.doc);
  const isOurs = reading.storyJson.kind !== "newer" && whyReadOnly(reading.doc) === null;
  reading.doc.destroy();
  const editedAt = new Date(request.editedAt ?? lastEdit(reading) ?? request.now);
  const isOnDisk = reading.unwritten === null;
  if (isOurs && isOnDisk && count < mostReadings && (await isReplacedSince(disk, request.folder, reading)))
    return settleFolder(disk, request, count + 1);
  return attempt("story.json could not be written", async () => {
    const text = storyText(story, reading, editedAt);
    const told = isOurs && isOnDisk ? await replaceStoryJson(disk, request, reading, text) : [];
    return { ...describeStory(story, editedAt.getTime()), told };
  });
}

/** Reading all the logs takes its time: what somebody put into story.json meanwhile must be read before it is replaced. */
async function isReplacedSince(disk: Disk, folder: string, { storyJson }: FolderReading): Promise<boolean> {
  if (storyJson.kind !== "story") return false;
  const now = await ifDiskFails(disk.read(path.join(folder, storyFileName)), storyJson.bytes);
  return !Buffer.from(storyJson.bytes).equals(now);
}

function storyText(story: Story, { lineage, covers }: FolderReading, editedAt: Date): string {
  return sealedStory(story, { lineage, covers, editedAt: editedAt.toISOString() });
}

async function replaceStoryJson(
  disk: Disk,
  request: SettleRequest,
  reading: FolderReading,
  text: string,
): Promise<readonly string[]> {
  const { folder, now } = request;
  const file = path.join(folder, storyFileName);
  const told = await keepCopies(disk, folder, reading, now);
  if (reading.storyJson.kind === "damaged") await linkAside(disk, file, request.quarantine, now);
  const isThere = reading.storyJson.kind === "story" && Buffer.from(text).equals(reading.storyJson.bytes);
  if (!isThere) await writeAtomic(disk, file, text);
  return told;
}

/** Gives the sentences of those that were not kept before. */
export async function keepCopies(
  disk: Disk,
  folder: string,
  { copies }: FolderReading,
  now: number,
): Promise<readonly string[]> {
  const told: string[] = [];
  for (const { story, sentence, name = "" } of copies) {
    const { isNew } = await keepVersion(disk, folder, story, { reason: "received", name, at: now });
    if (isNew && sentence !== "") told.push(sentence);
  }
  return told;
}

/** The clock of the last record, or what story.json says. */
export function lastEdit({ pieces, storyJson }: FolderReading): number | null {
  const said = storyJson.kind === "story" ? Date.parse(storyJson.envelope.editedAt) : Number.NaN;
  const logs = pieces.filter(({ kind }) => kind === "log");
  const times = logs.map(({ records }) => records.at(-1)?.at ?? 0);
  const last = Math.max(...times, Number.isNaN(said) ? 0 : said);
  return last > 0 && last < 8.64e15 ? last : null;
}
