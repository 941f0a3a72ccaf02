import { type ReactElement, useCallback, useState } from "react";
import type { ReceivedCopy } from "../../electron/contract";
import { ReceivedNotice } from "../handover/ReceivedNotice";
import { useSending } from "../handover/useSending";
import { call } from "../machine";
import { Notice } from "../ui/Notice";
import type { Draft } from "./draft";
import { type Comparison, now } from "./history/moments";

export interface Handover {
  /** Writes the open story into a file for somebody else. */
  readonly send: () => Promise<void>;
  /** Asks for a file with somebody's copy of the story, and merges it. */
  readonly merge: () => Promise<void>;
  readonly notice: ReactElement | null;
}

type Merged = Pick<ReceivedCopy, "kind" | "version" | "sentences"> | { readonly refusal: string };

/** The open story on its way to somebody else, and back. */
export function useHandover(draft: Draft, onCompare: (comparison: Comparison) => void): Handover {
  const sending = useSending();
  const [merged, setMerged] = useState<Merged | null>(null);
  const send = useCallback(async () => {
    setMerged(null);
    const unsaved = await draft.settle();
    if (unsaved !== "") setMerged({ refusal: `No copy was made. ${unsaved}` });
    else await sending.send(draft.id);
  }, [draft, sending.send]);
  const merge = useCallback(async () => {
    sending.dismiss();
    const unsaved = await draft.settle();
    if (unsaved !== "") setMerged({ refusal: `Nothing was merged. ${unsaved}` });
    else setMerged(await mergeInto(draft));
  }, [draft, sending.dismiss]);
  const dismiss = () => setMerged(null);
  return { send, merge, notice: sending.notice ?? (merged && noticeOf(merged, onCompare, dismiss)) };
}

/** One step that can be undone. Null when the person thought better of it. */
async function mergeInto(draft: Draft): Promise<Merged | null> {
  const outcome = await call("mergeCopy", { id: draft.id });
  if (!outcome.ok) return { refusal: outcome.sentence };
  if (outcome.value.kind === "cancelled") return null;
  const { received, update } = outcome.value;
  const foreign = update === null ? "" : draft.saver.merge(update);
  return foreign === "" ? elsewhere(received, draft) : { refusal: `Nothing was merged. ${foreign}` };
}

/** A file of another story came in as an import does. */
function elsewhere(received: ReceivedCopy, draft: Draft): Merged {
  if (received.id === draft.id) return received;
  const sentence =
    received.kind === "new" ? "The file holds another story; it is on the desk now." : "The file holds another story.";
  return { kind: received.kind, version: null, sentences: [sentence, ...received.sentences] };
}

function noticeOf(merged: Merged, onCompare: (comparison: Comparison) => void, onDismiss: () => void): ReactElement {
  if ("refusal" in merged) {
    return (
      <Notice key="handover" level="bad" onDismiss={onDismiss}>
        <span role="status">{merged.refusal}</span>
      </Notice>
    );
  }
  const see = (number: number) => onCompare({ from: { kind: "version", number }, to: now });
  return <ReceivedNotice key="handover" received={merged} onSee={see} onDismiss={onDismiss} />;
}
