import { type Outcome, refused } from "./library/outcome";
import { within } from "./library/within";
import type { Log } from "./log";

/*
 * Nothing typed is lost by closing: the window is asked to send what is left, then everything is made durable, and only then may it close.
 * story.json is waited for as well, but what goes wrong with it holds nothing up: the log has every word. When writing fails, when the window says
 * that something has not reached the disk, or when it does not answer for five seconds, the person is told and decides; the answer that is offered
 * first keeps the window.
 */

export interface ClosingNeeds {
  /** Asks the page to send the rest; it answers with `pageIsReady`. */
  readonly askPage: () => void;
  /** Comes back when everything is on disk, or with the sentence why it is not. */
  readonly save: () => Promise<Outcome<null>>;
  /** As `save`, and when it is in story.json too. */
  readonly settle: () => Promise<Outcome<null>>;
  readonly decide: (question: ClosingQuestion) => Promise<ClosingChoice>;
  /** Lets the person put a copy of the open story elsewhere. Gives the sentence of what came of it; empty when they thought better of it. */
  readonly saveCopy: () => Promise<string>;
  readonly log: Log;
  readonly patience?: number;
}

export type ClosingEnd = "close" | "stay";
export type ClosingChoice = ClosingEnd | "saveCopy";

export interface ClosingQuestion {
  /** Why not everything is saved. */
  readonly sentence: string;
  /** Whether the window can give the story for a copy. */
  readonly canCopy: boolean;
  /** What came of the copy that was asked for before; empty when none was. */
  readonly copied: string;
}

/** What the page says when it has sent everything it had. */
export interface PageIsReady {
  /** One sentence when something has not reached the disk, empty otherwise. */
  readonly unsaved: string;
  /** Whether a story is open in it. */
  readonly holdsStory: boolean;
}

export interface Closing {
  /** The page's answer. */
  pageIsReady(page: PageIsReady): void;
  /** The answer of the running attempt, however often one asks. */
  attempt(): Promise<ClosingEnd>;
}

const noAnswer: PageIsReady = {
  unsaved: "The window does not answer, so the last words may not have been saved.",
  holdsStory: false,
};
const tooSlow = refused("Writing to the disk is taking too long.");

export function startClosing(needs: ClosingNeeds): Closing {
  const { askPage, decide, saveCopy, log, patience = 5000 } = needs;
  let running: Promise<ClosingEnd> | null = null;
  let pageIsReady = (_page: PageIsReady) => {};
  const askAndWait = () => {
    const ready = new Promise<PageIsReady>((resolve) => {
      pageIsReady = resolve;
    });
    askPage();
    return within(patience, ready, noAnswer);
  };
  const attempt = async (copied: string): Promise<ClosingEnd> => {
    const { unsaved, holdsStory } = await askAndWait();
    const saved = await saveAll(needs, patience);
    const sentence = saved.ok ? unsaved : saved.sentence;
    if (sentence === "") return "close";
    log.note(`not everything could be saved before closing: ${sentence}`);
    const choice = await decide({ sentence, canCopy: holdsStory, copied });
    return choice === "saveCopy" ? attempt(await saveCopy()) : choice;
  };
  return {
    pageIsReady: (page) => pageIsReady(page),
    attempt: () => {
      running ??= attempt("").finally(() => {
        running = null;
      });
      return running;
    },
  };
}

/** Settling may find that what was written is not there any more, so the answer is what is on disk after it. */
async function saveAll({ save, settle, log }: ClosingNeeds, patience: number): Promise<Outcome<null>> {
  const saved = await within(patience, save(), tooSlow);
  if (!saved.ok) return saved;
  const settled = await within(patience, settle(), tooSlow);
  if (settled.ok) return settled;
  log.note(`closing without story.json, which the next opening makes anew: ${settled.sentence}`);
  return within(patience, save(), tooSlow);
}
