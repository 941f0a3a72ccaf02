import { type ReactElement, useState } from "react";
import { draftCorrection } from "../../../article/corrections/draftCorrection";
import { readDocument } from "../../../article/document/readDocument";
import { call } from "../../machine";
import { Button } from "../../ui/Button";
import { dayName, timeOfDay } from "../../ui/days";
import { Notice } from "../../ui/Notice";
import { clockTime } from "../dates";
import type { Draft } from "../draft";
import { CorrectionDialog } from "./CorrectionDialog";
import { useWentOut } from "./useWentOut";
import { type Decision, decisions, type WentOut } from "./wentOut";

interface Corrections {
  /** Asks what the changes since the export are; null when there is nothing to ask. */
  readonly notice: ReactElement | null;
  readonly dialog: ReactElement | null;
}

/** A story that went out and was edited since: an update, a correction with a note to readers, or a small fix. */
export function useCorrections(draft: Draft, isReadOnly: boolean): Corrections {
  const wentOut = useWentOut(draft, isReadOnly);
  const [note, setNote] = useState<string | null>(null);
  const [problem, setProblem] = useState("");
  const decide = async (decision: Decision) => {
    const kept = await call("keepVersion", { id: draft.id, reason: "named", name: decisions[decision] });
    setProblem(kept.ok ? "" : kept.sentence);
  };
  const update = () => {
    draft.edits.onChosen("updatedAt", clockTime(new Date()));
    void decide("update");
  };
  const correct = (text: string) => {
    draft.edits.onAddCorrection({ date: clockTime(new Date()), text });
    setNote(null);
    void decide("correction");
  };
  const ask = (out: WentOut) => setNote(draftCorrection(out.exported, readDocument(draft.doc)));
  return {
    notice: wentOut && (
      <Notice
        key="went out"
        level="warning"
        below={
          <>
            <Button small onClick={update}>
              Update
            </Button>
            <Button small onClick={() => ask(wentOut)}>
              Correction…
            </Button>
            <Button small onClick={() => void decide("smallFix")}>
              Small fix
            </Button>
          </>
        }
      >
        {problem || `${sentenceOf(wentOut)} An update or a correction dates it anew; a correction tells readers why.`}
      </Notice>
    ),
    dialog: note === null ? null : <CorrectionDialog draft={note} onPrint={correct} onClose={() => setNote(null)} />,
  };
}

function sentenceOf({ as, at }: WentOut): string {
  const day = dayName(at, Date.now());
  const when = day === "Today" || day === "Yesterday" ? day.toLowerCase() : `on ${day}`;
  return `The story went out ${as === "" ? "" : `(${as}) `}${when} at ${timeOfDay(at)}, and has changed since.`;
}
