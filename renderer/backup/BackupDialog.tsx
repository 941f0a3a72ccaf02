import type { ReactNode } from "react";
import { Button } from "../ui/Button";
import { Dialog, DialogDone } from "../ui/Dialog";
import { Notice } from "../ui/Notice";
import { Progress } from "../ui/Progress";
import { backupWords } from "./backupWords";
import type { Backup } from "./useBackup";
import "./backup.css";

interface BackupDialogProps {
  readonly backup: Backup;
  readonly onClose: () => void;
}

/** Where the second copy of every story is, how it stands, and the way back from it. */
export function BackupDialog({ backup, onClose }: BackupDialogProps) {
  const close = () => {
    backup.forget();
    onClose();
  };
  return (
    <Dialog title="Backup" onClose={close}>
      <div className="backup">
        <Standing backup={backup} />
        {backup.refusal && <Notice level="bad">{backup.refusal}</Notice>}
        <section className="backup-restore" aria-labelledby="backup-restore">
          <h3 id="backup-restore">Restore from a backup</h3>
          <p>
            Stories that are not here come back. Of those that differ the backup’s text is kept as a version, in their
            History. Nothing is overwritten.
          </p>
          <Restoring backup={backup} />
        </section>
      </div>
      <DialogDone onDone={close} />
    </Dialog>
  );
}

function Standing({ backup }: { readonly backup: Backup }) {
  const { status } = backup;
  if (status === null) return <p className="backup-words">…</p>;
  const isOff = status.kind === "off";
  const isRunning = status.kind === "running";
  const words = backupWords(status, Date.now());
  return (
    <>
      {status.kind === "failed" ? (
        <Notice level="warning">{words}</Notice>
      ) : (
        <p className="backup-words" role="status">
          {words}
        </p>
      )}
      {isRunning && status.of > 0 && <Progress label="Backup" done={status.done} of={status.of} />}
      {!isOff && <p className="backup-folder">{status.folder}</p>}
      <div className="backup-actions">
        <Button look="line" onClick={backup.choose}>
          {isOff ? "Choose folder…" : "Change folder…"}
        </Button>
        {!isOff && (
          <Button look="line" unavailable={isRunning ? "It is running" : undefined} onClick={backup.now}>
            Back up everything now
          </Button>
        )}
        {!isOff && <Button onClick={backup.turnOff}>Turn off</Button>}
      </div>
    </>
  );
}

function Restoring({ backup: { restoring, restored, restore } }: { readonly backup: Backup }): ReactNode {
  return (
    <>
      {restoring && (
        <>
          <p role="status">
            Restoring: {restoring.done} of {restoring.of}.
          </p>
          <Progress label="Restoring" done={restoring.done} of={restoring.of} />
        </>
      )}
      {restored && (
        <Notice level={restored.problems.length > 0 ? "warning" : "good"}>
          {[...restored.sentences, ...restored.problems].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      <div className="backup-actions">
        <Button look="line" unavailable={restoring ? "Stories are being restored" : undefined} onClick={restore}>
          Restore from a backup…
        </Button>
      </div>
    </>
  );
}
