import type * as Y from "yjs";
import type { Anchor } from "../../../article/comments/anchor";
import type { CommentEntry, StateEntry, ThreadEntry } from "../../../article/comments/thread";
import type { NewId } from "../../../article/ids";
import type { JsonObject } from "../../../article/json";
import type { Person } from "../../../article/people";

/** Who does it, and when (ISO 8601). */
export interface Signed {
  readonly by: Person;
  readonly at: string;
}

/** What a person does in the margin; each is one step for Undo. */
export interface ThreadEdits {
  /** Begins a thread and gives its id. */
  readonly onComment: (about: Anchor, text: string, signed: Signed) => string;
  readonly onReply: (thread: string, text: string, signed: Signed) => void;
  readonly onVerdict: (thread: string, verdict: StateEntry["kind"], signed: Signed) => void;
  /** Only for one's own, while nobody answered. */
  readonly onChangeComment: (thread: string, comment: string, text: string, at: string) => void;
  /** As `onChangeComment`; a thread goes with its last comment. */
  readonly onRemoveComment: (thread: string, comment: string) => void;
}

type Step = (change: () => void) => void;

/** Writes the entries that article/comments/thread.ts describes. */
export function threadEdits(threads: Y.Map<unknown>, step: Step, newId: NewId): ThreadEdits {
  const comment = (text: string, signed: Signed): CommentEntry => ({ kind: "comment", ...signed, text, editedAt: "" });
  const keysOf = (thread: string) =>
    [...threads.keys()].filter((key) => key === thread || key.startsWith(`${thread}/`));
  return {
    onComment: (about, text, signed) => {
      const thread = newId();
      const entry: ThreadEntry = { kind: "thread", about, at: signed.at };
      step(() => {
        threads.set(thread, entry);
        threads.set(`${thread}/${newId()}`, comment(text, signed));
      });
      return thread;
    },
    onReply: (thread, text, signed) => step(() => threads.set(`${thread}/${newId()}`, comment(text, signed))),
    onVerdict: (thread, kind, signed) => {
      const entry: StateEntry = { kind, ...signed };
      step(() => threads.set(`${thread}/state/${newId()}`, entry));
    },
    onChangeComment: (thread, id, text, editedAt) => {
      const key = `${thread}/${id}`;
      const known = threads.get(key);
      if (isEntry(known)) step(() => threads.set(key, { ...known, text, editedAt }));
    },
    onRemoveComment: (thread, id) =>
      step(() => {
        threads.delete(`${thread}/${id}`);
        const isLast = !keysOf(thread).some((key) => key !== thread && key.split("/").length === 2);
        if (isLast) for (const key of keysOf(thread)) threads.delete(key);
      }),
  };
}

function isEntry(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null;
}
