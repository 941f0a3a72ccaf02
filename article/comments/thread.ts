import { z } from "zod";
import { type Person, personSchema } from "../people";
import { type Anchor, anchorSchema } from "./anchor";

/** What people said about one place of a story, in the order in which they said it. There is at least one comment. */
export interface Thread {
  readonly id: string;
  readonly about: Anchor;
  readonly comments: readonly [Comment, ...Comment[]];
  /** Who closed the matter; null while it is open. */
  readonly resolved: Verdict | null;
}

export interface Comment {
  readonly id: string;
  readonly by: Person;
  /** ISO 8601 with offset, as all moments here. */
  readonly at: string;
  readonly text: string;
  /** Empty when it stands as it was first said. */
  readonly editedAt: string;
}

export interface Verdict {
  readonly by: Person;
  readonly at: string;
}

/*
 * How threads are kept, so that copies of a story merge without losing a word: as entries side by side, each of them written by one side alone.
 *
 *   <thread>                thread    what it is about
 *   <thread>/<comment>      comment   what somebody said; its author may change it, or take it out
 *   <thread>/state/<id>     resolved or reopened; the last one counts
 */

export const threadEntry = z.object({ kind: z.literal("thread"), about: anchorSchema, at: z.string() });
export const commentEntry = z.object({
  kind: z.literal("comment"),
  by: personSchema,
  at: z.string(),
  text: z.string(),
  editedAt: z.string().default(""),
});
export const stateEntry = z.object({ kind: z.enum(["resolved", "reopened"]), by: personSchema, at: z.string() });

export type ThreadEntry = z.infer<typeof threadEntry>;
export type CommentEntry = z.infer<typeof commentEntry>;
export type StateEntry = z.infer<typeof stateEntry>;

/** Whether this person may still change the comment: it is theirs, and nobody answered. */
export function mayChange({ comments }: Thread, comment: Comment, me: Pick<Person, "id"> | null): boolean {
  return comment.by.id === me?.id && comments.at(-1)?.id === comment.id;
}
