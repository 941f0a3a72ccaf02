import {
  $getNodeByKey,
  $isElementNode,
  $isTextNode,
  $parseSerializedNode,
  $setState,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import type { NodeJson } from "../../../article/document/nodeJson";
import { type JsonObject, sameJson } from "../../../article/json";
import { isMarkKey } from "../../../article/suggestions/mark";
import { isOwnProperty } from "../../../article/suggestions/resolve";
import type { TreeNode } from "../../../article/suggestions/tree";
import { markState } from "../shared/suggestedState";

/** The nodes that were made of a tree, or fitted to it. */
export type Placed = ReadonlyMap<TreeNode, LexicalNode>;

/**
 * Makes some neighbouring children of `parent`, the `standing` ones behind `previous`, be what the tree says. A node of a key that is known here,
 * also one that was taken out in this same update, stays the node it is, so that the document sees no more than what differs.
 */
export function $placeTree(
  parent: ElementNode,
  previous: LexicalNode | null,
  standing: readonly LexicalNode[],
  tree: readonly TreeNode[],
): Placed {
  const placing: Placing = { placed: new Map(), used: new Set() };
  $place(parent, previous, standing, tree, placing);
  return placing.placed;
}

interface Placing {
  readonly placed: Map<TreeNode, LexicalNode>;
  readonly used: Set<NodeKey>;
}

function $place(
  parent: ElementNode,
  previous: LexicalNode | null,
  standing: readonly LexicalNode[],
  tree: readonly TreeNode[],
  placing: Placing,
): void {
  let last = previous;
  for (const target of tree) {
    const node = $made(target, placing.used);
    placing.placed.set(target, node);
    const next = last === null ? parent.getFirstChild() : last.getNextSibling();
    if (!node.is(next)) {
      if (last !== null) last.insertAfter(node, false);
      else if (next !== null) next.insertBefore(node, false);
      else parent.append(node);
    }
    if ($isElementNode(node)) $place(node, null, node.getChildren(), target.children ?? [], placing);
    last = node;
  }
  for (const node of standing) {
    // Not node.remove(): a list's item would join the lists beside it.
    if (!placing.used.has(node.getKey()) && parent.is(node.getParent()))
      parent.splice(node.getIndexWithinParent(), 1, []);
  }
}

function $made(target: TreeNode, used: Set<NodeKey>): LexicalNode {
  const known = target.key === undefined || used.has(target.key) ? null : $getNodeByKey(target.key);
  const node = known?.getType() === target.type ? $fit(known, target) : $create(target);
  used.add(node.getKey());
  return node;
}

function $create(target: TreeNode): LexicalNode {
  const { key: _, ...json } = target;
  const whole = { ...json, version: 1, ...(json.children && { children: [] }) };
  return $parseSerializedNode(whole as Parameters<typeof $parseSerializedNode>[0]);
}

function $fit(node: LexicalNode, target: TreeNode): LexicalNode {
  if ($isTextNode(node)) {
    const format = typeof target.format === "number" ? target.format : 0;
    if (node.getTextContent() !== (target.text ?? "")) node.setTextContent(target.text ?? "");
    if (node.getFormat() !== format) node.setFormat(format);
  }
  const standing = node.exportJSON() as unknown as NodeJson;
  $fitProperties(node, standing, target);
  $fitMarks(node, standing.$ ?? {}, target.$ ?? {});
  return node;
}

function $fitMarks(node: LexicalNode, standing: JsonObject, wanted: JsonObject): void {
  for (const key of new Set([...Object.keys(standing), ...Object.keys(wanted)])) {
    if (!isMarkKey(key) || sameJson(standing[key], wanted[key])) continue;
    const value = wanted[key];
    $setState(node, markState(key), typeof value === "object" && !Array.isArray(value) ? (value as JsonObject) : null);
  }
}

function $fitProperties(node: LexicalNode, standing: NodeJson, target: TreeNode): void {
  const own = Object.entries(target).filter(([name, value]) => {
    return isOwnProperty(name) && !sameJson(value, (standing as unknown as JsonObject)[name]);
  });
  const state = stateChanges(standing.$ ?? {}, target.$ ?? {});
  if (own.length === 0 && Object.keys(state).length === 0) return;
  const json = node.exportJSON();
  node.updateFromJSON({ ...json, ...Object.fromEntries(own), $: { ...json.$, ...state } });
}

/** What no longer has a value is null, which each reader of state takes for its default. */
function stateChanges(standing: JsonObject, wanted: JsonObject): Readonly<Record<string, unknown>> {
  const names = [...new Set([...Object.keys(standing), ...Object.keys(wanted)])];
  const differing = names.filter(
    (name) => !isMarkKey(name) && name !== "id" && !sameJson(standing[name], wanted[name]),
  );
  return Object.fromEntries(differing.map((name) => [name, wanted[name] ?? null]));
}
