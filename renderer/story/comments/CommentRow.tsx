import { mentionsIn } from "../../../article/comments/mentions";
import type { Comment } from "../../../article/comments/thread";
import { PersonMark } from "../../people/PersonMark";
import { momentInWords } from "../momentInWords";

interface CommentRowProps {
  readonly comment: Comment;
  readonly names: readonly string[];
  /** Null where it is not one's own, or somebody answered. */
  readonly change: { readonly onEdit: () => void; readonly onDelete: () => void } | null;
}

/** What somebody said, and when. */
export function CommentRow({ comment: { by, at, text, editedAt }, names, change }: CommentRowProps) {
  return (
    <li className="comment">
      <PersonMark person={by} />
      <div className="comment-body">
        <p className="comment-head">
          <b>{by.name}</b> <time dateTime={at}>{momentInWords(at)}</time>
          {editedAt !== "" && <span>edited</span>}
          {change && (
            <span className="comment-change">
              <button type="button" onClick={change.onEdit}>
                Edit
              </button>
              <button type="button" onClick={change.onDelete}>
                Delete
              </button>
            </span>
          )}
        </p>
        <p className="comment-text">
          {mentionsIn(text, names).map(({ text: part, isName }, index) =>
            isName ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no name of their own.
              <span key={index} className="comment-mention">
                {part}
              </span>
            ) : (
              part
            ),
          )}
        </p>
      </div>
    </li>
  );
}
