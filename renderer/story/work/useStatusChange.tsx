import { type ReactElement, useState } from "react";
import type { Person } from "../../../article/people";
import type { Status } from "../../../article/story";
import { useMe } from "../../people/useMe";
import type { Draft } from "../draft";
import type { Checking } from "../preflight/checking";
import { changeStatus } from "./changeStatus";
import { ReviewDialog } from "./ReviewDialog";
import { type Standing, standingOf } from "./standing";

interface StatusChangeNeeds {
  readonly draft: Draft;
  readonly checking: Checking | null;
  readonly onShowFindings: () => void;
  /** Hears why the change was not kept as a version. */
  readonly onRefusal: (sentence: string) => void;
}

export interface StatusChange {
  readonly change: (status: Status) => void;
  /** What is asked before a story is sent for review; null while nothing is. */
  readonly dialog: ReactElement | null;
}

interface Asked {
  readonly by: Person;
  readonly standing: Standing;
}

/**
 * A change of status carries a name: who has none yet is asked, and who thinks better of it changes nothing. What goes to review is checked first. The
 * change is one undo step, and the story as it was then is kept as a version.
 */
export function useStatusChange({ draft, checking, onShowFindings, onRefusal }: StatusChangeNeeds): StatusChange {
  const { ask } = useMe();
  const [asked, setAsked] = useState<Asked | null>(null);
  const set = async (status: Status, by: Person) => {
    const refusal = await changeStatus(draft, status, by);
    if (refusal !== "") onRefusal(refusal);
  };
  const change = async (status: Status) => {
    if (status === draft.around().status) return;
    await focusIsBack();
    const by = await ask();
    if (by === null) return;
    await focusIsBack();
    const standing = status === "inReview" && checking ? standingOf(checking.lookNow().findings) : null;
    if (standing) setAsked({ by, standing });
    else await set(status, by);
  };
  const dialog = asked && (
    <ReviewDialog
      standing={asked.standing}
      onClose={() => setAsked(null)}
      onSend={() => {
        setAsked(null);
        void set("inReview", asked.by);
      }}
      onShow={() => {
        setAsked(null);
        onShowFindings();
      }}
    />
  );
  return { change: (status) => void change(status), dialog };
}

/** What was open before, a list or a dialog, gives the focus back as it goes; only then may the next take it, and know where to return it to. */
function focusIsBack(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
