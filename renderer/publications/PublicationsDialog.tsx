import { type RefObject, useEffect, useRef, useState } from "react";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Notice } from "../ui/Notice";
import { Toast } from "../ui/Toast";
import { NoPublications } from "./NoPublications";
import { PublicationForm } from "./PublicationForm";
import { PublicationList } from "./PublicationList";
import { type Shelf, shownEntry, toldFields, unsavedFields } from "./shelf";
import { usePublications } from "./usePublications";
import "./publications.css";

/** For whom stories go out. What is entered is saved on the way; a field that is wrong keeps what was saved before. */
export function PublicationsDialog({ onClose }: { readonly onClose: () => void }) {
  const { shelf, refusals, toast, actions, notKept, keepNow } = usePublications();
  const [isLeaving, setLeaving] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const leave = async () => {
    await keepNow();
    onClose();
  };
  const close = () => {
    const isWrong = shelf !== null && unsavedFields(shelf) > 0;
    if (isWrong) actions.lookOver();
    if (isWrong || isLeaving) setLeaving(!isLeaving);
    else leave();
  };
  // Shown once there is something to put the focus on.
  if (shelf === null && refusals.length === 0) return null;
  const entry = shelf && shownEntry(shelf);
  return (
    <Dialog title="Publications" look="wide" onClose={close}>
      <PublicationList entries={shelf?.entries ?? []} shown={entry?.key ?? null} actions={actions} />
      <div className="publication" ref={form}>
        {refusals.length > 0 && (
          <Notice level="bad" onDismiss={actions.dismissRefusals}>
            {refusals.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        )}
        {shelf && entry && <PublicationForm key={entry.key} entry={entry} entries={shelf.entries} actions={actions} />}
        {shelf && !entry && <NoPublications actions={actions} />}
      </div>
      <div className="dialog-end">
        {isLeaving ? (
          <Leaving form={form} onLeave={leave} onStay={() => setLeaving(false)} />
        ) : (
          <>
            <Standing shelf={shelf} notKept={notKept} />
            <Button look="act" onClick={close}>
              Done
            </Button>
          </>
        )}
      </div>
      <Toast message={toast} onGone={actions.dismissToast} />
    </Dialog>
  );
}

interface StandingProps {
  readonly shelf: Shelf | null;
  readonly notKept: string;
}

function Standing({ shelf, notKept }: StandingProps) {
  const told = shelf ? toldFields(shelf) : 0;
  const isBad = notKept !== "" || told > 0;
  const waiting =
    told === 1 ? "One field is not saved until it is right." : `${told} fields are not saved until they are right.`;
  return (
    <p className={isBad ? "publication-state publication-state-bad" : "publication-state"} role="status">
      {notKept || (told > 0 ? waiting : "What you enter is saved as you go.")}
    </p>
  );
}

interface LeavingProps {
  readonly form: RefObject<HTMLDivElement | null>;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** The last word before text that could not be saved is given up. */
function Leaving({ form, onLeave, onStay }: LeavingProps) {
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <>
      <p className="publication-state publication-state-bad" role="alert">
        What is marked in red is not saved.
      </p>
      <Button onClick={onLeave}>Close without it</Button>
      <Button
        look="act"
        ref={stay}
        onClick={() => {
          onStay();
          form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
        }}
      >
        Back to it
      </Button>
    </>
  );
}
