import { readDocument } from "../../../article/document/readDocument";
import type { Disk } from "../disk/disk";
import { attemptStory, done, ifDiskFails, type Outcome } from "../outcome";
import { readStoryFolder } from "./readStoryFolder";
import { lastEdit } from "./settle";

/** How a story stands on disk. */
export interface Examined {
  /** Empty where there is none, or it cannot be read. */
  readonly headline: string;
  /** The clock of its last record; 0 when nothing says it. */
  readonly at: number;
  /** What of it is missing, in a sentence; empty when it is whole. */
  readonly sentence: string;
}

const gone = "The story is not in the library any more.";
const late = "Some changes made on another machine have not arrived here yet.";
const damaged = "A part of the writing log could not be read.";

/** Reads everything of a story, as opening does, and changes nothing. */
export async function examineStory(disk: Disk, folder: string, writer: string): Promise<Examined> {
  const there = await ifDiskFails(disk.look(folder), null);
  if (there === null) return { headline: "", at: 0, sentence: gone };
  const outcome = await attemptStory("The story could not be read", () => examine(disk, folder, writer));
  return outcome.ok ? outcome.value : { headline: "", at: 0, sentence: outcome.sentence };
}

async function examine(disk: Disk, folder: string, writer: string): Promise<Outcome<Examined>> {
  const outcome = await readStoryFolder(disk, folder, { writer, through: {} });
  if (!outcome.ok) return outcome;
  const { doc, missing, notices } = outcome.value;
  const { headline } = readDocument(doc).fields;
  doc.destroy();
  const why = { nothing: "", late, damage: notices[0] ?? damaged };
  return done({ headline, at: lastEdit(outcome.value) ?? 0, sentence: why[missing] });
}
