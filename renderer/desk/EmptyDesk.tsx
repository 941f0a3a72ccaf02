import { FileText, Import, PencilLine } from "lucide-react";
import { type ReactNode, useId } from "react";
import { keyName } from "../ui/keys";
import { Tooltip } from "../ui/Tooltip";
import type { DeskActions } from "./useDeskActions";
import "./emptyDesk.css";

interface EmptyDeskProps {
  readonly folder: string;
  readonly unavailable: string;
  readonly notices: ReactNode;
  readonly actions: DeskActions;
  readonly onBackup: () => void;
}

export function EmptyDesk({ folder, unavailable, notices, actions, onBackup }: EmptyDeskProps) {
  const shared = { unavailable };
  return (
    <>
      <header className="desk-head desk-head-empty">
        <div className="desk-in desk-line">
          <h1>Stories</h1>
        </div>
        {notices}
      </header>
      <main className="empty-desk">
        <div className="empty-desk-in">
          <Drawing />
          <h2 className="empty-desk-title">A clean desk</h2>
          <p className="empty-desk-say">Start a story, read through the sample, or bring in what you already have.</p>
          <div className="empty-desk-choices">
            <Choice {...shared} icon={<PencilLine />} name="New story" keys={keyName("N")} onChoose={actions.create}>
              Saved from the first letter
            </Choice>
            <Choice {...shared} icon={<FileText />} name="Open the sample" onChoose={actions.openSample}>
              A finished story with photos and quotes
            </Choice>
            <Choice {...shared} icon={<Import />} name="Import…" keys={keyName("O")} onChoose={actions.importFiles}>
              From Word, OpenDocument, web pages and text
            </Choice>
          </div>
        </div>
        <p className="empty-desk-foot">
          Stories live in <span>{folder}</span>, as files you can read without Galley.{" "}
          <button type="button" className="text-button" onClick={onBackup}>
            Backup…
          </button>
        </p>
      </main>
    </>
  );
}

interface ChoiceProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly keys?: string;
  /** Why it cannot be chosen; empty when it can. */
  readonly unavailable: string;
  readonly onChoose: () => void;
  readonly children: string;
}

/** The button lies over the whole card; what stands beside its name describes it. */
function Choice({ icon, name, keys, unavailable, onChoose, children }: ChoiceProps) {
  const id = useId();
  const button = (
    <button
      type="button"
      className="empty-desk-name"
      aria-describedby={id}
      aria-disabled={unavailable ? "true" : undefined}
      onClick={unavailable ? undefined : onChoose}
    >
      {name}
    </button>
  );
  return (
    <div className="empty-desk-choice">
      {icon}
      <div>
        {unavailable ? <Tooltip text={unavailable}>{button}</Tooltip> : button}
        <p id={id}>{children}</p>
      </div>
      {keys && <kbd>{keys}</kbd>}
    </div>
  );
}

/** Three sheets of proof and the blue pencil. */
function Drawing() {
  return (
    <svg className="empty-desk-drawing" viewBox="0 0 168 128" aria-hidden="true">
      <path className="paper-behind" d="M62 16h70a3 3 0 0 1 3 3v92M54 22h70a3 3 0 0 1 3 3v92" />
      <rect className="paper" x="40" y="28" width="76" height="94" rx="3" />
      <path className="paper-title" d="M52 42h40M52 50h26" />
      <path className="paper-text" d="M52 64h52M52 72h48M52 80h51M52 88h22" />
      <g transform="translate(-27 -13) rotate(38 128 74)">
        <path className="pencil" d="M124 36h9v62l-4.5 11-4.5-11Z" />
        <path className="pencil-tip" d="M124 98h9l-4.5 11Z" />
        <path className="pencil-end" d="M124 36h9v-7h-9Z" />
      </g>
    </svg>
  );
}
