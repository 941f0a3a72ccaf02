import { useEffect, useState } from "react";
import { isEdited } from "../../../article/corrections/passages";
import { readDocument } from "../../../article/document/readDocument";
import { call, listen } from "../../machine";
import type { Draft } from "../draft";
import { whenIdleAfter } from "../whenIdleAfter";
import { readWentOut, type WentOut } from "./wentOut";

/** Nobody is asked in the middle of a sentence. */
const pause = 2000;

/** What went out, as long as the story differs from it and nobody has decided what that is; null otherwise. */
export function useWentOut(draft: Draft, isReadOnly: boolean): WentOut | null {
  const [undecided, setUndecided] = useState<WentOut | null>(null);
  useEffect(() => {
    if (isReadOnly) return undefined;
    let known: WentOut | null | undefined;
    let isGone = false;
    const look = async () => {
      const asked = known === undefined ? await readWentOut(draft.id) : null;
      if (isGone) return;
      if (asked && !asked.ok) {
        await call("report", { message: `What went out of ${draft.id} cannot be read: ${asked.sentence}` });
        return;
      }
      if (asked) known = asked.value;
      setUndecided(known && isEdited(known.decided, readDocument(draft.doc)) ? known : null);
    };
    const later = whenIdleAfter(pause, () => void look());
    const stop = listen("versionsChanged", ({ id }) => {
      if (id !== draft.id) return;
      known = undefined;
      void look();
    });
    const changed = () => {
      if (known !== null) later.ask();
    };
    later.ask();
    draft.doc.on("update", changed);
    return () => {
      isGone = true;
      later.cancel();
      stop();
      draft.doc.off("update", changed);
    };
  }, [draft, isReadOnly]);
  return undecided;
}
