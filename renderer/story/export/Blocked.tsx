import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Notice } from "../../ui/Notice";

interface BlockedProps {
  readonly sentences: readonly string[];
  readonly onShowFindings: (() => void) | undefined;
  /** With the reason why it goes out all the same. */
  readonly onExport: (reason: string) => void;
  readonly onClose: () => void;
}

/** What stops the export, and the two ways on: to put it right, or to say why it goes out as it is. */
export function Blocked({ sentences, onShowFindings, onExport, onClose }: BlockedProps) {
  const [isAsking, setAsking] = useState(false);
  const safe = useRef<HTMLButtonElement>(null);
  // What had the focus, the button to export, has given way.
  useEffect(() => {
    if (!isAsking) safe.current?.focus();
  }, [isAsking]);
  return (
    <>
      <Notice level="bad">
        <p role="alert" className="export-blocked">
          {thingsInWords(sentences.length)} this export
        </p>
        <ul className="export-sentences">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Notice>
      {isAsking ? (
        <Reason onExport={onExport} onBack={() => setAsking(false)} />
      ) : (
        <div className="export-actions">
          <span className="export-aside">
            <Button onClick={() => setAsking(true)}>Export anyway…</Button>
          </span>
          <Button onClick={onClose} ref={onShowFindings ? null : safe}>
            Cancel
          </Button>
          {onShowFindings && (
            <Button look="act" onClick={onShowFindings} ref={safe}>
              {sentences.length === 1 ? "Show it" : "Show them"}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

interface ReasonProps {
  readonly onExport: (reason: string) => void;
  readonly onBack: () => void;
}

const longestReason = 1000;

function Reason({ onExport, onBack }: ReasonProps) {
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const write = () => form.current?.querySelector("textarea")?.focus();
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const said = reason.trim().slice(0, longestReason);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(said === "");
    if (said === "") write();
    else onExport(said);
  };
  return (
    <form ref={form} onSubmit={submit}>
      <div className="export-reason">
        <Field
          label="Reason"
          placeholder="Why it goes out as it is"
          value={reason}
          onText={setReason}
          problem={isMissing && said === "" ? "Say why; it is kept with the version that goes out." : undefined}
          hint="It is kept with the version that goes out."
        />
      </div>
      <div className="export-actions">
        <Button onClick={onBack}>Back</Button>
        <Button look="act" type="submit">
          Export anyway
        </Button>
      </div>
    </form>
  );
}

const numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

function thingsInWords(count: number): string {
  return count === 1 ? "One thing stops" : `${numbers[count] ?? count} things stop`;
}
