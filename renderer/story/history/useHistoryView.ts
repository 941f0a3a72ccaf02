import { useCallback, useMemo, useState } from "react";
import { difference, type StoryDifference } from "../../../article/diff/difference";
import { takeBack, type Wanted } from "../../../article/diff/takeBack";
import { readDocument } from "../../../article/document/readDocument";
import type { Story } from "../../../article/story";
import { call } from "../../machine";
import type { Draft } from "../draft";
import { rewriteStory } from "../rewriteStory";
import { type Comparison, keyOf } from "./moments";
import { usePast } from "./usePast";

/** What is looked at of a story's history, and what can be done with it. */
export interface HistoryView {
  readonly comparison: Comparison;
  readonly compare: (comparison: Comparison) => void;
  readonly back: () => void;
  /** Whether the older end is shown alone, as it was. */
  readonly isPlain: boolean;
  readonly setPlain: (isPlain: boolean) => void;
  /** The two ends; null while one is read for the first time. */
  readonly ends: Ends | null;
  /** Whether the older end that is shown is the one that was asked for: while another is read, the one before it stays in sight. */
  readonly canRestore: boolean;
  /** Why one of them cannot be shown; empty otherwise. */
  readonly sentence: string;
  /** Brings it back from the older end into the story as it is now; gives the sentence why not, empty when it is done. */
  readonly restore: (wanted: Wanted) => Promise<string>;
}

export interface Ends {
  readonly from: Story;
  readonly to: Story;
  readonly difference: StoryDifference;
}

export interface History {
  /** Null while the story itself is shown. */
  readonly view: HistoryView | null;
  readonly compare: (comparison: Comparison) => void;
}

export function useHistoryView(draft: Draft): History {
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const from = usePast(draft, comparison?.from ?? null);
  const to = usePast(draft, comparison?.to ?? null);
  const ends = useMemo(() => {
    if (from.story === null || to.story === null) return null;
    return { from: from.story, to: to.story, difference: difference(from.story, to.story) };
  }, [from.story, to.story]);
  const isAsked = comparison !== null && from.key === keyOf(comparison.from) && from.sentence === "";
  const shown = isAsked ? from.story : null;
  const restore = useCallback(
    async (wanted: Wanted) => (shown ? restoreFrom(draft, shown, wanted) : notRead),
    [draft, shown],
  );
  const [isPlain, setPlain] = useState(false);
  const back = useCallback(() => {
    setComparison(null);
    setPlain(false);
    // The story can be reached again when this is drawn, and a dialog has given the focus back; the caret is where it was.
    requestAnimationFrame(() => setTimeout(() => draft.body.editor.focus()));
  }, [draft]);
  const sentence = from.sentence || to.sentence;
  return {
    view: comparison && {
      comparison,
      compare: setComparison,
      back,
      isPlain,
      setPlain,
      ends,
      canRestore: shown !== null,
      sentence,
      restore,
    },
    compare: setComparison,
  };
}

const notRead = "Nothing was restored: the version is still being read.";
const notKept = "Nothing was restored, since the story as it is now could not be kept first.";
const mostTries = 5;

/** The story as it is now is kept first, and again when it changed meanwhile; then what is wanted is written as one step that can be undone. */
async function restoreFrom(draft: Draft, then: Story, wanted: Wanted): Promise<string> {
  const { doc, history } = draft;
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const unsaved = await draft.settle();
    if (unsaved !== "") return `${notKept} ${unsaved}`;
    const changes = watchChanges(doc);
    const kept = await call("keepVersion", { id: draft.id, reason: "beforeRestore", name: "" });
    const isChanged = changes.stop();
    if (!kept.ok) return `${notKept} ${kept.sentence}`;
    if (isChanged) continue;
    const restored = takeBack(then, readDocument(doc), wanted);
    history.step(() => doc.transact(() => rewriteStory(doc, restored), history.person));
    return "";
  }
  return `${notKept} It is being written in; please try again in a moment.`;
}

/** `stop` says whether anything changed since. */
function watchChanges(doc: Draft["doc"]): { readonly stop: () => boolean } {
  let isChanged = false;
  const changed = () => {
    isChanged = true;
  };
  doc.on("update", changed);
  return {
    stop: () => {
      doc.off("update", changed);
      return isChanged;
    },
  };
}
