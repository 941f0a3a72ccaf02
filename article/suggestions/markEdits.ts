import { longestIncreasing } from "../diff/increasing";
import type { NewId } from "../ids";
import { type JsonObject, type JsonValue, sameJson } from "../json";
import { build, formatOf, type Item, itemsOf, type Letter, type Placed, type Standing } from "./items";
import { hasMark, isMarkKey, markOn, reformatted, type Suggestion, suggestionOn, wasKey, withState } from "./mark";
import { isOwnProperty, propertyValue } from "./resolve";
import { isFixed, isLine, type TreeNode } from "./tree";

/** In whose name an edit is marked. Without `suggestion` it is made directly, and only stays out of what others suggested. */
export interface Marking {
  /** What a new suggestion says of itself; its id is `newId`'s. */
  readonly suggestion: Omit<Suggestion, "id"> | null;
  readonly newId: NewId;
  /** What was selected before the edit, in its order: an edit that replaced it replaced all of it, whatever letters are the same. */
  readonly replaced: readonly [Point, Point] | null;
  /** Places in the edited tree whose places in the marked one are wanted. The first is where the edit ended, if any. */
  readonly points: readonly Point[];
}

/** A place in the edited tree, before or behind a letter of a text node; or at the start of a line. */
export interface Point {
  readonly key: string;
  readonly offset: number;
  /** Which of its neighbours it stays with, when something comes to stand between them. */
  readonly side: "left" | "right";
}

export interface Marks {
  readonly nodes: readonly TreeNode[];
  /** For each of the points where it is now; null for one that was not found. */
  readonly points: readonly (Standing | null)[];
}

/**
 * What an edit makes of neighbouring nodes in suggest mode: what it took out stands there still, marked as deleted, what it put in is marked as inserted.
 * Nodes are told apart by their keys. Accepting all of the result gives `after`, rejecting all of it gives what rejecting all of `before` gives.
 */
export function markEdits(before: readonly TreeNode[], after: readonly TreeNode[], marking: Marking): Marks {
  const found = new Map<number, Standing>();
  const nodes = markSiblings(before, after, { ...marking, found, latest: null });
  return { nodes, points: marking.points.map((_, index) => found.get(index) ?? null) };
}

interface Work extends Marking {
  readonly found: Map<number, Standing>;
  /** The suggestion that this edit has begun, or goes on with. */
  latest: Suggestion | null;
}

function markSiblings(before: readonly TreeNode[], after: readonly TreeNode[], work: Work): readonly TreeNode[] {
  const matched = withMatchedParts(before, after);
  const left = itemsOf(matched);
  const right = itemsOf(after);
  const anchors = anchorsOf(left, right);
  const row: Placed[] = [];
  let [leftAt, rightAt] = [0, 0];
  for (const [leftEnd, rightEnd] of [...anchors, [left.length, right.length] as const]) {
    markStretch(row, left.slice(leftAt, leftEnd), right.slice(rightAt, rightEnd), right[rightAt - 1], work);
    const [old, now] = [left[leftEnd], right[rightEnd]];
    if (old && now && old.kind !== "letter" && now.kind !== "letter") row.push(markKept(old.node, now.node, work));
    [leftAt, rightAt] = [leftEnd + 1, rightEnd + 1];
  }
  return tell(row, right, work);
}

/** A part that was made anew, such as a caption put back by a repair, is the part it was: it has the key that it has now. */
function withMatchedParts(before: readonly TreeNode[], after: readonly TreeNode[]): readonly TreeNode[] {
  const lost = before.filter((node) => isFixed(node) && !after.some(({ key }) => key === node.key));
  const made = after.filter((node) => isFixed(node) && !before.some(({ key }) => key === node.key));
  return before.map((node) => {
    const place = lost.filter(({ type }) => type === node.type).indexOf(node);
    const now = place < 0 ? undefined : made.filter(({ type }) => type === node.type)[place];
    return now?.key === undefined ? node : { ...node, key: now.key };
  });
}

/** Places of the breaks and blocks that stand on both sides, in an order that both agree on. */
function anchorsOf(left: readonly Item[], right: readonly Item[]): readonly (readonly [number, number])[] {
  const places = new Map<string, number>();
  right.forEach((item, at) => {
    if (item.kind !== "letter" && item.node.key !== undefined) places.set(item.kind + item.node.key, at);
  });
  const pairs = left.flatMap((item, at): (readonly [number, number])[] => {
    const there = item.kind === "letter" ? undefined : places.get(item.kind + (item.node.key ?? ""));
    return there === undefined ? [] : [[at, there]];
  });
  return longestIncreasing(pairs.map(([, there]) => there)).flatMap((index) => (pairs[index] ? [pairs[index]] : []));
}

