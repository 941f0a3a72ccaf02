import { type Outcome, refused } from "./library/outcome";
import type { Log } from "./log";

/*
 * Nothing typed is lost by closing: the window is asked to send what is left, then everything is written and settled, and only then
 * may it close. When writing fails, when the window says that something has not reached the disk, or when it does not answer for five
 * seconds, the person is told and decides; the answer that is offered first keeps the window.
 */

export interface ClosingNeeds {
  /** Asks the page to send the rest; it answers with `pageIsReady`. */
  readonly askPage: () => void;
  /** Comes back when everything is on disk, or with the sentence why it is not. */
  readonly settle: () => Promise<Outcome<null>>;
  readonly mayLoseChanges: (sentence: string) => Promise<boolean>;
  readonly log: Log;
  readonly patience?: number;
}

export type ClosingEnd = "close" | "stay";

export interface Closing {
  /** The page's answer: one sentence when something has not reached the disk, empty otherwise. */
  pageIsReady(unsaved: string): void;
  /** The answer of the running attempt, however often one asks. */
  attempt(): Promise<ClosingEnd>;
}

const noAnswer = "The window does not answer, so the last words may not have been saved.";
const tooSlow = refused("Writing to the disk is taking too long.");

export function startClosing({ askPage, settle, mayLoseChanges, log, patience = 5000 }: ClosingNeeds): Closing {
  let running: Promise<ClosingEnd> | null = null;
  let pageIsReady = (_unsaved: string) => {};
  const askAndWait = () => {
    const ready = new Promise<string>((resolve) => {
      pageIsReady = resolve;
    });
    askPage();
    return within(patience, ready, noAnswer);
  };
  const attempt = async (): Promise<ClosingEnd> => {
    const unsaved = await askAndWait();
    const settled = await within(patience, settle(), tooSlow);
    const sentence = settled.ok ? unsaved : settled.sentence;
    if (sentence === "") return "close";
    log.note(`not everything could be saved before closing: ${sentence}`);
    return (await mayLoseChanges(sentence)) ? "close" : "stay";
  };
  return {
    pageIsReady: (unsaved) => pageIsReady(unsaved),
    attempt: () => {
      running ??= attempt().finally(() => {
        running = null;
      });
      return running;
    },
  };
}

/** What `work` comes to, or `late` when that takes longer. */
async function within<Value>(milliseconds: number, work: Promise<Value>, late: Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Value>((resolve) => {
    timer = setTimeout(resolve, milliseconds, late);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
