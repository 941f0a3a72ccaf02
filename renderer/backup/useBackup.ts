import { useCallback, useEffect, useState } from "react";
import type { BackupStatus } from "../../electron/contract";
import { call, listen } from "../machine";

export interface Backup {
  /** Null until the machine has said. */
  readonly status: BackupStatus | null;
  /** What came of restoring; null while nothing was restored. */
  readonly restored: Restored | null;
  /** How far restoring is; null while nothing is being restored. */
  readonly restoring: { readonly done: number; readonly of: number } | null;
  /** Why the last thing the person asked for was not done; empty otherwise. */
  readonly refusal: string;
  readonly choose: () => void;
  readonly now: () => void;
  readonly turnOff: () => void;
  readonly restore: () => void;
  readonly forget: () => void;
}

interface Restored {
  readonly folder: string;
  readonly sentences: readonly string[];
  readonly problems: readonly string[];
}

type StatusCall = "chooseBackupFolder" | "backUpNow" | "turnBackupOff";

/** The backup of the library, as the machine sees it, and what a person can do with it. */
export function useBackup(): Backup {
  const [status, setStatus] = useState<BackupStatus | null>(null);
  const [refusal, setRefusal] = useState("");
  const [restored, setRestored] = useState<Restored | null>(null);
  const [restoring, setRestoring] = useState<Backup["restoring"]>(null);
  useEffect(() => {
    call("backupStatus").then((known) => known.ok && setStatus(known.value));
    return listen("backupChanged", setStatus);
  }, []);
  const ask = useCallback(async (name: StatusCall) => {
    setRefusal("");
    const answer = await call(name);
    if (answer.ok) setStatus(answer.value);
    else setRefusal(answer.sentence);
  }, []);
  const restore = useCallback(async () => {
    setRefusal("");
    setRestored(null);
    const stop = listen("restoreProgress", setRestoring);
    const answer = await call("restoreFromBackup");
    stop(); // The last word of it may come after the answer.
    setRestoring(null);
    if (!answer.ok) setRefusal(answer.sentence);
    else if (answer.value.kind === "restored") setRestored(answer.value);
  }, []);
  const forget = useCallback(() => {
    setRefusal("");
    setRestored(null);
  }, []);
  return {
    status,
    restored,
    restoring,
    refusal,
    choose: () => void ask("chooseBackupFolder"),
    now: () => void ask("backUpNow"),
    turnOff: () => void ask("turnBackupOff"),
    restore: () => void restore(),
    forget,
  };
}
