import { Check, RotateCcw } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { type Comment, mayChange } from "../../../article/comments/thread";
import type { PlacedThread } from "../../../article/comments/threadPlaces";
import type { Person } from "../../../article/people";
import { Button } from "../../ui/Button";
import { CommentRow } from "./CommentRow";
import { Composer, type ComposerProps } from "./Composer";
import { WordsAbout } from "./WordsAbout";
import type { Writing } from "./writing";

export interface ThreadActions {
  readonly onGo: (placed: PlacedThread) => void;
  readonly onReply: (thread: string) => void;
  readonly onEdit: (thread: string, comment: Comment) => void;
  readonly onDelete: (thread: string, comment: string) => void;
  readonly onResolve: (thread: string) => void;
  readonly onReopen: (thread: string) => void;
}

interface ThreadCardProps extends ThreadActions {
  readonly placed: PlacedThread;
  readonly names: readonly string[];
  readonly me: Person | null;
  readonly isReadOnly: boolean;
  readonly isHere: boolean;
  /** What is being written in this thread. */
  readonly writing: Exclude<Writing, { readonly kind: "comment" }> | null;
  readonly composing: Omit<ComposerProps, "label" | "action">;
}

/** A thread as a card: the words it is about, what was said, what can be done. */
export function ThreadCard({ placed, names, me, isReadOnly, isHere, writing, composing, ...actions }: ThreadCardProps) {
  const { thread } = placed;
  const card = useRef<HTMLLIElement>(null);
  const id = useId();
  useEffect(() => {
    if (isHere) card.current?.scrollIntoView({ block: "nearest" });
  }, [isHere]);
  const changeOf = (comment: Comment) =>
    isReadOnly || !mayChange(thread, comment, me)
      ? null
      : {
          onEdit: () => actions.onEdit(thread.id, comment),
          onDelete: () => actions.onDelete(thread.id, comment.id),
        };
  return (
    <li className={isHere ? "thread thread-here" : "thread"} ref={card} aria-current={isHere || undefined}>
      <WordsAbout placed={placed} id={id} onGo={() => actions.onGo(placed)} />
      <ul className="thread-comments" aria-labelledby={id}>
        {thread.comments.map((comment) =>
          writing?.kind === "change" && writing.comment === comment.id ? (
            <li key={comment.id}>
              <Composer label="Comment" action="Save" {...composing} />
            </li>
          ) : (
            <CommentRow key={comment.id} comment={comment} names={names} change={changeOf(comment)} />
          ),
        )}
      </ul>
      {thread.resolved && <p className="thread-resolved">Resolved by {thread.resolved.by.name}</p>}
      {writing?.kind === "reply" && <Composer label="Reply" action="Reply" {...composing} />}
      {!isReadOnly && writing === null && <ThreadEnd thread={thread} describedBy={id} {...actions} />}
    </li>
  );
}

type ThreadEndProps = Pick<PlacedThread, "thread"> &
  Pick<ThreadActions, "onReply" | "onResolve" | "onReopen"> & { readonly describedBy: string };

function ThreadEnd({ thread, describedBy, onReply, onResolve, onReopen }: ThreadEndProps) {
  return (
    <div className="thread-end">
      {thread.resolved ? (
        <Button small aria-describedby={describedBy} onClick={() => onReopen(thread.id)}>
          <RotateCcw size={14} strokeWidth={1.75} aria-hidden="true" />
          Reopen
        </Button>
      ) : (
        <>
          <Button small aria-describedby={describedBy} onClick={() => onReply(thread.id)}>
            Reply
          </Button>
          <Button small aria-describedby={describedBy} onClick={() => onResolve(thread.id)}>
            <Check size={14} strokeWidth={1.75} aria-hidden="true" />
            Resolve
          </Button>
        </>
      )}
    </div>
  );
}
