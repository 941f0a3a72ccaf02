import path from "node:path";
import { isId } from "../../../article/ids";
import type { Story } from "../../../article/story";
import { storyInFolder } from "../desk/describeFolder";
import { listTrash } from "../desk/trash";
import type { Disk } from "../disk/disk";
import type { Library } from "../library";
import { attempt, attemptStory, done, ifMissing, type Outcome, refused } from "../outcome";
import { sameContent } from "../story/sameContent";
import { keepVersion } from "../versions/keepVersion";
import { bringMissingPhotos, placeStory } from "./bringBack";
import { findBackup } from "./findBackup";
import { type ReadAgain, readAgain } from "./readAgain";
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
  /** The ids of the stories that got a version. */
  readonly changed: readonly string[];
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
  const listed = await attempt("The backup could not be read", () => disk.list(folder));
  if (!listed.ok) return listed;
  const ids = listed.value.filter(isId);
  const counts = { cameBack: 0, replaced: 0, differs: 0, same: 0, inTrash: 0 };
  const problems: string[] = [];
  const changed: string[] = [];
  for (const [index, id] of ids.entries()) {
    onProgress(index, ids.length);
    const outcome = await restoreStory(needs, folder, id);
    if (outcome.ok) counts[outcome.value.ending] += 1;
    else problems.push(outcome.sentence);
    if (outcome.ok && outcome.value.isVersionNew) changed.push(id);
  }
  return done({ folder, counts, problems, changed });
}

/** How it went, and whether the story has a version that it had not. */
interface Ended {
  readonly ending: Ending;
  readonly isVersionNew?: boolean;
}

async function restoreStory(needs: RestoreNeeds, backup: string, id: string): Promise<Outcome<Ended>> {
  const { disk, library } = needs;
  const [from, place] = [path.join(backup, id), path.join(library.folder, id)];
  const kept = await storyInFolder(disk, from, library.writer);
  if (!kept.ok) {
    const name = await storyName(disk, from, id);
    return refused(`${name} was left out, since its backup cannot be read. ${kept.sentence}`);
  }
  const name = nameOf(kept.value.story.fields.headline, id);
  return attemptStory(`${name} could not be restored`, async (): Promise<Outcome<Ended>> => {
    if (await isOnDisk(disk, place)) return compare(needs, { id, name, from, place, story: kept.value.story });
    if (await isInTrash(needs, id)) return done({ ending: "inTrash" });
    if (library.openIds.includes(id)) return refused(`${name} ${isOpen}`);
    await placeStory(disk, from, place, null);
    return done({ ending: "cameBack" });
  });
}

/** Who writes it would go on writing into what is not there any more. */
const isOpen =
  "is open, and its folder is gone from the library: save a copy of it elsewhere or close it, and then restore again.";

/** What is in the trash now, since that may have happened a moment ago. What is damaged there does not count. */
async function isInTrash({ disk, library }: RestoreNeeds, id: string): Promise<boolean> {
  const trashed = (await listTrash(disk, library.folder)).find((one) => one.id === id);
  return trashed !== undefined && (await readAgain(disk, trashed.folder, library.writer)).kind !== "damaged";
}

interface Compared {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly place: string;
  /** As the backup has it. */
  readonly story: Story;
}

async function compare(needs: RestoreNeeds, compared: Compared): Promise<Outcome<Ended>> {
  const { disk, library, now } = needs;
  const { id, name, from, place, story } = compared;
  const settled = library.openIds.includes(id) ? await library.settle(id) : done(null);
  if (!settled.ok) return refused(`${name} was left as it is. ${settled.sentence}`);
  const standing = await read(library, disk, id, place);
  if (standing.kind === "unclear") return refused(`${name} was left as it is: ${standing.sentence}`);
  if (standing.kind === "damaged") return replace(needs, compared);
  await bringMissingPhotos(disk, from, place);
  if (sameContent(standing.story, story)) return done({ ending: "same" });
  const kept = await keepVersion(disk, place, story, { reason: "received", name: "From a backup", at: now() });
  return done({ ending: "differs", isVersionNew: kept.isNew });
}

async function read(library: RestoreNeeds["library"], disk: Disk, id: string, place: string): Promise<ReadAgain> {
  const standing = await library.read(id);
  return standing.ok ? { kind: "story", story: standing.value.story } : readAgain(disk, place, library.writer);
}

/** What the disk gives and nothing can be made of is set aside, unless somebody has it before them. */
async function replace(
  { disk, library, now }: RestoreNeeds,
  { id, name, from, place }: Compared,
): Promise<Outcome<Ended>> {
  if (library.openIds.includes(id)) return refused(`${name} was left as it is: it is open, and cannot be read.`);
  await placeStory(disk, from, place, { quarantine: path.join(library.folder, ".quarantine"), now: now() });
  return done({ ending: "replaced" });
}

/** A folder without anything in it is no story. */
async function isOnDisk(disk: Disk, place: string): Promise<boolean> {
  const names = await ifMissing(disk.list(place), []);
  return names.length > 0;
}
