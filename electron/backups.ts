import type { Restored } from "./contract";
import type { Dialogs } from "./dialogs";
import type { Answers } from "./ipc";
import { type BackupStatus, startBackup } from "./library/backup/backup";
import { restoreFromBackup } from "./library/backup/restore";
import { restoredInWords } from "./library/backup/restoredInWords";
import { realDisk } from "./library/disk/disk";
import type { Library } from "./library/library";
import type { LibraryEvent } from "./library/libraryOptions";
import { done, type Outcome, refused } from "./library/outcome";
import type { Log } from "./log";
import type { Settings } from "./settings";
import type { GalleyWindow } from "./window";

interface BackupsNeeds {
  readonly library: Library;
  readonly userData: string;
  readonly settings: Pick<Settings, "get" | "set">;
  readonly dialogs: Pick<Dialogs, "chooseBackupFolder" | "chooseRestoreFolder">;
  readonly send: GalleyWindow["send"];
  readonly deskChanged: () => void;
  readonly log: Log;
  readonly now: () => Date;
}

type BackupCall = "backupStatus" | "chooseBackupFolder" | "turnBackupOff" | "backUpNow" | "restoreFromBackup";

export interface Backups {
  readonly answers: Pick<Answers, BackupCall>;
  hear(event: LibraryEvent): void;
  /** The window has the focus again. */
  personIsBack(): void;
  stop(): Promise<void>;
}

const tellEveryMs = 100;
/** In one line of the log. */
const mostNamed = 20;

/** The backup of the library in a folder of the person's choice, and the way back from it. */
export async function startBackups(needs: BackupsNeeds): Promise<Backups> {
  const { library, userData, settings, dialogs, send, log } = needs;
  const now = () => needs.now().getTime();
  let noted = "";
  const onStatus = (status: BackupStatus) => {
    const sentence = status.kind === "failed" ? status.sentence : "";
    if (sentence !== "" && sentence !== noted) log.note(`the backup has failed: ${sentence}`);
    if (status.kind !== "running") noted = sentence;
    send("backupChanged", status);
  };
  const { folder: chosen } = settings.get().backup;
  const { folder, writer } = library;
  const backup = await startBackup({ disk: realDisk, library: folder, writer, userData, chosen, now, onStatus });
  const status = () => done(backup.status);
  let hasLooked = false;
  const restoreAlone = startRestoring(needs, now);
  /** What is behind is looked for once the window is there, so that no start waits for it. */
  const lookOnce = () => {
    if (!hasLooked) backup.look();
    hasLooked = true;
  };
  return {
    answers: {
      backupStatus: () => {
        lookOnce();
        return status();
      },
      chooseBackupFolder: async () => {
        const asked = await dialogs.chooseBackupFolder();
        if (asked === null) return status();
        const outcome = await backup.choose(asked);
        if (!outcome.ok) return outcome;
        settings.set({ backup: { folder: asked } });
        return status();
      },
      turnBackupOff: () => {
        settings.set({ backup: { folder: null } });
        backup.turnOff();
        return status();
      },
      backUpNow: async () => {
        await backup.everything();
        return status();
      },
      restoreFromBackup: async () => restoreAlone(await dialogs.chooseRestoreFolder()),
    },
    hear: (event) => {
      if (event.kind === "settled") backup.changed(event.id);
      if (event.kind === "deskChanged") backup.look();
    },
    personIsBack: () => backup.personIsBack(),
    stop: async () => {
      const behind = await backup.stop();
      const named = behind.length > mostNamed ? [...behind.slice(0, mostNamed), "…"] : behind;
      if (behind.length > 0)
        log.note(`the backup is behind for ${behind.length}, and goes on next time: ${named.join(", ")}`);
    },
  };
}

/** A second restoring at the same time would get into the way of the first. */
function startRestoring(needs: BackupsNeeds, now: () => number) {
  let isBusy = false;
  return async (chosen: string | null): Promise<Outcome<Restored>> => {
    if (chosen === null) return done({ kind: "cancelled" });
    if (isBusy) return refused("Stories are being restored already. Restore again when that is done.");
    isBusy = true;
    return restore(needs, now, chosen).finally(() => {
      isBusy = false;
    });
  };
}

async function restore(
  { library, send, deskChanged, log }: BackupsNeeds,
  now: () => number,
  chosen: string,
): Promise<Outcome<Restored>> {
  let toldAt = Number.NEGATIVE_INFINITY;
  const onProgress = (count: number, of: number) => {
    if (performance.now() - toldAt < tellEveryMs) return;
    toldAt = performance.now();
    send("restoreProgress", { done: count, of });
  };
  const outcome = await restoreFromBackup({ disk: realDisk, library, now, onProgress }, chosen);
  deskChanged();
  if (!outcome.ok) return outcome;
  for (const id of outcome.value.changed) send("versionsChanged", { id });
  const [sentences, problems] = [restoredInWords(outcome.value), outcome.value.problems];
  log.note(`restored from ${outcome.value.folder}: ${[...sentences, ...problems].join(" ")}`);
  return done({ kind: "restored", folder: outcome.value.folder, sentences: [...sentences], problems: [...problems] });
}
