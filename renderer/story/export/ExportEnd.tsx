import { call } from "../../machine";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { Progress } from "../../ui/Progress";
import { Blocked } from "./Blocked";
import { type ExportChoice, writesInWords } from "./exportChoice";
import type { Export, Run } from "./useExport";

interface ExportEndProps {
  readonly choice: ExportChoice;
  readonly exporting: Export;
  /** Leaves the dialog for what preflight found; undefined where there is nowhere to go. */
  readonly onShowFindings: (() => void) | undefined;
  readonly onClose: () => void;
}

/** The foot of the dialog: what will be written, how far it is, what came of it, and the way on. */
export function ExportEnd({ choice, exporting, onShowFindings, onClose }: ExportEndProps) {
  const { run, start, cancel } = exporting;
  return (
    <div className="export-end">
      {run.state === "failed" && (
        <Notice level="bad">
          <p role="alert">{run.sentence}</p>
          {run.canForce && (
            <Button small className="export-force" onClick={() => start({ force: true, override: run.override })}>
              Export anyway, replacing
            </Button>
          )}
        </Notice>
      )}
      <div role="status" className="export-status">
        {run.state === "working" && <Working {...run} />}
        {run.state === "exported" && <Done {...run} />}
      </div>
      {run.state === "blocked" ? (
        <Blocked
          sentences={run.sentences}
          onShowFindings={onShowFindings}
          onExport={(override) => start({ override })}
          onClose={onClose}
        />
      ) : (
        <div className="export-actions">
          {(run.state === "choosing" || run.state === "failed") && (
            <p className="export-writes">{writesInWords(choice)}</p>
          )}
          <Actions run={run} onStart={() => start()} onCancel={cancel} onClose={onClose} />
        </div>
      )}
    </div>
  );
}

interface ActionsProps {
  readonly run: Run;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

function Actions({ run, onStart, onCancel, onClose }: ActionsProps) {
  if (run.state === "exported") {
    return (
      <>
        <Button onClick={() => call("showFolder", { folder: run.folder })}>Show folder</Button>
        <Button look="act" onClick={onClose}>
          Done
        </Button>
      </>
    );
  }
  const working = run.state === "working";
  return (
    <>
      <Button onClick={working ? onCancel : onClose}>Cancel</Button>
      <Button look="act" onClick={onStart} unavailable={working ? "The files are being written." : undefined}>
        Choose folder and export
      </Button>
    </>
  );
}

function Working({ done, of }: { readonly done: number; readonly of: number }) {
  return (
    <>
      <p>{of > 0 ? `Writing ${done} of ${of} files` : "Exporting…"}</p>
      <Progress label="Export" done={done} of={of} />
    </>
  );
}

interface DoneProps {
  readonly folder: string;
  readonly files: number;
  readonly notes: readonly string[];
}

function Done({ folder, files, notes }: DoneProps) {
  return (
    <Notice level="good">
      <p>
        Exported {files === 1 ? "one file" : `${files} files`} to {folder}
      </p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </Notice>
  );
}
