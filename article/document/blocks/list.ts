import type { List, ListItem, ListLevel } from "../../blocks/list";
import { inlineNodes, readInline } from "../inline";
import { childrenOf, type NodeJson, state, stateText } from "../nodeJson";

/* Lexical keeps a nested list in an item of its own, after the item it stands below; that item has the number of the one that follows. */

export function listNode(block: List): NodeJson {
  return { ...levelNode(block), $: state({ id: block.id }) };
}

function levelNode(level: ListLevel): NodeJson {
  const children: NodeJson[] = [];
  for (const [index, item] of level.items.entries()) {
    const value = level.start + index;
    children.push({ type: "listitem", value, children: inlineNodes(item.text) });
    if (item.nested) children.push({ type: "listitem", value: value + 1, children: [levelNode(item.nested)] });
  }
  const [listType, tag] = level.ordered ? ["number", "ol"] : ["bullet", "ul"];
  return { type: "list", listType, tag, start: level.start, children };
}

export function readList(node: NodeJson): List {
  return { kind: "list", id: stateText(node, "id"), ...readLevel(node) };
}

function readLevel(node: NodeJson): ListLevel {
  const items: ListItem[] = [];
  for (const child of childrenOf(node)) {
    const inside = childrenOf(child);
    const lists = inside.filter((one) => one.type === "list");
    const words = inside.filter((one) => one.type !== "list");
    if (lists.length === 0 || words.length > 0 || items.length === 0) items.push({ text: readInline(words) });
    for (const nested of lists) nestBelowLast(items, readLevel(nested));
  }
  const start = typeof node.start === "number" ? node.start : 1;
  return { ordered: node.listType === "number", start, items };
}

function nestBelowLast(items: ListItem[], nested: ListLevel): void {
  const last = items.at(-1);
  if (!last) return;
  const joined = last.nested ? { ...last.nested, items: [...last.nested.items, ...nested.items] } : nested;
  items[items.length - 1] = { ...last, nested: joined };
}
