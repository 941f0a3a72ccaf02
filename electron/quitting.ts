import { app } from "electron";
import { within } from "./library/within";
import type { Log } from "./log";

type Stop = () => void | Promise<void>;

/** By then everything that was typed is on disk: what is left is tidying up. */
const patience = 10_000;

/** Once nothing stands in the way of quitting any more, stops everything in order; what fails to stop, or takes too long, does not keep the rest. */
export function stopWhenQuitting(stops: readonly Stop[], log: Log): void {
  app.once("will-quit", async (event) => {
    event.preventDefault();
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
    app.exit(0);
  });
}
