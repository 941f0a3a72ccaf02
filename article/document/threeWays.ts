import { commonRuns } from "../diff/commonRuns";
import { sameJson } from "../json";
import { isMarkKey, type Suggestion } from "../suggestions/mark";
import type { NodeJson } from "./nodeJson";

/*
 * One line of text on two sides, merged by its words. A change of one side alone is made; where both changed one sentence, and something was taken out of
 * it, both versions stand, the one struck and the other in its place. What is suggested on one side stays suggested.
 */

/** One code unit with the node it belongs to, without that node's letters. */
export interface Letter {
  readonly unit: string;
  readonly owner: NodeJson;
}

/** Says which of two versions of a sentence reads as accepted, and gives the suggestion for it. Both sides have to choose alike. */
export type Choose = (
  one: string,
  other: string,
) => { readonly standing: "one" | "other"; readonly suggestion: Suggestion };

export interface MergedLine {
  readonly nodes: readonly NodeJson[];
  readonly contested: readonly { readonly struck: string; readonly standing: string }[];
}

/** What both had; with `hasGaps` both took out letters of it, which nobody has now. */
export interface Base {
  readonly text: string;
  readonly hasGaps: boolean;
}

/** Either side may be `one`: the result is the same. */
export function mergeLine(base: Base, one: readonly Letter[], other: readonly Letter[], choose: Choose): MergedLine {
  const [here, there] = [wordsOf(one), wordsOf(other)];
  const merged = mergeWords(cut(base.text), { here, there, hasGaps: base.hasGaps }, choose);
  // Where both took words out and put the same in again, as a split of a text does, what both had is no longer known, but what both have is.
  return merged.isDoubled ? mergeWords(commonOf(here, there), { here, there, hasGaps: false }, choose) : merged;
}

interface Word {
  readonly text: string;
  readonly letters: readonly Letter[];
}

const word = /\s+|[\p{L}\p{N}\p{M}]+|[\s\S]/gu;

function cut(text: string): readonly string[] {
  return text.match(word) ?? [];
}

function wordsOf(letters: readonly Letter[]): readonly Word[] {
  let at = 0;
  return cut(letters.map(({ unit }) => unit).join("")).map((text) => {
    const start = at;
    at += text.length;
    return { text, letters: letters.slice(start, at) };
  });
}

function commonOf(one: readonly Word[], other: readonly Word[]): readonly string[] {
  const here = one.map(({ text }) => text);
  const there = other.map(({ text }) => text);
  return commonRuns(here, there).flatMap(({ before, length }) => here.slice(before, before + length));
}

/** How a side differs from what both had: each word that is there still, and what was put in before it. */
interface Side {
  readonly kept: readonly (Word | null)[];
  /** One more than words: the last stands behind all. */
  readonly put: readonly (readonly Word[])[];
}

function sideOf(base: readonly string[], words: readonly Word[]): Side {
  const kept: (Word | null)[] = base.map(() => null);
  const put: Word[][] = Array.from({ length: base.length + 1 }, () => []);
  let at = 0;
  for (const run of commonRuns(
    base,
    words.map(({ text }) => text),
  )) {
    put[run.before]?.push(...words.slice(at, run.after));
    for (let step = 0; step < run.length; step++) kept[run.before + step] = words[run.after + step] ?? null;
    at = run.after + run.length;
  }
  put[base.length]?.push(...words.slice(at));
  return { kept, put };
}

interface BothSides {
  readonly here: readonly Word[];
  readonly there: readonly Word[];
  readonly hasGaps: boolean;
}

function mergeWords(base: readonly string[], sides: BothSides, choose: Choose) {
  const [here, there] = [sideOf(base, sides.here), sideOf(base, sides.there)];
  const replaced = (place: number) => sides.hasGaps && isPut(here, place) && isPut(there, place);
  const nodes: NodeJson[] = [];
  const contested: { struck: string; standing: string }[] = [];
  let isDoubled = false;
  const putBoth = (place: number) => {
    const [mine, theirs] = [here.put[place] ?? [], there.put[place] ?? []];
    isDoubled ||= isSameAgain(mine, theirs);
    for (const put of inOrder(mine, theirs)) addWords(nodes, put);
  };
  let start = 0;
  for (const end of sentenceEnds(base)) {
    const begins = replaced(start);
    if (!begins) putBoth(start);
    const isReplaced = base.slice(start, end).some((_, step) => replaced(start + step));
    const versions = contestedIn(here, there, { start, end, begins, isReplaced });
    if (versions) contested.push(addBoth(nodes, versions, choose));
    else {
      for (let place = start; place < end; place++) {
        if (place > start || begins) putBoth(place);
        const [mine, theirs] = [here.kept[place], there.kept[place]];
        if (mine && theirs) addWords(nodes, [joined(mine, theirs)]);
      }
    }
    start = end;
  }
  putBoth(base.length);
  return { nodes, contested, isDoubled };
}