/** What lies between two anchors: only where it begins or ends otherwise has anything been edited. */
function markStretch(
  row: Placed[],
  left: readonly Item[],
  right: readonly Item[],
  opening: Item | undefined,
  work: Work,
): void {
  const [start, end] = wholeSelection(left, commonEnds(left, right, work.points[0]), work.replaced);
  for (const item of right.slice(0, start)) row.push(unchanged(item));
  const gone = left.slice(start, left.length - end);
  const come = right.slice(start, right.length - end);
  const neighbours = [right[start - 1] ?? opening, right[right.length - end], ...gone];
  if (isReformatting(gone, come)) reformat(row, gone, come, neighbours, work);
  else replace(row, gone, come, neighbours, work);
  for (const item of right.slice(right.length - end)) row.push(unchanged(item));
}

function unchanged(item: Item): Placed {
  if (item.kind === "break") return { kind: "line", node: item.node };
  if (item.kind === "whole") return { kind: "block", node: item.node };
  return { kind: "letter", letter: item, format: formatOf(item.node), state: item.node.$ };
}

/** How many items are equal at both ends. Of several ways to see an edit it is the one that ends at the caret. */
function commonEnds(
  left: readonly Item[],
  right: readonly Item[],
  caret: Point | undefined,
): readonly [number, number] {
  const shorter = Math.min(left.length, right.length);
  const caretAt = caret ? placeOf(right, caret) : -1;
  const latest = caretAt < 0 ? shorter : Math.min(shorter, right.length - caretAt);
  let end = 0;
  while (end < latest && sameLetter(left.at(-1 - end), right.at(-1 - end))) end++;
  let start = 0;
  while (start < shorter - end && sameLetter(left[start], right[start])) start++;
  while (end < shorter - start && sameLetter(left.at(-1 - end), right.at(-1 - end))) end++;
  return wholeLetters(left, right, start, end);
}

/** The common ends without what was selected in between, when they are on both sides of it. */
function wholeSelection(
  left: readonly Item[],
  [start, end]: readonly [number, number],
  selected: Marking["replaced"],
): readonly [number, number] {
  if (selected === null) return [start, end];
  const [from, to] = selected.map((point) => placeOf(left, point));
  if (from === undefined || to === undefined || from < 0 || to < from) return [start, end];
  const isElsewhere = from > left.length - end || to < start;
  return isElsewhere ? [start, end] : [Math.min(start, from), Math.min(end, left.length - to)];
}

/** Never between the halves of a surrogate pair. */
function wholeLetters(
  left: readonly Item[],
  right: readonly Item[],
  start: number,
  end: number,
): readonly [number, number] {
  const cutsStart = isLowHalf(left[start]) || isLowHalf(right[start]);
  const cutsEnd = end > 0 && (isLowHalf(left.at(-end)) || isLowHalf(right.at(-end)));
  return [cutsStart && start > 0 ? start - 1 : start, cutsEnd ? end - 1 : end];
}

function isLowHalf(item: Item | undefined): boolean {
  return item?.kind === "letter" && item.unit >= "\uDC00" && item.unit <= "\uDFFF";
}

/** How many items stand before a place in a text; -1 where it is not among them. */
function placeOf(items: readonly Item[], { key, offset }: Point): number {
  const isAt = (item: Item, at: number) => item.kind === "letter" && item.node.key === key && item.at === at;
  const behind = items.findIndex((item) => isAt(item, offset - 1));
  return behind >= 0 ? behind + 1 : items.findIndex((item) => isAt(item, offset));
}

function sameLetter(one: Item | undefined, other: Item | undefined): boolean {
  return one?.kind === "letter" && other?.kind === "letter" && one.unit === other.unit && one.look === other.look;
}

function isReformatting(gone: readonly Item[], come: readonly Item[]): boolean {
  return (
    gone.length > 0 &&
    gone.length === come.length &&
    gone.every((one, index) => {
      const other = come[index];
      if (one.kind !== "letter" || other?.kind !== "letter" || one.unit !== other.unit) return false;
      return one.link?.url === other.link?.url && sameJson(one.node.$, other.node.$);
    })
  );
}

