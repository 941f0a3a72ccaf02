import { Check, CircleAlert } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import "./saveState.css";

export type SaveStatus = "saved" | "saving" | { readonly notSaved: string };

interface SaveStateProps {
  readonly status: () => SaveStatus;
  /** Returns the function that stops listening. */
  readonly onStatus: (listener: () => void) => () => void;
}

const words = { saved: "Saved", saving: "Saving…", notSaved: "Not saved" };
const patience = 400;

/**
 * What is true of the last letter. The words change with the edit itself; only the eye sees `Saving…` after 400 ms, so that it does not flicker.
 * It changes twice for every key, so it is written into the element and not drawn by React. Nothing is read out but a failure and its end.
 */
export function SaveState({ status, onStatus }: SaveStateProps) {
  const state = useRef<HTMLSpanElement>(null);
  const word = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      if (!state.current || !word.current) return;
      const kind = kindOf(status());
      state.current.dataset.state = kind;
      word.current.textContent = words[kind];
      clearTimeout(timer);
      delete state.current.dataset.late;
      if (kind === "saving") timer = setTimeout(() => state.current?.setAttribute("data-late", ""), patience);
    };
    show();
    const stop = onStatus(show);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [status, onStatus]);
  return (
    <>
      <span className="save-state" role="status" aria-live="off" data-state="saved" ref={state}>
        <Check className="save-state-check" size={14} strokeWidth={1.75} aria-hidden="true" />
        <CircleAlert className="save-state-alert" size={14} strokeWidth={1.75} aria-hidden="true" />
        <span className="save-state-word" ref={word}>
          {words.saved}
        </span>
      </span>
      <span className="sr" aria-live="assertive">
        {useAnnouncement(status, onStatus)}
      </span>
    </>
  );
}

function kindOf(saving: SaveStatus): keyof typeof words {
  return typeof saving === "object" ? "notSaved" : saving;
}

function useAnnouncement(status: SaveStateProps["status"], onStatus: SaveStateProps["onStatus"]): string {
  const [announcement, setAnnouncement] = useState("");
  useEffect(() => {
    let failed = false;
    return onStatus(() => {
      const saving = status();
      if (typeof saving === "object") {
        failed = true;
        setAnnouncement(
          saving.notSaved.startsWith(words.notSaved) ? saving.notSaved : `${words.notSaved}. ${saving.notSaved}`,
        );
      } else if (failed && saving === "saved") {
        failed = false;
        setAnnouncement("Saved again.");
      }
    });
  }, [status, onStatus]);
  return announcement;
}
