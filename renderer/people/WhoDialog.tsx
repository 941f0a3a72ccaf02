import { type FormEvent, useId, useState } from "react";
import {
  initialsOf,
  longestInitials,
  longestName,
  type Person,
  type PersonColour,
  personColours,
} from "../../article/people";
import { call } from "../machine";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { PersonMark } from "./PersonMark";
import "./whoDialog.css";

interface WhoDialogProps {
  readonly me: Person | null;
  /** Null when nothing was said, or changed. */
  readonly onDone: (person: Person | null) => void;
}

/** Asks for the name that comments and changes will carry. Initials follow the name until somebody writes their own. */
export function WhoDialog({ me, onDone }: WhoDialogProps) {
  const [name, setName] = useState(me?.name ?? "");
  const [written, setWritten] = useState(me && me.initials !== initialsOf(me.name) ? me.initials : null);
  const [colour, setColour] = useState<PersonColour>(me?.colour ?? "blue");
  const [problem, setProblem] = useState("");
  const ids = useId();
  const initials = written ?? initialsOf(name);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const parts = { name: name.trim(), initials: initials.trim(), colour };
    if (parts.name === "") return setProblem("Write your name first: your comments will carry it.");
    if (parts.initials === "") return setProblem("Write one to four letters as your initials.");
    const kept = await call("setMe", parts);
    if (kept.ok) onDone(kept.value);
    else setProblem(kept.sentence);
  };
  return (
    <Dialog title="Who are you?" onClose={() => onDone(null)}>
      <form className="who" onSubmit={keep}>
        <p>Colleagues see this beside what you comment, change and hand over. It never goes out with a story.</p>
        <label htmlFor={`${ids}-name`}>Name</label>
        <input
          id={`${ids}-name`}
          autoComplete="off"
          maxLength={longestName}
          value={name}
          aria-invalid={problem !== ""}
          aria-describedby={problem ? `${ids}-problem` : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <label htmlFor={`${ids}-initials`}>Initials</label>
        <span className="who-initials">
          <input
            id={`${ids}-initials`}
            autoComplete="off"
            maxLength={longestInitials}
            value={initials}
            onChange={(event) => setWritten(event.target.value || null)}
          />
          <PersonMark person={{ initials: initials || "?", colour }} />
        </span>
        <ColourChoice colour={colour} onColour={setColour} />
        {problem && (
          <p className="who-problem" id={`${ids}-problem`} role="alert">
            {problem}
          </p>
        )}
        <div className="dialog-end">
          <Button look="line" onClick={() => onDone(null)}>
            Cancel
          </Button>
          <Button look="act" type="submit">
            This is me
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface ColourChoiceProps {
  readonly colour: PersonColour;
  readonly onColour: (colour: PersonColour) => void;
}

function ColourChoice({ colour, onColour }: ColourChoiceProps) {
  return (
    <fieldset className="who-colours">
      <legend>Colour</legend>
      {personColours.map((choice) => (
        <label key={choice} className={`who-colour person-${choice}`}>
          <input
            type="radio"
            name="colour"
            aria-label={choice}
            checked={choice === colour}
            onChange={() => onColour(choice)}
          />
        </label>
      ))}
    </fieldset>
  );
}
