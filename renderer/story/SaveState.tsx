import { Check, CircleAlert } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import "./saveState.css";

export type SaveStatus = "saved" | "saving" | { readonly notSaved: string };

/**
 * What is true of the last letter. The words change with the edit itself; only the eye sees `Saving…` after 400 ms (css),
 * so that it does not flicker. Nothing is read out but a failure and its end.
 */
export function SaveState({ saving }: { readonly saving: SaveStatus }) {
  const announcement = useAnnouncement(saving);
  return (
    <>
      <span className="save-state" role="status" aria-live="off" data-state={kindOf(saving)}>
        {saving === "saved" && <Check size={14} strokeWidth={1.75} aria-hidden="true" />}
        {saving === "saving" && <Check className="save-state-still" size={14} strokeWidth={1.75} aria-hidden="true" />}
        {typeof saving === "object" && <CircleAlert size={14} strokeWidth={1.75} aria-hidden="true" />}
        <span className="save-state-word">{words[kindOf(saving)]}</span>
      </span>
      <span className="sr" aria-live="assertive">
        {announcement}
      </span>
    </>
  );
}

const words = { saved: "Saved", saving: "Saving…", notSaved: "Not saved" };

function kindOf(saving: SaveStatus): keyof typeof words {
  return typeof saving === "object" ? "notSaved" : saving;
}

function useAnnouncement(saving: SaveStatus): string {
  const [announcement, setAnnouncement] = useState("");
  const failed = useRef(false);
  useEffect(() => {
    if (typeof saving === "object") {
      failed.current = true;
      setAnnouncement(`Not saved. ${saving.notSaved}`);
    } else if (failed.current && saving === "saved") {
      failed.current = false;
      setAnnouncement("Saved again.");
    }
  }, [saving]);
  return announcement;
}
