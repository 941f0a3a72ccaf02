import { storyJson } from "../../../article/writeStory";
import type { Disk } from "../disk/disk";
import { attemptStory, done, type Outcome, refused } from "../outcome";
import { readVersion } from "./versionFile";

export interface VersionRequest {
  readonly folder: string;
  readonly number: number;
}

/** The story of a version as one text of JSON. */
export function readVersionText(disk: Disk, { folder, number }: VersionRequest): Promise<Outcome<string>> {
  return attemptStory("The version could not be read", async () => {
    const version = await readVersion(disk, folder, number);
    return version
      ? done(JSON.stringify(storyJson(version.story)))
      : refused("This version is not there any more, or its file is damaged.");
  });
}
