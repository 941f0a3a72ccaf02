import type { Block } from "../blocks/block";
import { plainText } from "../text";
import { type Alignable, align, type Place } from "./align";
import { blockGroups, type Part, type PartChange, type PartGroup } from "./parts";
import { diffInline, type Piece, wholePieces } from "./pieces";
import { contentKey } from "./spans";
import { wordsIn } from "./tokens";

/** What became of the parts of a block; its kind is among them only where it changed. */
export function partChanges(before: Block, after: Block): readonly PartChange[] {
  const changes: PartChange[] = [];
  let number = 0;
  for (const place of align(blockGroups(before), blockGroups(after), alignableGroup, "inOrder")) {
    const { isNumbered } = place.kind === "both" ? place.after : place.thing;
    if (isNumbered) number++;
    for (const change of groupChanges(place)) changes.push(isNumbered ? { ...change, level: number } : change);
  }
  return changes.filter((change) => change.name !== "kind" || change.change !== "same");
}

/** All parts of a block that came or went. */
export function wholeParts(block: Block, change: Piece["change"]): readonly PartChange[] {
  return blockGroups(block)
    .flatMap((group) => group.parts)
    .filter((part) => part.name !== "kind")
    .map((part) => wholePart(part, change));
}

/** Equal for blocks that are equal to a reader and a desk, whatever their ids. */
export function blockContent(block: Block): string {
  return blockGroups(block).map(groupContent).join("");
}

function groupChanges(place: Place<PartGroup>): readonly PartChange[] {
  if (place.kind !== "both") return place.thing.parts.map((part) => wholePart(part, sideNames[place.kind]));
  const [before, after] = [place.before.parts, place.after.parts];
  if (areAlikeBuilt(before, after)) return after.map((part, index) => pairChange(before[index] ?? part, part));
  return align(before, after, alignablePart, "inOrder").map((inside) =>
    inside.kind === "both" ? pairChange(inside.before, inside.after) : wholePart(inside.thing, sideNames[inside.kind]),
  );
}

const sideNames = { before: "deleted", after: "inserted" } as const;

/** Rows with as many cells, photos with the same things said of them: what stands in one place belongs together, whatever it says. */
function areAlikeBuilt(before: readonly Part[], after: readonly Part[]): boolean {
  if (before.length !== after.length) return false;
  return before.every((part, index) => part.name === after[index]?.name && part.key === after[index]?.key);
}

function pairChange(before: Part, after: Part): PartChange {
  const { name, level } = after;
  if (contentKey(before.content) === contentKey(after.content)) return wholePart(after, "same");
  return { name, level, change: "changed", pieces: diffInline(before.content, after.content) };
}

function wholePart({ name, level, content }: Part, change: "same" | "inserted" | "deleted"): PartChange {
  return { name, level, change, pieces: wholePieces(content, change) };
}

/** Running text stays itself when a paragraph becomes a quotation or an item of a list. An item on another level is another item. */
function partKind({ name, level }: Part, isNumbered: boolean): string {
  const depth = isNumbered || level === 0 ? "" : ` ${level}`;
  return ["text", "quotation", "item"].includes(name) ? `words${depth}` : `${name}${depth}`;
}

function alignableGroup(group: PartGroup): Alignable {
  const [first] = group.parts;
  return {
    keys: group.keys,
    kind: first ? partKind(first, group.isNumbered) : "",
    content: groupContent(group),
    words: () => group.parts.flatMap(({ content }) => wordsIn(plainText(content))),
  };
}

function alignablePart(part: Part): Alignable {
  return alignableGroup({ keys: [part.key], isNumbered: true, parts: [part] });
}

function groupContent({ parts, isNumbered }: PartGroup): string {
  return parts.reduce(
    (key, part) => `${key}${part.name} ${isNumbered ? 0 : part.level} ${contentKey(part.content)}`,
    `${parts.length} `,
  );
}
