import path from "node:path";
import type { Story } from "../../../article/story";
import { storyInFolder } from "../desk/describeFolder";
import type { Disk } from "../disk/disk";
import { ifDiskFails, isMissing } from "../outcome";
import { readPieceName, storyFileName } from "../story/pieceName";
import { readStoryJson } from "../story/readStoryJson";

/** `damaged`: the disk gave everything, and nothing can be made of it. `unclear`: it may be whole, and why it is not shown is in the sentence. */
export type ReadAgain =
  | { readonly kind: "story"; readonly story: Story }
  | { readonly kind: "damaged" }
  | { readonly kind: "unclear"; readonly sentence: string };

const notGiven = "its files cannot be read just now.";
const newer = "it was written by a newer Galley.";

/** Reads a story that could not be read a moment ago, and sees whether the disk was why: one call that fails says nothing of a story. */
export async function readAgain(disk: Disk, folder: string, writer: string): Promise<ReadAgain> {
  let hasFailed = false;
  const noting =
    <Value>(call: (path: string) => Promise<Value>) =>
    async (path: string): Promise<Value> => {
      try {
        return await call(path);
      } catch (error) {
        if (!isMissing(error)) hasFailed = true;
        throw error;
      }
    };
  const watched: Disk = { ...disk, read: noting(disk.read), list: noting(disk.list), look: noting(disk.look) };
  const reading = await storyInFolder(watched, folder, writer);
  if (reading.ok) return { kind: "story", story: reading.value.story };
  if (hasFailed || !(await canBeGiven(disk, folder))) return { kind: "unclear", sentence: notGiven };
  const storyJson = await ifDiskFails(readStoryJson(disk, folder), null);
  if (storyJson === null) return { kind: "unclear", sentence: notGiven };
  return storyJson.kind === "newer" ? { kind: "unclear", sentence: newer } : { kind: "damaged" };
}

/** The disk gives everything in the folder that a story could be read from. */
async function canBeGiven(disk: Disk, folder: string): Promise<boolean> {
  const read = async () => {
    const names = await disk.list(folder);
    for (const name of names)
      if (name === storyFileName || readPieceName(name)) await disk.read(path.join(folder, name));
    return true;
  };
  return ifDiskFails(read(), false);
}
