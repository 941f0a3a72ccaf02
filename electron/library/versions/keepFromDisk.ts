import { isUntouched, type Story } from "../../../article/story";
import { storyInFolder } from "../desk/describeFolder";
import type { Disk } from "../disk/disk";
import { attempt, attemptStory, done, ifDiskFails, type Outcome } from "../outcome";
import { type Kept, keepVersion } from "./keepVersion";
import { thinVersions } from "./thinVersions";
import type { VersionNote } from "./versionFile";

export interface KeepRequest {
  readonly folder: string;
  readonly writer: string;
  readonly why: VersionNote;
}

export interface AutomaticRequest {
  readonly folder: string;
  readonly writer: string;
  readonly now: number;
  /** False when `now` may be wrong: then nothing is thinned. */
  readonly thins: boolean;
}

const failing = "The version could not be kept";
const failingAlone = "An earlier version of this story could not be kept, though the story itself is saved";

/** Keeps a version of the story as it is on disk. */
export function keepFromDisk(disk: Disk, { folder, writer, why }: KeepRequest): Promise<Outcome<Kept>> {
  return attemptStory(failing, async () => {
    const reading = await storyInFolder(disk, folder, writer, true);
    return reading.ok ? attempt(failing, () => keepVersion(disk, folder, reading.value.story, why)) : reading;
  });
}

/** Says whether there is a new version. Of a story that nobody has written anything in, none is kept. */
export function keepAutomatic(disk: Disk, request: AutomaticRequest): Promise<Outcome<boolean>> {
  const { folder, writer, now, thins } = request;
  return attemptStory(failingAlone, async () => {
    const reading = await storyInFolder(disk, folder, writer, true);
    if (!reading.ok) return reading;
    const kept = await keepUnlessUntouched(disk, folder, reading.value.story, now);
    // What is not thinned now is thinned after the next one.
    if (kept.ok && kept.value && thins) await ifDiskFails(thinVersions(disk, folder, now), undefined);
    return kept;
  });
}

async function keepUnlessUntouched(disk: Disk, folder: string, story: Story, now: number): Promise<Outcome<boolean>> {
  if (isUntouched(story)) return done(false);
  return attempt(failingAlone, async () => {
    return (await keepVersion(disk, folder, story, { reason: "auto", name: "", at: now })).isNew;
  });
}
