import { useState } from "react";
import type { WordsChanged } from "../../../article/diff/wordsChanged";
import { Button } from "../../ui/Button";
import { counted } from "../../ui/counted";
import { Dialog } from "../../ui/Dialog";

interface RestoreDialogProps {
  /** What the older state is called. */
  readonly title: string;
  /** From the older state to now. */
  readonly words: WordsChanged;
  /** Gives one sentence when it could not be done; empty when it is. */
  readonly onRestore: () => Promise<string>;
  readonly onClose: () => void;
}

/** Says what restoring does before it is done; it can be undone in one step. */
export function RestoreDialog({ title, words, onRestore, onClose }: RestoreDialogProps) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const restore = async () => {
    setBusy(true);
    const sentence = await onRestore();
    setBusy(false);
    setProblem(sentence);
    if (sentence === "") onClose();
  };
  return (
    <Dialog title={`Restore ${title}?`} onClose={onClose} busy={isBusy}>
      <p className="restore-words">
        {effect(words)} The story as it is now is kept as a version first, and one Undo brings it back.
      </p>
      {problem && (
        <p className="restore-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="dialog-end">
        <Button look="line" onClick={onClose}>
          Cancel
        </Button>
        <Button look="act" unavailable={isBusy ? "The story as it is now is being kept" : undefined} onClick={restore}>
          Restore all
        </Button>
      </div>
    </Dialog>
  );
}

function effect({ gained, lost }: WordsChanged): string {
  if (gained === 0 && lost === 0) return "No words come or go; only their form or place changes.";
  const goes = gained > 0 ? `${counted(gained, "word")} written since will go` : "";
  const comes = lost > 0 ? `${counted(lost, "word")} will come back` : "";
  return `${[goes, comes].filter(Boolean).join(", ")}.`;
}
