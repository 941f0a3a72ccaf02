import * as Y from "yjs";
import { readDocument } from "../article/document/readDocument";
import type { Story } from "../article/story";
import type { SavedCopy } from "./contract";
import type { Dialogs } from "./dialogs";
import type { Answers } from "./ipc";
import { type WrittenCopy, writeCopy } from "./library/copy/writeCopy";
import { realDisk } from "./library/disk/disk";
import type { Library } from "./library/library";
import { attemptStory, done, type Outcome, refused } from "./library/outcome";
import { within } from "./library/within";
import type { GalleyWindow } from "./window";

interface CopiesNeeds {
  readonly media: Pick<Library["media"], "findAnywhere">;
  readonly dialogs: Pick<Dialogs, "chooseCopyFolder">;
  readonly send: GalleyWindow["send"];
  /** Shows a folder in the system's own window; gives what is wrong, or nothing. */
  readonly openFolder: (folder: string) => Promise<string>;
  readonly now: () => number;
  readonly patience?: number;
}

export interface Copies {
  readonly answers: Pick<Answers, "chooseCopyFolder" | "saveCopy" | "showCopy">;
  /**
   * Asks the person for a folder and the window for its story, for when the window is about to close. Gives the sentence of what came of it; empty
   * when the person thought better of it.
   */
  askWindow(): Promise<string>;
}

/** A disk that never answers must not hold the window open for ever. */
const copyPatience = 60_000;
const stillCopying = "The copy is not finished: a disk does not answer. The words go first, and are most likely there.";
const noAnswer = "The window does not answer, so no copy could be saved.";

/**
 * Copies of the open story, outside the library. What is written is what the window holds: where the library cannot be written or is gone, its document
 * alone has every word.
 */
export function startCopies({ media, dialogs, send, openFolder, now, patience = 5000 }: CopiesNeeds): Copies {
  let chosen: string | null = null;
  let begin: (copying: Promise<string>) => void = () => undefined;
  const written = new Set<string>();
  const write = async (id: string, into: string, state: Uint8Array): Promise<Outcome<SavedCopy>> => {
    const findOriginal = (asset: string) => media.findAnywhere(id, asset);
    const outcome = await attemptStory("The copy could not be saved", () =>
      writeCopy(realDisk, { story: storyIn(state), into, now: now(), findOriginal }),
    );
    if (!outcome.ok) return outcome;
    written.add(outcome.value.folder);
    return done(told(outcome.value));
  };
  return {
    answers: {
      chooseCopyFolder: async () => {
        chosen = await dialogs.chooseCopyFolder();
        return done(chosen !== null);
      },
      saveCopy: ({ id, state }) => {
        if (chosen === null) throw new Error(`A copy of ${id} came, and no folder was chosen for it.`);
        const copying = write(id, chosen, state);
        chosen = null;
        begin(copying.then((outcome) => (outcome.ok ? outcome.value.sentence : outcome.sentence)));
        return copying;
      },
      showCopy: async ({ folder }) => {
        if (!written.has(folder)) return refused("Only a folder that a copy was saved in can be shown.");
        const problem = await openFolder(folder);
        return problem ? refused(`The folder could not be shown: ${problem}.`) : done(undefined);
      },
    },
    askWindow: async () => {
      chosen = await dialogs.chooseCopyFolder();
      if (chosen === null) return "";
      const begun = new Promise<() => Promise<string>>((resolve) => {
        begin = (copying) => resolve(() => copying);
      });
      send("copyWanted", undefined);
      const wait = await within(patience, begun, () => Promise.resolve(noAnswer));
      return within(copyPatience, wait(), stillCopying);
    },
  };
}

function storyIn(state: Uint8Array): Story {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const story = readDocument(doc);
  doc.destroy();
  return story;
}

const spelledOut = 6;

function told({ folder, missing }: WrittenCopy): SavedCopy {
  const saved = `A copy is in “${folder}”.`;
  const more = missing.length > spelledOut ? ` and ${missing.length - spelledOut} more` : "";
  const names = `${missing.slice(0, spelledOut).join(", ")}${more}`;
  if (missing.length === 0) return { folder, sentence: saved, whole: true };
  const photos = missing.length === 1 ? "The photo" : "These photos";
  return { folder, sentence: `${saved} ${photos} could not be copied: ${names}.`, whole: false };
}
