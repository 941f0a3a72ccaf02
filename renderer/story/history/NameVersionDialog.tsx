import { type FormEvent, useId, useState } from "react";
import { call } from "../../machine";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";

interface NameVersionDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

const longest = 200;

/** Keeps the story as it is now, under a name that says why. */
export function NameVersionDialog({ id, onClose }: NameVersionDialogProps) {
  const [name, setName] = useState("");
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const field = useId();
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const written = name.trim();
    if (written === "") {
      setProblem("Write a name first: what will you look for?");
      return;
    }
    setBusy(true);
    const kept = await call("keepVersion", { id, reason: "named", name: written });
    setBusy(false);
    if (kept.ok) onClose();
    else setProblem(kept.sentence);
  };
  return (
    <Dialog title="Name this version" onClose={onClose} busy={isBusy}>
      <form className="name-version" onSubmit={keep}>
        <label htmlFor={field}>
          The story stays as it is. You find this version by its name, whenever you want it.
        </label>
        <input
          id={field}
          className="name-version-field"
          aria-label="Name"
          aria-invalid={problem !== ""}
          aria-describedby={problem ? `${field}-problem` : undefined}
          placeholder="Before the call with the lawyer"
          maxLength={longest}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {problem && (
          <p className="name-version-problem" id={`${field}-problem`}>
            {problem}
          </p>
        )}
        <div className="dialog-end">
          <Button look="line" onClick={onClose}>
            Cancel
          </Button>
          <Button look="act" type="submit">
            Keep this version
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
