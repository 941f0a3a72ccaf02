import { randomBytes } from "node:crypto";
import path from "node:path";
import { idFromBytes } from "../../../article/ids";
import { readStoryFile } from "../../../article/readStory";
import type { Story } from "../../../article/story";
import type { Envelope } from "../../../article/writeStory";
import type { Disk } from "../disk/disk";
import { isDiskError, isMissing } from "../outcome";
import { storyFileName } from "./pieceName";
import { isChangedOutside } from "./sealedStory";

export type StoryJson =
  | {
      readonly kind: "story";
      readonly story: Story;
      readonly envelope: Envelope;
      /** Somebody other than Galley has changed the story since it was written. */
      readonly isChangedOutside: boolean;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: "none" }
  | { readonly kind: "newer" }
  /** `isRead` is false when the disk did not give it: it may be whole, and read well the next time. */
  | { readonly kind: "damaged"; readonly isRead: boolean };

export const newId = () => idFromBytes(randomBytes(12));

export async function readStoryJson(disk: Disk, folder: string): Promise<StoryJson> {
  try {
    return storyJsonOf(await disk.read(path.join(folder, storyFileName)));
  } catch (error) {
    if (isMissing(error)) return { kind: "none" };
    if (isDiskError(error) && error.code === "EIO") return { kind: "damaged", isRead: false };
    throw error;
  }
}

function storyJsonOf(bytes: Uint8Array): StoryJson {
  const file = parse(bytes);
  const reading = readStoryFile(file, newId);
  if (reading.kind === "damaged") return { kind: "damaged", isRead: true };
  if (reading.kind !== "story") return { kind: reading.kind };
  const { story, envelope } = reading;
  return { kind: "story", story, envelope, isChangedOutside: isChangedOutside(file, envelope), bytes };
}

/** Undefined when it is no JSON in UTF-8; a byte order mark in front is no harm. */
export function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined; // The reader of stories says in words that this is none.
  }
}
