import type { Status } from "../../../article/story";
import { useMe } from "../../people/useMe";
import type { ToastMessage } from "../../ui/Toast";
import type { Draft } from "../draft";
import type { Checking } from "../preflight/checking";
import { statusLooks } from "../statuses";
import { changeStatus } from "./changeStatus";
import { standingInWords, standingOf } from "./standing";

interface StatusChangeNeeds {
  readonly draft: Draft;
  readonly checking: Checking | null;
  readonly onShowFindings: () => void;
  /** Hears what an editor who gets the story would find. */
  readonly onToast: (message: ToastMessage) => void;
  /** Hears why the change was not kept as a version. */
  readonly onRefusal: (sentence: string) => void;
}

/**
 * A change of status is one undo step, and the story as it was then is kept as a version, with the name of who did it where that is known. What goes to
 * review is checked, and what was found is said; nobody is held up by it.
 */
export function useStatusChange(needs: StatusChangeNeeds): (status: Status) => void {
  const { draft, checking, onShowFindings, onToast, onRefusal } = needs;
  const { me } = useMe();
  const change = async (status: Status) => {
    if (status === draft.around().status) return;
    const refusal = await changeStatus(draft, status, me);
    if (refusal !== "") onRefusal(refusal);
    const standing = status === "inReview" && checking ? standingOf(checking.lookNow().findings) : null;
    if (standing === null) return;
    const words = `${statusLooks.inReview.name}. ${standingInWords(standing)}`;
    onToast({ words, action: { name: "Show them", run: onShowFindings } });
  };
  return (status) => void change(status);
}
