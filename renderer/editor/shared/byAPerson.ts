import { $hasUpdateTag, COLLABORATION_TAG, HISTORIC_TAG, HISTORY_MERGE_TAG, SKIP_COLLAB_TAG } from "lexical";

/** An update with this tag decides about suggestions, and suggests nothing itself. */
export const decisionTag = "galley-decision";

const otherTags = [COLLABORATION_TAG, HISTORIC_TAG, HISTORY_MERGE_TAG, SKIP_COLLAB_TAG, decisionTag];

/** Whether the running update is an edit by a person here; false of what comes from the document, its history, or a decision about suggestions. */
export function $isByAPerson(): boolean {
  return !otherTags.some($hasUpdateTag);
}
