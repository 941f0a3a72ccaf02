import { type FormEvent, useId, useState } from "react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import "./corrections.css";

interface CorrectionDialogProps {
  /** What the note says to begin with. */
  readonly draft: string;
  readonly onPrint: (text: string) => void;
  readonly onClose: () => void;
}

/** The note to readers, drafted from what changed, for a person to put right. */
export function CorrectionDialog({ draft, onPrint, onClose }: CorrectionDialogProps) {
  const [text, setText] = useState(draft);
  const [problem, setProblem] = useState("");
  const field = useId();
  const print = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") setProblem("Write what was wrong and what is right, or choose Small fix instead.");
    else onPrint(text.trim());
  };
  return (
    <Dialog title="Correction" onClose={onClose}>
      <form className="correction-form" onSubmit={print}>
        <label htmlFor={field}>
          It is printed below the story, with today’s date. Drafted from what changed since the export.
        </label>
        <textarea
          id={field}
          className="correction-note"
          aria-label="Note to readers"
          aria-invalid={problem !== ""}
          aria-describedby={problem ? `${field}-problem` : undefined}
          rows={8}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {problem && (
          <p className="correction-problem" id={`${field}-problem`}>
            {problem}
          </p>
        )}
        <div className="dialog-end">
          <Button look="line" onClick={onClose}>
            Cancel
          </Button>
          <Button look="act" type="submit">
            Print the correction
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
