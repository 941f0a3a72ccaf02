import type { Disk } from "../disk/disk";
import { ifDiskFails } from "../outcome";
import { readStoryJson } from "../story/readStoryJson";

/** What a sentence calls a story: its headline, or its folder's name where that cannot be read. */
export async function storyName(disk: Disk, folder: string, id: string): Promise<string> {
  const reading = await ifDiskFails(readStoryJson(disk, folder), null);
  return reading?.kind === "story" ? nameOf(reading.story.fields.headline, id) : `The story ${id}`;
}

export function nameOf(headline: string, id: string): string {
  return headline === "" ? `The story ${id}` : `“${headline}”`;
}