function reformat(
  row: Placed[],
  gone: readonly Item[],
  come: readonly Item[],
  neighbours: readonly (Item | undefined)[],
  work: Work,
): void {
  for (const [index, item] of come.entries()) {
    const was = gone[index];
    if (item.kind !== "letter" || was?.kind !== "letter") continue;
    const [before, now] = [formatOf(was.node), formatOf(item.node)];
    row.push({ ...unchanged(item), ...{ state: reformattedState(item, before, now, neighbours, work) } } as Placed);
  }
}

function reformattedState(
  { node }: Letter,
  before: number,
  now: number,
  neighbours: readonly (Item | undefined)[],
  work: Work,
): JsonObject | undefined {
  if (work.suggestion === null || before === now || isOwn(node, "inserted", work)) return node.$;
  const mark = markOn(node, reformatted);
  const first = typeof mark === "object" && mark !== null && "format" in mark ? mark.format : before;
  if (first === now) return withState(node, { [reformatted]: undefined }).$;
  return withState(node, { [reformatted]: { ...suggestionFor(neighbours, work), format: first ?? before } }).$;
}

/** Letters that came stand before the first break or block that went, so that they stay in their line. */
function replace(
  row: Placed[],
  gone: readonly Item[],
  come: readonly Item[],
  neighbours: readonly (Item | undefined)[],
  work: Work,
): void {
  const moved = new Set(gone.flatMap((item) => (item.kind === "letter" && item.node.key ? [item.node.key] : [])));
  const out: Placed[] = [];
  for (const item of gone) {
    const placed = takenOut(item, neighbours, work) ?? heldBreak(item, [...row, ...out], neighbours, work);
    if (placed) out.push(placed);
  }
  const put = come.map((item) => putIn(item, moved, neighbours, work));
  const [outLetters, outRest] = splitAtFirstBreak(out);
  const [putLetters, putRest] = splitAtFirstBreak(put);
  row.push(...outLetters, ...putLetters, ...outRest, ...putRest);
}

function splitAtFirstBreak(row: readonly Placed[]): readonly [readonly Placed[], readonly Placed[]] {
  const first = row.findIndex(({ kind }) => kind !== "letter");
  return first < 0 ? [row, []] : [row.slice(0, first), row.slice(first)];
}

/** What was taken out, as it stays; null when it goes at once: an edit made directly, or of what one suggested oneself. */
function takenOut(item: Item, neighbours: readonly (Item | undefined)[], work: Work): Placed | null {
  const placed = unchanged(item);
  if (work.suggestion === null) return null;
  if (hasMark(item.node, "deleted")) return placed;
  if (isOwn(item.node, "inserted", work)) return null;
  return marked(placed, { deleted: suggestionFor(neighbours, work) });
}

/** A break of one's own would go at once, but where only it keeps the letters behind it in a line: then it goes like any other. */
function heldBreak(
  item: Item,
  above: readonly Placed[],
  neighbours: readonly (Item | undefined)[],
  work: Work,
): Placed | null {
  const isNeeded = item.kind === "break" && above.findLast(({ kind }) => kind !== "letter")?.kind !== "line";
  if (!isNeeded || work.suggestion === null) return null;
  return marked(unchanged(item), { deleted: suggestionFor(neighbours, work) });
}

/**
 * What was put in. Letters that only came from elsewhere in the same edit keep what others suggest about them; what is typed within a suggestion
 * of somebody else's is none of theirs.
 */
function putIn(item: Item, moved: ReadonlySet<string>, neighbours: readonly (Item | undefined)[], work: Work): Placed {
  const placed = unchanged(item);
  const isMoved = item.node.key !== undefined && moved.has(item.node.key);
  if (work.suggestion === null) {
    return item.kind === "letter" && !isMoved ? marked(placed, { inserted: undefined, deleted: undefined }) : placed;
  }
  const inserted = suggestionFor(neighbours, work);
  return isMoved
    ? marked(placed, { inserted })
    : marked(placed, { inserted, deleted: undefined, [reformatted]: undefined });
}

function marked(placed: Placed, changes: Readonly<Record<string, JsonValue | undefined>>): Placed {
  if (placed.kind !== "letter") return { ...placed, node: withState(placed.node, changes) };
  return { ...placed, state: withState({ ...placed.letter.node, $: placed.state ?? {} }, changes).$ };
}

function isOwn(node: TreeNode, name: "inserted" | "deleted", { suggestion }: Work): boolean {
  return suggestion !== null && suggestionOn(node, name)?.by.id === suggestion.by.id;
}

/** So long, in milliseconds, one goes on with a suggestion made before, when one writes right beside it. */
const goesOnFor = 30 * 60_000;

