import path from "node:path";
import type { Planting } from "../../../article/document/plantStory";
import type { Story } from "../../../article/story";
import type { Disk } from "../disk/disk";
import { removeTree } from "../disk/tree";
import { exists, temporaryName, writeAtomic } from "../disk/writeAtomic";
import { attempt, ifDiskFails, type Outcome, refused } from "../outcome";
import { writeBase } from "./base";
import { storyFileName } from "./pieceName";
import { plant } from "./readStoryFolder";
import { sealedStory } from "./sealedStory";

export interface CreateRequest {
  readonly library: string;
  readonly writer: string;
  readonly now: number;
  /** Puts more into the new folder, photos for instance, before the story appears. */
  readonly fill?: (folder: string) => Promise<void>;
  /** The document that holds the story, where it has grown already; without it one is planted. */
  readonly grown?: Planting;
}

/** A new story appears whole: its folder is written under a hidden name, and then renamed into place. */
export async function createStory(disk: Disk, story: Story, request: CreateRequest): Promise<Outcome<null>> {
  const { library, writer, now } = request;
  const folder = path.join(library, story.id);
  if (await exists(disk, folder)) return refused("A story with this id is in the library already.");
  const hidden = temporaryName(folder);
  const outcome = await attempt("The story could not be made", async () => {
    await disk.makeFolder(hidden);
    const { update, lineage } = request.grown ?? plant(story);
    const base = await writeBase(disk, {
      folder: hidden,
      writer,
      number: 1,
      lineage,
      replaces: [],
      state: update,
      now,
    });
    const envelope = { lineage, covers: { [base]: 1 }, editedAt: new Date(now).toISOString() };
    await writeAtomic(disk, path.join(hidden, storyFileName), sealedStory(story, envelope));
    await request.fill?.(hidden);
    await disk.rename(hidden, folder);
    await disk.syncFolder(library);
    return null;
  });
  if (!outcome.ok) await ifDiskFails(removeTree(disk, hidden), undefined); // It is hidden, and the sentence is about the story.
  return outcome;
}
