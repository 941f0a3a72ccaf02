import { commonRuns } from "./commonRuns";
import { isLineEnd, isSpace, isWord } from "./tokens";

/** What stands in one place before and after: tokens `beforeFrom` to `beforeTo` became tokens `afterFrom` to `afterTo`; one of both may be none. */
export interface Change {
  readonly beforeFrom: number;
  readonly beforeTo: number;
  readonly afterFrom: number;
  readonly afterTo: number;
}

/** A text in tokens; two tokens are equal when their keys are. */
export interface Tokens {
  readonly texts: readonly string[];
  readonly keys: readonly string[];
}

/**
 * What changed between two texts, in order, with at least one common token between two changes. Of all ways to tell it, the one a
 * reader follows most easily: whole sentences, and no islands of common little words.
 */
export function changesBetween(before: Tokens, after: Tokens): readonly Change[] {
  return join(slide(rawChanges(before, after), before, after), before.texts, after.texts);
}

function rawChanges(before: Tokens, after: Tokens): readonly Change[] {
  const changes: Change[] = [];
  let [beforeFrom, afterFrom] = [0, 0];
  const until = (beforeTo: number, afterTo: number): void => {
    if (beforeTo > beforeFrom || afterTo > afterFrom) changes.push({ beforeFrom, beforeTo, afterFrom, afterTo });
  };
  for (const run of commonRuns(before.keys, after.keys)) {
    until(run.before, run.after);
    beforeFrom = run.before + run.length;
    afterFrom = run.after + run.length;
  }
  until(before.keys.length, after.keys.length);
  return changes;
}

/** "He ate. He [slept. He ]left." says the same as "He ate. [He slept. ]He left.", which is what happened. */
function slide(changes: readonly Change[], before: Tokens, after: Tokens): readonly Change[] {
  const slid: Change[] = [];
  for (const [index, change] of changes.entries()) {
    const next = changes[index + 1];
    const last = slid.at(-1);
    if (change.beforeFrom === change.beforeTo) {
      const by = bestSlide(after, change.afterFrom, change.afterTo, last?.afterTo, next?.afterFrom);
      slid.push(moveBy(change, by));
    } else if (change.afterFrom === change.afterTo) {
      const by = bestSlide(before, change.beforeFrom, change.beforeTo, last?.beforeTo, next?.beforeFrom);
      slid.push(moveBy(change, by));
    } else {
      slid.push(change);
    }
  }
  return slid;
}

function moveBy(change: Change, by: number): Change {
  return {
    beforeFrom: change.beforeFrom + by,
    beforeTo: change.beforeTo + by,
    afterFrom: change.afterFrom + by,
    afterTo: change.afterTo + by,
  };
}

/** How far, at most, a change is tried in other places. */
const longestSlide = 200;

function bestSlide({ texts, keys }: Tokens, from: number, to: number, floor = -1, ceiling = keys.length + 1): number {
  let best = 0;
  let bestEdges = edge(texts, from) + edge(texts, to);
  const consider = (by: number): void => {
    const edges = edge(texts, from + by) + edge(texts, to + by);
    if (edges > bestEdges) [best, bestEdges] = [by, edges];
  };
  for (let by = 1; by <= longestSlide; by++) {
    if (from - by <= floor || from - by < 0 || keys[from - by] !== keys[to - by]) break;
    consider(-by);
  }
  for (let by = 1; by <= longestSlide; by++) {
    if (to + by >= ceiling || to + by > keys.length || keys[from + by - 1] !== keys[to + by - 1]) break;
    consider(by);
  }
  return best;
}

/** How good a place between two tokens is for the edge of a change. */
function edge(texts: readonly string[], at: number): number {
  const last = texts[at - 1];
  const next = texts[at];
  if (last === undefined || next === undefined || isLineEnd(last) || isLineEnd(next)) return 3;
  if (!isSpace(last)) return 0;
  return endsSentence(texts, at - 2) ? 2 : 1;
}

function endsSentence(texts: readonly string[], at: number): boolean {
  const sign = texts[at] ?? "";
  if (/^[»”“"')\]]$/.test(sign)) return /^[.!?…]$/.test(texts[at - 1] ?? "");
  return /^[.!?…]$/.test(sign);
}

function join(changes: readonly Change[], before: readonly string[], after: readonly string[]): readonly Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    let whole = change;
    for (let last = joined.at(-1); last && isIsland(last, whole, before, after); last = joined.at(-1)) {
      joined.pop();
      whole = { ...whole, beforeFrom: last.beforeFrom, afterFrom: last.afterFrom };
    }
    joined.push(whole);
  }
  return joined;
}

/** Whether what is common between two changes only hinders reading: a space, one short word, a few words between long changes. */
function isIsland(one: Change, other: Change, before: readonly string[], after: readonly string[]): boolean {
  const isReplacing = one.beforeFrom < one.beforeTo || other.beforeFrom < other.beforeTo;
  const isWriting = one.afterFrom < one.afterTo || other.afterFrom < other.afterTo;
  if (!isReplacing || !isWriting) return false;
  const between = before.slice(one.beforeTo, Math.min(other.beforeFrom, one.beforeTo + longestIsland));
  if (between.length === longestIsland || between.some(isLineEnd)) return false;
  if (between.every(isSpace)) return true;
  const around = Math.min(wordsOfChange(one, before, after), wordsOfChange(other, before, after));
  const words = between.filter(isWord);
  const isShort =
    words.length === 1 && (words[0] ?? "").length <= 3 && between.every((token) => isWord(token) || isSpace(token));
  return (isShort && around > 0) || Math.max(1, words.length) * 4 <= around;
}

const longestIsland = 40;

function wordsOfChange(change: Change, before: readonly string[], after: readonly string[]): number {
  const gone = before.slice(change.beforeFrom, change.beforeTo).filter(isWord).length;
  const come = after.slice(change.afterFrom, change.afterTo).filter(isWord).length;
  return Math.max(gone, come);
}
