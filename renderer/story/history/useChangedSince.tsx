import { type ReactElement, useEffect, useState } from "react";
import { readDocument } from "../../../article/document/readDocument";
import { call } from "../../machine";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import type { Draft } from "../draft";
import { type Change, changeOf } from "./changeOf";
import { type Comparison, now } from "./moments";
import { storyIn } from "./readMoment";

/** Others changed the story since this person saw it: all of it can be accepted, or looked at, from where each part can be taken back. */
export function useChangedSince(draft: Draft, onCompare: (comparison: Comparison) => void): ReactElement | null {
  const [change, setChange] = useState<Change | null>(null);
  useEffect(() => {
    let isWanted = true;
    call("lastSeen", { id: draft.id }).then((seen) => {
      if (!isWanted || !seen.ok || seen.value === null) return;
      const story = storyIn(seen.value.story);
      if (story.ok) setChange(changeOf(story.value, readDocument(draft.doc)));
    });
    return () => {
      isWanted = false;
    };
  }, [draft]);
  if (change === null) return null;
  const forget = () => setChange(null);
  const look = () => {
    forget();
    onCompare({ from: { kind: "seen", story: change.seen }, to: now });
  };
  const actions = change.hasDifference && (
    <>
      <Button small onClick={look}>
        See what changed
      </Button>
      <Button small onClick={forget}>
        Accept everything
      </Button>
    </>
  );
  return (
    <Notice key="changed" level="warning" actions={actions} onDismiss={forget}>
      {change.sentence}
    </Notice>
  );
}
