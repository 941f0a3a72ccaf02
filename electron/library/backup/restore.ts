import path from "node:path";
import { isId } from "../../../article/ids";
import { storyInFolder } from "../desk/describeFolder";
import { listTrash } from "../desk/trash";
import type { Disk } from "../disk/disk";
import type { Library } from "../library";
import { attempt, attemptStory, done, ifMissing, type Outcome, refused } from "../outcome";
import { sameContent } from "../story/sameContent";
import { keepVersion } from "../versions/keepVersion";
import { bringMissingPhotos, canBeGiven, placeStory } from "./bringBack";
import { findBackup } from "./findBackup";
import { nameOf, storyName } from "./storyName";

export interface RestoreNeeds {
  readonly disk: Disk;
  readonly library: Pick<Library, "folder" | "writer" | "whyNotWrite" | "openIds" | "read" | "settle">;
  readonly now: () => number;
  readonly onProgress: (done: number, of: number) => void;
}

/** How it went with one story. */
export const endings = ["cameBack", "replaced", "differs", "same", "inTrash"] as const;
export type Ending = (typeof endings)[number];

export interface Restored {
  /** The backup that was read. */
  readonly folder: string;
  readonly counts: Readonly<Record<Ending, number>>;
  /** One sentence for each story that could not be restored. */
  readonly problems: readonly string[];
}

/**
 * Brings back what the library has not, from the folder of a backup or one that holds it. Nothing in the library is overwritten: of a story that is
 * there with another text, the backup's is kept as a version.
 */
export async function restoreFromBackup(needs: RestoreNeeds, chosen: string): Promise<Outcome<Restored>> {
  const { disk, library, onProgress } = needs;
  if (library.whyNotWrite) return refused(library.whyNotWrite);
  const found = await findBackup(disk, library.folder, chosen);
  if (!found.ok) return found;
  const folder = found.value;
  const listed = await attempt("The backup could not be read", async () => ({
    ids: (await disk.list(folder)).filter(isId),
    trashed: new Map((await listTrash(disk, library.folder)).map((one) => [one.id, one.folder])),
  }));
  if (!listed.ok) return listed;
  const { ids, trashed } = listed.value;
  const counts = { cameBack: 0, replaced: 0, differs: 0, same: 0, inTrash: 0 };
  const problems: string[] = [];
  for (const [index, id] of ids.entries()) {
    onProgress(index, ids.length);
    const outcome = await restoreStory(needs, folder, id, trashed.get(id));
    if (outcome.ok) counts[outcome.value] += 1;
    else problems.push(outcome.sentence);
  }
  return done({ folder, counts, problems });
}

async function restoreStory(
  needs: RestoreNeeds,
  backup: string,
  id: string,
  trashed: string | undefined,
): Promise<Outcome<Ending>> {
  const { disk, library } = needs;
  const [from, place] = [path.join(backup, id), path.join(library.folder, id)];
  const kept = await storyInFolder(disk, from, library.writer);
  if (!kept.ok) {
    const name = await storyName(disk, from, id);
    return refused(`${name} was left out, since its backup cannot be read. ${kept.sentence}`);
  }
  const name = nameOf(kept.value.story.fields.headline, id);
  return attemptStory(`${name} could not be restored`, async (): Promise<Outcome<Ending>> => {
    if (await isOnDisk(disk, place)) return compare(needs, { id, name, from, place, story: kept.value.story });
    if (trashed && (await storyInFolder(disk, trashed, library.writer)).ok) return done("inTrash");
    await placeStory(disk, from, place, null);
    return done("cameBack");
  });
}

interface Compared {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly place: string;
  /** As the backup has it. */
  readonly story: Parameters<typeof sameContent>[0];
}

async function compare(needs: RestoreNeeds, compared: Compared): Promise<Outcome<Ending>> {
  const { disk, library, now } = needs;
  const { id, name, from, place, story } = compared;
  const settled = library.openIds.includes(id) ? await library.settle(id) : done(null);
  if (!settled.ok) return refused(`${name} was left as it is. ${settled.sentence}`);
  const standing = await library.read(id);
  if (!standing.ok) return replace(needs, compared);
  await bringMissingPhotos(disk, from, place);
  if (sameContent(standing.value.story, story)) return done("same");
  await keepVersion(disk, place, story, { reason: "received", name: "From a backup", at: now() });
  return done("differs");
}

/** What the disk does not give at the moment may be whole, and stays; what it gives and nothing can be made of is set aside. */
async function replace(
  { disk, library, now }: RestoreNeeds,
  { id, name, from, place }: Compared,
): Promise<Outcome<Ending>> {
  const stays = `${name} was left as it is: its files in the library cannot be read just now.`;
  if (library.openIds.includes(id) || !(await canBeGiven(disk, place))) return refused(stays);
  await placeStory(disk, from, place, { quarantine: path.join(library.folder, ".quarantine"), now: now() });
  return done("replaced");
}

/** A folder without anything in it is no story. */
async function isOnDisk(disk: Disk, place: string): Promise<boolean> {
  const names = await ifMissing(disk.list(place), []);
  return names.length > 0;
}
