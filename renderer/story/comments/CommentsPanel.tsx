import { ChevronRight } from "lucide-react";
import { type ReactNode, type Ref, useState } from "react";
import type { PlacedThread } from "../../../article/comments/threadPlaces";
import { useMe } from "../../people/useMe";
import { counted } from "../../ui/counted";
import { keyName } from "../../ui/keys";
import type { Draft } from "../draft";
import { useAround } from "../useDraft";
import { Composer, type ComposerProps } from "./Composer";
import { type ThreadActions, ThreadCard } from "./ThreadCard";
import { wordsOf } from "./WordsAbout";
import type { Writing } from "./writing";
import "./commentsPanel.css";

interface CommentsPanelProps extends ThreadActions {
  readonly draft: Draft;
  readonly placed: readonly PlacedThread[];
  readonly isReadOnly: boolean;
  readonly here: string | null;
  readonly writing: Writing | null;
  readonly composing: Omit<ComposerProps, "label" | "action" | "names">;
  /** Takes the focus when what had it goes. */
  readonly list: Ref<HTMLDivElement>;
}

/** What people said about the story: open threads in the order of the text, those whose words are gone, resolved ones folded away. */
export function CommentsPanel({ draft, placed, here, writing, list, ...rest }: CommentsPanelProps) {
  const { me } = useMe();
  const { fields } = useAround(draft);
  const authors = placed.flatMap(({ thread }) => thread.comments.map(({ by }) => by.name));
  const names = [...new Set([...fields.bylines.map(({ name }) => name), ...(me ? [me.name] : []), ...authors])];
  const composing = { ...rest.composing, names };
  const cards = (some: readonly PlacedThread[]) =>
    some.map((one) => (
      <ThreadCard
        key={one.thread.id}
        {...rest}
        {...{ names, me, composing }}
        placed={one}
        isHere={one.thread.id === here}
        writing={writing && writing.kind !== "comment" && writing.thread === one.thread.id ? writing : null}
      />
    ));
  const open = placed.filter(({ thread }) => !thread.resolved);
  const standing = open.filter(({ place }) => place !== null);
  const gone = open.filter(({ place }) => place === null);
  const resolved = placed.filter(({ thread }) => thread.resolved);
  return (
    <div className="comments" ref={list} tabIndex={-1}>
      {writing?.kind === "comment" && (
        <section className="thread thread-here" aria-label="New comment">
          <p className="thread-words">{wordsOf(writing.about) || "Whole story"}</p>
          <Composer label="Comment" action="Comment" {...composing} />
        </section>
      )}
      {placed.length === 0 && writing === null && (
        <p className="panel-empty">
          No comments yet. Select words and press Comment in the toolbar, or {keyName("M", { alt: true })}: what is said
          about them will stand here.
        </p>
      )}
      {standing.length > 0 && (
        <ul className="threads" aria-label="Open comments">
          {cards(standing)}
        </ul>
      )}
      {gone.length > 0 && (
        <section aria-labelledby="comments-gone">
          <h3 className="threads-title" id="comments-gone">
            The words are gone
          </h3>
          <ul className="threads">{cards(gone)}</ul>
        </section>
      )}
      {resolved.length > 0 && <Resolved count={resolved.length}>{cards(resolved)}</Resolved>}
    </div>
  );
}

function Resolved({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <button type="button" className="threads-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
        {counted(count, "resolved comment")}
      </button>
      {isOpen && <ul className="threads">{children}</ul>}
    </section>
  );
}