function suggestionFor(neighbours: readonly (Item | undefined)[], work: Work): JsonObject {
  work.latest ??= neighbouring(neighbours, work) ?? begun(work);
  return { ...work.latest };
}

function neighbouring(neighbours: readonly (Item | undefined)[], { suggestion }: Work): Suggestion | null {
  for (const item of neighbours) {
    for (const name of ["inserted", "deleted"] as const) {
      const standing = item && suggestionOn(item.node, name);
      if (!standing || !suggestion || standing.by.id !== suggestion.by.id) continue;
      if (Date.parse(suggestion.at) - Date.parse(standing.at) < goesOnFor) return standing;
    }
  }
  return null;
}

function begun({ suggestion, newId }: Work): Suggestion {
  if (suggestion === null) throw new Error("An edit that is made directly is no suggestion.");
  return { id: newId(), ...suggestion };
}

/** A line or block that stands on both sides. Within what one inserted oneself, everything is one's own already. */
function markKept(old: TreeNode, now: TreeNode, work: Work): Placed {
  if (isLine(now)) return { kind: "line", node: withFormerProperties(old, now, work) };
  if (sameJson(old, now)) return { kind: "block", node: now };
  const inside = isOwn(now, "inserted", work) ? { ...work, suggestion: null } : work;
  const children = markSiblings(old.children ?? [], now.children ?? [], inside);
  const node = withFormerProperties(old, now, work);
  return { kind: "block", node: now.children === undefined ? node : { ...node, children } };
}

/** Derived by the editor, or no property of what the story says. */
const derived: ReadonlySet<string> = new Set(["id", "value", "rest"]);

function withFormerProperties(old: TreeNode, now: TreeNode, work: Work): TreeNode {
  if (work.suggestion === null || isOwn(now, "inserted", work)) return now;
  let result = now;
  for (const name of new Set([...propertiesOf(old), ...propertiesOf(now)])) {
    const [was, is] = [propertyValue(old, name), propertyValue(now, name)];
    const mark = markOn(now, wasKey(name));
    if (sameJson(was, is)) continue;
    const first = typeof mark === "object" && mark !== null && "value" in mark ? (mark.value ?? null) : was;
    const isBack = sameJson(first, is);
    const own = suggestionOn(now, wasKey(name));
    const suggestion = own?.by.id === work.suggestion.by.id ? own : suggestionFor([], work);
    result = withState(result, { [wasKey(name)]: isBack ? undefined : { ...suggestion, value: first } });
  }
  return result;
}

function propertiesOf(node: TreeNode): readonly string[] {
  const own = Object.keys(node).filter(isOwnProperty);
  return [...own, ...Object.keys(node.$ ?? {}).filter((key) => !isMarkKey(key) && !derived.has(key))];
}

/** Builds the row and tells where the points came to stand. */
function tell(row: readonly Placed[], right: readonly Item[], work: Work): readonly TreeNode[] {
  const wanted = work.points.map((point) => letterBeside(right, point));
  const letters = new Set(wanted.flatMap((beside) => (beside?.letter ? [beside.letter] : [])));
  const { nodes, places } = build(row, letters);
  wanted.forEach((beside, index) => {
    if (beside === null || work.found.has(index)) return;
    const place = beside.letter ? places.get(beside.letter) : lineStart(nodes, beside.line);
    if (place) work.found.set(index, { node: place.node, at: place.at + (beside.isBehind ? 1 : 0) });
  });
  return nodes;
}

function lineStart(nodes: readonly TreeNode[], key: string | undefined): Standing | undefined {
  const node = nodes.find((one) => one.key === key && key !== undefined);
  return node && { node, at: 0 };
}

interface Beside {
  readonly letter: Letter | null;
  readonly isBehind: boolean;
  readonly line: string | undefined;
}

function letterBeside(right: readonly Item[], { key, offset, side }: Point): Beside | null {
  let line: string | undefined;
  let last: Letter | null = null;
  for (const item of right) {
    if (item.kind !== "letter") {
      if (item.kind === "break" && item.node.key === key) return { letter: null, isBehind: false, line: key };
      line = item.node.key;
      last = null;
      continue;
    }
    if (item.node.key === key && item.at === offset && side === "right") return { letter: item, isBehind: false, line };
    if (item.node.key === key && item.at === offset - 1 && side === "left")
      return { letter: item, isBehind: true, line };
    if (item.node.key === key && item.at === offset) return { letter: last, isBehind: last !== null, line };
    last = item;
  }
  if (side === "right" && last?.node.key === key && last.at === offset - 1)
    return { letter: last, isBehind: true, line };
  return null;
}
