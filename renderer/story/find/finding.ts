import { type Match, matchesIn } from "../../../article/find/matches";
import { noQuery, patternOf, type Query } from "../../../article/find/query";
import { replaceMatches } from "../../../article/find/replaceAll";
import type { FindingPlace } from "../../../article/preflight/finding";
import type { Line } from "../../../article/preflight/lines";
import { storyLines } from "../../../article/preflight/storyLines";
import type { Caret } from "../../editor/shared/caret";
import { createListeners } from "../../editor/shared/listeners";
import type { Draft } from "../draft";
import { makeTogether } from "../preflight/makeFixes";
import { whenIdleAfter } from "../whenIdleAfter";
import { searchPattern } from "./searchPattern";

/** What is looked for in a story, and what was found. */
export interface Found {
  readonly query: Query;
  readonly lines: readonly Line[];
  readonly matches: readonly Match[];
  /** Which of the matches one is at; -1 where there is none. */
  readonly at: number;
  /** One sentence on why nothing can be found. */
  readonly problem: string;
  readonly isSearching: boolean;
}

/** Finding in an open story: what was found stays true while the story is written. */
export interface Finding {
  readonly read: () => Found;
  readonly onChange: (listener: () => void) => () => void;
  /** Looks from the match one is at, or where there is none from where the caret was. */
  readonly look: (query: Query) => void;
  /** Looks from there on; null is the start of the story. */
  readonly begin: (query: Query, caret: Caret | null) => void;
  readonly go: (steps: 1 | -1) => void;
  /** Replaces the match one is at and goes on to the next. */
  readonly replace: (replacement: string) => void;
  /** Replaces all, as one step; gives how many. */
  readonly replaceAll: (replacement: string) => number;
  readonly stop: () => void;
}

/** A place among the lines: matches before it have been gone through. */
interface Spot {
  readonly line: number;
  readonly offset: number;
}

/** Said instead of a count. */
const tooLong = "This expression takes too long to look for. Make it simpler.";

export function startFinding(draft: Draft): Finding {
  const { editor } = draft.body;
  const changed = createListeners<[]>();
  const searching = startSearching(draft);
  let found: Found = { query: noQuery, lines: [], matches: [], at: -1, problem: "", isSearching: false };
  let began: Caret | null = null;
  const show = (next: Partial<Found>) => {
    found = { ...found, ...next };
    changed.tell();
  };
  const search = (query: Query, from: Spot | null) =>
    searching.search(query, (lines) => from ?? spotOf(began, lines), show);
  const here = (): Spot | null => {
    const match = found.matches[found.at];
    return match ? { line: match.line, offset: match.start } : null;
  };
  const again = whenIdleAfter(150, () => found.query.text !== "" && search(found.query, here()));
  const stopListening = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size > 0 || dirtyLeaves.size > 0) again.ask();
  });
  const stopFields = draft.onAround(again.ask);
  const replacing = startReplacing(draft, searching.lines, () => {
    again.cancel();
    // What a plain query finds is found anew in the same moment; an expression takes its time.
    if (!found.query.isPattern) search(found.query, here());
    return found;
  });
  return {
    read: () => found,
    onChange: changed.add,
    look: (query) => search(query, here()),
    begin: (query, caret) => {
      began = caret;
      search(query, null);
    },
    go: (steps) => {
      const count = found.matches.length;
      if (count > 0) show({ at: (found.at + steps + count) % count });
    },
    replace: (replacement) => {
      const next = replacing.one(replacement);
      if (next) search(found.query, next);
    },
    replaceAll: (replacement) => {
      const count = replacing.all(replacement);
      search(found.query, null);
      return count;
    },
    stop: () => {
      searching.stop();
      again.cancel();
      stopListening();
      stopFields();
    },
  };
}

/** `refresh` gives what is found now. What is not where it was found, since a colleague has been there, is left alone. */
function startReplacing(draft: Draft, lines: () => readonly Line[], refresh: () => Found) {
  const write = (found: Found, matches: readonly Match[], replacement: string) => {
    const now = lines();
    const standing = matches.filter(({ line }) => now[line]?.written === found.lines[line]?.written);
    if (standing.length > 0) makeTogether(draft, replaceMatches(now, standing, replacement, found.query.isPattern));
    return standing.length;
  };
  const fresh = () => {
    draft.history.flush();
    return refresh();
  };
  return {
    /** Gives the spot behind what was put in; null where nothing could be replaced. */
    one: (replacement: string): Spot | null => {
      const found = fresh();
      const match = found.matches[found.at];
      if (!match || write(found, [match], replacement) === 0) return null;
      const before = found.lines[match.line]?.written.length ?? 0;
      const grown = (lines()[match.line]?.written.length ?? before) - before;
      return { line: match.line, offset: match.end + grown };
    },
    all: (replacement: string): number => {
      const found = fresh();
      return write(found, found.matches, replacement);
    },
  };
}

/** Looks for one query at a time; a new one ends the one before, whose answer nobody wants any more. */
function startSearching({ body: { mirror }, around }: Draft) {
  const linesOf = storyLines();
  const lines = () => linesOf({ fields: around().fields, body: mirror.blocks() });
  let stop = () => {};
  const search = (
    query: Query,
    from: (lines: readonly Line[]) => Spot | null,
    show: (next: Partial<Found>) => void,
  ) => {
    stop();
    const here = lines();
    const pattern = query.text === "" ? null : patternOf(query);
    const arrive = (matches: readonly Match[], problem: string) =>
      show({ query, lines: here, matches, at: firstFrom(matches, from(here)), problem, isSearching: false });
    if (pattern === null || !pattern.ok) {
      arrive([], pattern?.sentence ?? "");
      return;
    }
    const written = here.map((line) => line.written);
    if (!query.isPattern) {
      arrive(matchesIn(written, pattern.pattern), "");
      return;
    }
    show({ query, isSearching: true });
    stop = searchPattern(written, pattern.pattern, (matches) => arrive(matches ?? [], matches ? "" : tooLong));
  };
  return { lines, search, stop: () => stop() };
}

/** Where it is, as preflight says it; null without a match. */
export function placeOf({ lines, matches }: Found, at: number): FindingPlace | null {
  const match = matches[at];
  return (match && lines[match.line]?.place(match.start, match.end)) ?? null;
}

/** The first match that does not begin before the spot; the first of all behind the last. */
function firstFrom(matches: readonly Match[], spot: Spot | null): number {
  if (matches.length === 0) return -1;
  if (spot === null) return 0;
  const next = matches.findIndex(({ line, start }) => line > spot.line || (line === spot.line && start >= spot.offset));
  return Math.max(0, next);
}

function spotOf(caret: Caret | null, lines: readonly Line[]): Spot | null {
  if (caret === null) return null;
  const own = lines.findIndex((line) => {
    const place = line.place(0, line.written.length);
    return place.kind === "block" && place.block === caret.block && caret.offset <= place.end;
  });
  if (own < 0) return null;
  const place = lines[own]?.place(0, 0);
  return { line: own, offset: place?.kind === "block" ? caret.offset - place.start : 0 };
}
