import type { EventPayload, Outcome } from "../../../../electron/contract";
import { listen } from "../../../machine";
import type { Intake } from "./intake";

export type Progress = EventPayload<"photoProgress">;

/** Runs a call that brings photos in; what the machine tells meanwhile under the call's ticket goes to `onProgress`. */
export async function withProgress<Value>(
  { newId }: Intake,
  onProgress: (progress: Progress) => void,
  bring: (ticket: string) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const ticket = newId();
  const stop = listen("photoProgress", (progress) => {
    if (progress.ticket === ticket) onProgress(progress);
  });
  try {
    return await bring(ticket);
  } finally {
    stop();
  }
}
