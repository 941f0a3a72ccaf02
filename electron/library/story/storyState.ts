import * as Y from "yjs";
import { whyReadOnly } from "../../../article/document/checkDocument";
import type { Disk } from "../disk/disk";
import { attemptStory, done, type Outcome } from "../outcome";
import { readStoryFolder } from "./readStoryFolder";

export interface StoryState {
  /** The whole document as one Yjs update. */
  readonly state: Uint8Array;
  readonly lineage: string;
  /** Why this Galley must not change the story, in one sentence; empty when it may. */
  readonly readOnly: string;
}

const newer = "This story was written by a newer Galley. You can read it and export it, not change it.";

/** The document of a story as it is on disk; nothing is changed. */
export function storyState(disk: Disk, folder: string, writer: string): Promise<Outcome<StoryState>> {
  return attemptStory("The story could not be read", async () => {
    const outcome = await readStoryFolder(disk, folder, { writer, through: {} });
    if (!outcome.ok) return outcome;
    const { doc, lineage, storyJson } = outcome.value;
    const readOnly = whyReadOnly(doc) ?? (storyJson.kind === "newer" ? newer : "");
    const state = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    return done({ state, lineage, readOnly });
  });
}
