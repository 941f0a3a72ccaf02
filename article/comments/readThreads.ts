import type { JsonObject, JsonValue } from "../json";
import { wholeStory } from "./anchor";
import { type Comment, commentEntry, stateEntry, type Thread, threadEntry } from "./thread";

/**
 * The threads among a story's entries, the oldest first. Total: what it does not know it passes over, and a comment whose thread is lost is about the
 * story. Entries that are the same objects as before give the same threads.
 */
export function readThreads(entries: JsonObject): readonly Thread[] {
  const groups = new Map<string, [string, JsonValue][]>();
  for (const [key, value] of Object.entries(entries)) {
    const [id = ""] = key.split("/", 1);
    const group = groups.get(id);
    if (group) group.push([key, value]);
    else groups.set(id, [[key, value]]);
  }
  const threads = [...groups].flatMap(([id, group]) => readThread(id, group) ?? []);
  return threads.sort((one, other) => byTime(one.comments[0], other.comments[0]));
}

function readThread(id: string, group: readonly (readonly [string, JsonValue])[]): Thread | null {
  const comments = group.flatMap(([key, value]) => readComment(key, value) ?? []).sort(byTime);
  const [first, ...replies] = comments;
  if (!first) return null;
  const states = group.flatMap(([key, value]) => {
    const state = stateKey.test(key) ? stateEntry.safeParse(value) : null;
    return state?.success ? [{ id: key, ...state.data }] : [];
  });
  const last = states.sort(byTime).at(-1);
  const begun = threadEntry.safeParse(group.find(([key]) => key === id)?.[1]);
  return {
    id,
    about: begun.success ? begun.data.about : wholeStory,
    comments: [first, ...replies],
    resolved: last?.kind === "resolved" ? { by: last.by, at: last.at } : null,
  };
}

const commentKey = /^[^/]+\/([^/]+)$/;
const stateKey = /^[^/]+\/state\/[^/]+$/;

function readComment(key: string, value: JsonValue): Comment | null {
  const [, id] = commentKey.exec(key) ?? [];
  const read = id === undefined ? null : commentEntry.safeParse(value);
  if (id === undefined || !read?.success) return null;
  const { kind: _, ...comment } = read.data;
  return { id, ...comment };
}

interface Said {
  readonly id: string;
  readonly at: string;
}

/** By the clock, whatever its offset; two of one moment in the order of their ids, so that all copies agree. */
function byTime(one: Said, other: Said): number {
  return momentOf(one) - momentOf(other) || (one.id < other.id ? -1 : 1);
}

function momentOf({ at }: Said): number {
  const moment = Date.parse(at);
  return Number.isNaN(moment) ? 0 : moment;
}
