import { app } from "electron";
import type { Log } from "./log";

type Stop = () => void | Promise<void>;

/** Once nothing stands in the way of quitting any more, stops everything in order; what fails to stop does not keep the rest. */
export function stopWhenQuitting(stops: readonly Stop[], log: Log): void {
  app.once("will-quit", async (event) => {
    event.preventDefault();
    for (const stop of stops) {
      try {
        await stop();
      } catch (error) {
        log.mistake("something could not be stopped", error);
      }
    }
    app.exit(0);
  });
}
