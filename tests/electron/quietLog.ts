import type { Log } from "../../electron/log";

/** A log for tests that are not about it. */
export const quietLog: Log = { file: "", note: () => {}, mistake: () => {}, print: () => {} };
