import type { NodeJson } from "../document/nodeJson";
import type { JsonObject, JsonValue } from "../json";
import { isJsonObject } from "../json";
import { hasMark, isMarked, isMarkKey, type Marked, markOn, propertyOf, reformatted, withState } from "./mark";
import { hasContent, isLine, isLink, type TreeNode } from "./tree";

export type Verdict = "accept" | "reject" | "keep";
/** What becomes of the suggestions, by the mark that stands on a node. */
export type Decide = (mark: JsonValue) => Verdict;

export const acceptAll: Decide = () => "accept";
export const rejectAll: Decide = () => "reject";

/** Neighbouring nodes with suggestions accepted or rejected; what has none to decide about is the same node. */
export function resolve(nodes: readonly TreeNode[], decide: Decide): readonly TreeNode[] {
  if (!nodes.some(isMarked)) return nodes;
  const row: Row = { nodes: [], emptied: null };
  for (const node of nodes) {
    const stays = isMarked(node) ? place(row, node, decide) : node;
    if (stays === null) continue;
    row.nodes.push(stays);
    row.emptied = null;
  }
  return row.nodes;
}

interface Row {
  readonly nodes: TreeNode[];
  /** The first line that went whole since the last one that stays: what is joined to it, with no line above, is a line of its kind. */
  emptied: TreeNode | null;
}

/** The node as it stays; null when it goes, or went into the line above. */
function place(row: Row, node: TreeNode, decide: Decide): TreeNode | null {
  const goes = isTakenOut(node, decide);
  if (!isLine(node)) {
    const block = goes ? null : settled(node, decide);
    return block && isEmptiedList(block, node) ? null : block;
  }
  const line = settled(node, decide);
  if (!goes) return line;
  // The break before the line goes: what is left of its words stands in the line above.
  if (!hasContent(line)) {
    row.emptied ??= line;
    return null;
  }
  const above = row.nodes.at(-1);
  if (!above || !isLine(above)) return { ...(row.emptied ?? line), children: children(line) };
  row.nodes[row.nodes.length - 1] = { ...above, children: [...children(above), ...children(line)] };
  return null;
}

/** A list goes with the last of its items, and an item that held a list with that. */
function isEmptiedList(node: TreeNode, before: TreeNode): boolean {
  const isIt = node.type === "list" || node.type === "listitem";
  return isIt && children(node).length === 0 && children(before).length > 0;
}

function children(node: TreeNode): readonly TreeNode[] {
  return node.children ?? [];
}

function verdictOn(node: TreeNode, name: string, decide: Decide): Verdict | null {
  const mark = markOn(node, name);
  return mark === undefined ? null : decide(mark);
}

function isTakenOut(node: TreeNode, decide: Decide): boolean {
  return verdictOn(node, "inserted", decide) === "reject" || verdictOn(node, "deleted", decide) === "accept";
}

/** The node as it stays: its decided marks taken off, its properties as decided, and so with everything in it. */
export function settled(node: TreeNode, decide: Decide): TreeNode {
  const plain = withoutDecided(withProperties(node, decide), decide);
  if (plain.children === undefined) return plain;
  return { ...plain, children: isLine(plain) ? inlineOf(plain.children, decide) : resolve(plain.children, decide) };
}

const onBoth: readonly Marked[] = ["inserted", "deleted"];

function withoutDecided(node: TreeNode, decide: Decide): TreeNode {
  const decided = onBoth.filter((name) => {
    const verdict = verdictOn(node, name, decide);
    return verdict !== null && verdict !== "keep";
  });
  return decided.length === 0 ? node : withState(node, Object.fromEntries(decided.map((name) => [name, undefined])));
}

function withProperties(node: TreeNode, decide: Decide): TreeNode {
  let result = node;
  for (const [key, mark] of Object.entries(node.$ ?? {})) {
    const property = propertyOf(key);
    if (property === null || !hasMark(node, key)) continue;
    const verdict = decide(mark);
    if (verdict === "keep") continue;
    result = withState(result, { [key]: undefined });
    if (verdict === "reject" && isJsonObject(mark)) result = withProperty(result, property, mark.value ?? null);
  }
  return result;
}

/** A property that stands on the node itself, such as a heading's level; every other is state. */
const ownProperties: readonly string[] = ["tag", "listType", "start", "url"];

export function isOwnProperty(name: string): boolean {
  return ownProperties.includes(name);
}

export function propertyValue(node: NodeJson, name: string): JsonValue {
  const value = isOwnProperty(name) ? (node as unknown as JsonObject)[name] : node.$?.[name];
  return value ?? null;
}

function withProperty(node: TreeNode, name: string, value: JsonValue): TreeNode {
  if (!isOwnProperty(name)) return withState(node, { [name]: value ?? undefined });
  return { ...node, [name]: value };
}

function inlineOf(nodes: readonly TreeNode[], decide: Decide): readonly TreeNode[] {
  return nodes.flatMap((node) => {
    if (isLink(node)) {
      const inside = inlineOf(children(node), decide);
      return inside.some((child) => child.text !== "") && inside.length > 0 ? [{ ...node, children: inside }] : [];
    }
    if (!isMarked(node)) return [node];
    if (isTakenOut(node, decide)) return [];
    return withLineBreaks(withFormat(withoutDecided(node, decide), decide));
  });
}

function withFormat(node: TreeNode, decide: Decide): TreeNode {
  const mark = markOn(node, reformatted);
  const verdict = mark === undefined ? "keep" : decide(mark);
  if (verdict === "keep") return node;
  const plain = withState(node, { [reformatted]: undefined });
  return verdict === "reject" && isJsonObject(mark) ? { ...plain, format: mark.format ?? 0 } : plain;
}

/** A line end in a text that is no suggestion any more is a line break again. */
function withLineBreaks(node: TreeNode): readonly TreeNode[] {
  if (!node.text?.includes("\n") || hasState(node.$)) return [node];
  return node.text.split("\n").flatMap((text, index): readonly TreeNode[] => {
    const { key, ...rest } = node;
    const words = text === "" ? [] : [index === 0 ? { ...node, text } : { ...rest, text }];
    return index === 0 ? words : [{ type: "linebreak" }, ...words];
  });
}

function hasState(state: JsonObject | undefined): boolean {
  return state !== undefined && Object.keys(state).some(isMarkKey);
}
