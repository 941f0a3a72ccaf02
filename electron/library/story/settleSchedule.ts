export interface SettleSchedule {
  /** Something was edited. */
  edited(): void;
  stop(): void;
}

export interface SettleTimes {
  /** After the last edit. */
  readonly quietMs: number;
  /** After the first edit that is not settled, however long typing goes on. */
  readonly latestMs: number;
}

/** Calls `settle` when typing has paused, and now and then when it does not. */
export function startSettleSchedule({ quietMs, latestMs }: SettleTimes, settle: () => void): SettleSchedule {
  let quiet: NodeJS.Timeout | undefined;
  let latest: NodeJS.Timeout | undefined;
  const stop = () => {
    clearTimeout(quiet);
    clearTimeout(latest);
    latest = undefined;
  };
  const run = () => {
    stop();
    settle();
  };
  return {
    edited: () => {
      clearTimeout(quiet);
      quiet = setTimeout(run, quietMs).unref();
      latest ??= setTimeout(run, latestMs).unref();
    },
    stop,
  };
}
