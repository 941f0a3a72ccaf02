import type { Anchor } from "../../../article/comments/anchor";
import type { Comment, Thread } from "../../../article/comments/thread";

/** What a person is writing in the panel. */
export type Writing =
  | { readonly kind: "comment"; readonly about: Anchor }
  | { readonly kind: "reply"; readonly thread: Thread["id"] }
  | { readonly kind: "change"; readonly thread: Thread["id"]; readonly comment: Comment["id"] };

/** What has been typed of it is kept under this name until it is sent. */
export function nameOf(writing: Writing): string {
  switch (writing.kind) {
    case "comment":
      return "new";
    case "reply":
      return writing.thread;
    default:
      return `${writing.thread}/${writing.comment}`;
  }
}
