import { type ReactElement, useState } from "react";
import type { Outcome, SavedCopy } from "../../electron/contract";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import type { Copying } from "./useCopy";

interface StoryNoticesProps {
  /** Why the last words are not on disk; empty when they are, or soon will be. */
  readonly notSaved: string;
  /** Why story.json does not show yet what is safe in the writing log; empty while it does. */
  readonly notSettled: string;
  /** Tries to save at once; answers when that has been tried. */
  readonly onTryNow: () => Promise<void>;
  readonly copying: Copying;
  /** Why the story can only be read; empty when it can be changed. */
  readonly readOnly: string;
  /** What there is to know of how it was opened. */
  readonly notices: readonly string[];
  /** Why it could not be closed; empty when nothing was wrong. */
  readonly refusal: string;
  /** What came of a copy that was sent or merged; null when there is nothing to say. */
  readonly handover: ReactElement | null;
  /** Asks what the changes of a published story are; null when there is nothing to ask. */
  readonly question: ReactElement | null;
  /** Says that others changed the story; null when they did not. */
  readonly changed: ReactElement | null;
}

const safeHere = "Your words are safe here while Galley stays open, and saving goes on trying.";
const inLog = "Every word is safe in the writing log, and Galley goes on trying.";
const staysOpen = "The story stays open until it is saved: your words are safe here, and saving goes on trying.";

/** At most two at once; what is wrong comes first and stays until it is no longer true. What came of a copy is read out. */
export function StoryNotices(props: StoryNoticesProps) {
  const { notSaved, notSettled, onTryNow, copying, readOnly, notices, refusal } = props;
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const { made } = copying;
  const unsaved = notSaved !== "" && (
    <Notice key="not saved" level="bad" below={<WaysOut onCopy={copying.save} onTryNow={onTryNow} />}>
      {notSaved} {refusal === "" ? safeHere : staysOpen}
    </Notice>
  );
  const refused = refusal !== "" && notSaved === "" && (
    <Notice key="refused" level="bad" below={<WaysOut onCopy={copying.save} />}>
      {refusal}
    </Notice>
  );
  const copied = made && <CopyNotice key="copy" made={made} copying={copying} />;
  const behind = notSettled !== "" && notSaved === "" && (
    <Notice key="not settled" level="warning">
      {notSettled} {inLog}
    </Notice>
  );
  const limited = readOnly !== "" && (
    <Notice key="read only" level="warning">
      {readOnly}
    </Notice>
  );
  const news = notices.filter((sentence) => !dismissed.has(sentence));
  const told = news.map((sentence) => (
    <Notice key={sentence} level="warning" onDismiss={() => setDismissed((known) => new Set([...known, sentence]))}>
      {sentence}
    </Notice>
  ));
  const all: readonly (ReactElement | false | null)[] = [
    unsaved,
    refused,
    copied,
    props.handover,
    behind,
    limited,
    props.changed,
    ...told,
    props.question,
  ];
  return (
    <>
      {all.filter(Boolean).slice(0, 2)}
      <p className="sr" aria-live="polite">
        {made ? sentenceOf(made) : ""}
      </p>
    </>
  );
}

interface WaysOutProps {
  readonly onCopy: () => void;
  readonly onTryNow?: () => Promise<void>;
}

/** What a person can do while the words are only in the window. */
function WaysOut({ onCopy, onTryNow }: WaysOutProps) {
  const [trying, setTrying] = useState(false);
  const tryNow = async () => {
    setTrying(true);
    await onTryNow?.();
    setTrying(false);
  };
  return (
    <>
      <Button small onClick={onCopy}>
        Save a copy elsewhere…
      </Button>
      {onTryNow && (
        <Button small unavailable={trying ? "Galley is trying now." : undefined} onClick={tryNow}>
          Try now
        </Button>
      )}
    </>
  );
}

function CopyNotice({ made, copying }: { readonly made: Outcome<SavedCopy>; readonly copying: Copying }) {
  if (!made.ok) {
    return (
      <Notice level="bad" onDismiss={copying.dismiss}>
        {made.sentence}
      </Notice>
    );
  }
  const { value } = made;
  const show = (
    <Button small onClick={() => copying.show(value)}>
      Show
    </Button>
  );
  return (
    <Notice level={value.whole ? "good" : "warning"} actions={show} onDismiss={copying.dismiss}>
      {value.sentence}
    </Notice>
  );
}

function sentenceOf(made: Outcome<SavedCopy>): string {
  return made.ok ? made.value.sentence : made.sentence;
}