/** Where sentences end among the words; the last ends with them. */
function sentenceEnds(base: readonly string[]): readonly number[] {
  const ends = base.flatMap((_, place) => {
    const isAfterSign = /^[.!?…"»”“)\]]$/u.test(base[place - 1] ?? "") && hasSign(base, place - 1);
    return place > 0 && isAfterSign && /^\s/u.test(base[place] ?? "") ? [place] : [];
  });
  return base.length === 0 ? [] : [...ends, base.length];
}

function hasSign(base: readonly string[], place: number): boolean {
  let at = place;
  while (/^["»”“)\]]$/u.test(base[at] ?? "")) at--;
  return /^[.!?…]$/u.test(base[at] ?? "");
}

interface Versions {
  readonly one: readonly Word[];
  readonly other: readonly Word[];
}

interface Sentence {
  readonly start: number;
  readonly end: number;
  /** What stands before its first word belongs to it: both put other words in the place of that. */
  readonly begins: boolean;
  readonly isReplaced: boolean;
}

function contestedIn(here: Side, there: Side, sentence: Sentence): Versions | null {
  const { start, end, isReplaced } = sentence;
  const [one, other] = [versionOf(here, sentence), versionOf(there, sentence)];
  const areChanged = isChanged(here, sentence) && isChanged(there, sentence);
  if (!areChanged || !(isReplaced || isCut(here, start, end) || isCut(there, start, end))) return null;
  if (textOf(one) === textOf(other) || [...one, ...other].some(isSuggested)) return null;
  return { one, other };
}

function versionOf({ kept, put }: Side, { start, end, begins }: Sentence): readonly Word[] {
  return kept.slice(start, end).flatMap((standing, step) => {
    const before = step === 0 && !begins ? [] : (put[start + step] ?? []);
    return standing ? [...before, standing] : before;
  });
}

function isChanged(side: Side, { start, end, begins }: Sentence): boolean {
  const places = side.put.slice(0, end).keys();
  return (
    isCut(side, start, end) ||
    [...places].some((place) => (place > start || (begins && place === start)) && isPut(side, place))
  );
}

/** Whether something that is no suggestion was put in here. */
function isPut({ put }: Side, place: number): boolean {
  return (put[place] ?? []).some((one) => !isSuggested(one));
}

function isCut({ kept }: Side, start: number, end: number): boolean {
  return kept.slice(start, end).includes(null);
}

function isSuggested({ letters }: Word): boolean {
  return letters.some(({ owner }) => Object.keys(owner.$ ?? {}).some(isMarkKey));
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join("");
}

/** The standing version is told apart by what it says, so that a side that took everything out leaves the other's words to choose. */
function addBoth(nodes: NodeJson[], { one, other }: Versions, choose: Choose) {
  const { standing, suggestion } = choose(textOf(one), textOf(other));
  const [stands, struck] = standing === "one" ? [one, other] : [other, one];
  addWords(nodes, marked(struck, "deleted", suggestion));
  addWords(nodes, marked(stands, "inserted", suggestion));
  return { struck: textOf(struck), standing: textOf(stands) };
}

function marked(words: readonly Word[], name: "inserted" | "deleted", suggestion: Suggestion): readonly Word[] {
  const state = { [name]: { ...suggestion } };
  return words.map(({ text, letters }) => ({
    text,
    letters: letters.map(({ unit, owner }) => ({ unit, owner: { ...owner, $: { ...owner.$, ...state } } })),
  }));
}

/** Enough words for a sentence that stands twice to be no chance. */
const manyWords = 5;

function isSameAgain(one: readonly Word[], other: readonly Word[]): boolean {
  return textOf(one) !== textOf(other) && commonOf(one, other).length >= manyWords;
}

/** What both put in at one place, in the order of its letters; once, when it is the same. */
function inOrder(one: readonly Word[], other: readonly Word[]): readonly (readonly Word[])[] {
  if (one.length === 0 || other.length === 0) return [one, other];
  const [here, there] = [textOf(one), textOf(other)];
  if (here === there) return [one];
  return here < there ? [one, other] : [other, one];
}

/** A word that both have, with the marks that either gave it. */
function joined(one: Word, other: Word): Word {
  const letters = one.letters.map(({ unit, owner }, place): Letter => {
    const also = other.letters[place]?.owner ?? owner;
    if (sameJson(owner, also)) return { unit, owner };
    const [first, second] = JSON.stringify(owner) < JSON.stringify(also) ? [owner, also] : [also, owner];
    const state = { ...first.$, ...second.$ };
    return { unit, owner: { ...first, ...second, ...(Object.keys(state).length > 0 && { $: state }) } };
  });
  return { text: one.text, letters };
}

function addWords(nodes: NodeJson[], words: readonly Word[]): void {
  for (const { letters } of words) {
    for (const { unit, owner } of letters) {
      const last = nodes.at(-1);
      const { text, ...same } = last ?? { type: "" };
      if (last && sameJson(same, owner)) nodes[nodes.length - 1] = { ...last, text: (text ?? "") + unit };
      else nodes.push({ ...owner, text: unit });
    }
  }
}
