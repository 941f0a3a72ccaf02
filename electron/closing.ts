import { type Outcome, refused } from "./library/outcome";
import type { Log } from "./log";

/*
 * Nothing typed is lost by closing: the window is asked to send what is left, then everything is written and settled, and only then
 * may it close. A window that does not answer is not waited for longer than five seconds: what it has sent is safe. When
 * writing fails, the window stays and the person is told why.
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
  pageIsReady(): void;
  /** The answer of the running attempt, however often one asks. */
  attempt(): Promise<ClosingEnd>;
}

export function startClosing({ askPage, settle, mayLoseChanges, log, patience = 5000 }: ClosingNeeds): Closing {
  let running: Promise<ClosingEnd> | null = null;
  let pageIsReady = () => {};
  const askAndWait = async () => {
    const ready = new Promise<boolean>((resolve) => {
      pageIsReady = () => resolve(true);
    });
    askPage();
    const inTime = await within(patience, ready, false);
    if (!inTime) log.note("the window did not answer that it may be closed; closing with what it has sent");
  };
  const attempt = async (): Promise<ClosingEnd> => {
    await askAndWait();
    const settled = await within(patience, settle(), refused("Writing to the disk is taking too long."));
    if (settled.ok) return "close";
    log.note(`not everything could be saved before closing: ${settled.sentence}`);
    return (await mayLoseChanges(settled.sentence)) ? "close" : "stay";
  };
  return {
    pageIsReady: () => pageIsReady(),
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
