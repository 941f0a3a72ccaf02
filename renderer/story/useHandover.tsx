import { type ReactElement, useCallback, useEffect, useRef, useState } from "react";
import type { ReceivedCopy } from "../../electron/contract";
import { ReceivedNotice } from "../handover/ReceivedNotice";
import { useSending } from "../handover/useSending";
import { call } from "../machine";
import { Notice } from "../ui/Notice";
import { useCommands } from "../useCommands";
import type { Draft } from "./draft";
import { type Comparison, now } from "./history/moments";

type Merged = Pick<ReceivedCopy, "kind" | "version" | "sentences"> | { readonly refusal: string };

/**
 * The open story on its way to somebody else, and back: the menu's two commands, and the notice of what came of them. `version` is what to compare the
 * story with from the start, for whoever came to see what changed; null otherwise.
 */
export function useHandover(
  draft: Draft,
  onCompare: (comparison: Comparison) => void,
  version: number | null,
): ReactElement | null {
  useFirstComparison(version, onCompare);
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
  useCommands({ sendCopy: () => void send(), mergeCopy: () => void merge() });
  return sending.notice ?? (merged && noticeOf(merged, onCompare, () => setMerged(null)));
}

/** Whoever came to see what changed sees that first. */
function useFirstComparison(version: number | null, onCompare: (comparison: Comparison) => void) {
  const newest = useRef(onCompare);
  newest.current = onCompare;
  useEffect(() => {
    if (version !== null) newest.current({ from: { kind: "version", number: version }, to: now });
  }, [version]);
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
