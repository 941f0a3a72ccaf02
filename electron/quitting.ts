import { app } from "electron";
import { within } from "./library/within";
import type { Log } from "./log";

type Stop = () => void | Promise<void>;

/** By then everything that was typed is on disk: what is left is tidying up. In milliseconds for each. */
const patience = 10_000;

/**
 * Once nothing stands in the way of quitting any more, stops everything in order; what fails to stop, or takes too long, does not keep the rest. Quitting
 * may be asked for again meanwhile, as by a window that closes because of it, and waits as well.
 */
export function stopWhenQuitting(stops: readonly Stop[], log: Log): void {
  let isStopping = false;
  app.on("will-quit", (event) => {
    event.preventDefault();
    if (isStopping) return;
    isStopping = true;
    void stopAll(stops, log).then(() => app.exit(0));
  });
}

async function stopAll(stops: readonly Stop[], log: Log): Promise<void> {
  for (const stop of stops) {
    try {
      const isStopped = await within(
        patience,
        Promise.resolve(stop()).then(() => true),
        false,
      );
      if (!isStopped) log.note("something took too long to stop, and was left");
    } catch (error) {
      log.mistake("something could not be stopped", error);
    }
  }
}
