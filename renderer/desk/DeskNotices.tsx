import { type ReactElement, useState } from "react";
import type { EventPayload } from "../../electron/contract";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import { Progress } from "../ui/Progress";
import { type RecoveryActions, RecoveryNotice } from "./RecoveryNotice";
import { recoveryWords } from "./recovery";
import type { Desk } from "./useDesk";

interface DeskNoticesProps {
  readonly shown: Desk;
  /** Sentences of what failed last. */
  readonly refusals: readonly string[];
  /** Sentences of what to know about what came in last. */
  readonly notes: readonly string[];
  /** Which of several files is being imported. */
  readonly progress: EventPayload<"importProgress"> | null;
  /** What came of copies that were sent, and of those that came. */
  readonly handovers: readonly (ReactElement | null)[];
  /** Whether only the stories that were open in a crash are shown. */
  readonly alone: boolean;
  readonly recoveryActions: RecoveryActions;
  /** Why the last backup is not whole; empty when it is, or there is none. */
  readonly backupFailure: string;
  readonly onBackup: () => void;
  readonly onDismissRefusals: () => void;
  readonly onDismissNotes: () => void;
}

function Importing({ fileName, number, of }: EventPayload<"importProgress">) {
  return (
    <Notice level="good">
      <span className="desk-importing">
        Importing {number} of {of}: {fileName}
        <Progress label="Import" done={number - 1} of={of} />
      </span>
    </Notice>
  );
}

/** Above the rows, in the flow: what is wrong with the library, what failed, what happened at the start. */
export function DeskNotices(props: DeskNoticesProps) {
  const { shown, refusals, notes, onDismissRefusals, onDismissNotes } = props;
  const [read, setRead] = useState<readonly string[]>([]);
  const news = shown.state === "open" ? shown.desk.notices.filter((sentence) => !read.includes(sentence)) : [];
  const recovery = shown.state === "open" ? shown.desk.recovery : null;
  return (
    <div className="desk-in desk-notices">
      {shown.state === "failed" && <Notice level="bad">{shown.sentence}</Notice>}
      {shown.state === "open" && shown.desk.problem && <Notice level="warning">{shown.desk.problem}</Notice>}
      {props.progress && <Importing {...props.progress} />}
      {refusals.length > 0 && (
        <Notice level="bad" onDismiss={onDismissRefusals}>
          <Sentences of={refusals} rest={(more) => `And ${more} could not be read.`} noun="file" />
        </Notice>
      )}
      {notes.length > 0 && (
        <Notice level="warning" onDismiss={onDismissNotes}>
          <Sentences of={notes} rest={(more) => `And ${more}.`} noun="note" />
        </Notice>
      )}
      {props.handovers}
      {props.backupFailure && (
        <Notice
          level="warning"
          actions={
            <Button small onClick={props.onBackup}>
              Show
            </Button>
          }
        >
          The backup is behind. {props.backupFailure}
        </Notice>
      )}
      {recovery && <RecoveryNotice recovery={recovery} alone={props.alone} actions={props.recoveryActions} />}
      <p className="sr" aria-live="polite">
        {recovery && recoveryWords(recovery, Date.now()).sentence}
      </p>
      {news.map((sentence) => (
        <Notice key={sentence} level="warning" onDismiss={() => setRead([...read, sentence])}>
          {sentence}
        </Notice>
      ))}
    </div>
  );
}

const spelledOut = 6;

interface SentencesProps {
  readonly of: readonly string[];
  readonly noun: string;
  /** What to say of those that are not spelled out ("3 more files"). */
  readonly rest: (more: string) => string;
}

function Sentences({ of: sentences, noun, rest }: SentencesProps) {
  const more = sentences.length - spelledOut;
  return (
    <>
      {sentences.slice(0, spelledOut).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {more > 0 && <p>{rest(more === 1 ? `one more ${noun}` : `${more} more ${noun}s`)}</p>}
    </>
  );
}
