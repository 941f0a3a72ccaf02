import type { Point } from "../../../article/suggestions/markEdits";
import { isFixed, isLine, isLink, type TreeNode } from "../../../article/suggestions/tree";

/*
 * An editor made of trees: what Lexical makes of a person's typing, deleting, splitting and formatting, with keys, on the lines of a body.
 * Each edit gives the body as an editor leaves it (`after`), in which letters typed into a marked word are marked as well, and as the person meant it
 * (`seen`), in which they are not.
 */
export interface Edited {
  readonly after: readonly TreeNode[];
  readonly seen: readonly TreeNode[];
  /** Where the caret stands after it, when letters were typed. */
  readonly caret?: Point;
}

export interface Draw {
  /** A whole number from 0 to `below` - 1. */
  readonly number: (below: number) => number;
  readonly key: () => string;
}

export function withKeys(nodes: readonly TreeNode[], key: () => string): readonly TreeNode[] {
  return nodes.map((node) => ({
    ...node,
    key: node.key ?? key(),
    ...(node.children && { children: withKeys(node.children, key) }),
  }));
}

type Unit = {
  readonly text: string;
  readonly node: TreeNode;
  readonly link: TreeNode | null;
  readonly isTyped?: boolean;
};

function unitsOf(nodes: readonly TreeNode[], link: TreeNode | null = null): Unit[] {
  return nodes.flatMap((node): Unit[] => {
    if (isLink(node)) return unitsOf(node.children ?? [], node);
    if (node.type === "linebreak") return [{ text: "\n", node, link }];
    return [...(node.text ?? "")].map((text) => ({ text, node, link }));
  });
}

function plain({ node }: Unit): TreeNode {
  const { $: _, key: __, ...rest } = node;
  return rest;
}

/** `isSeen`: letters that were typed stand apart, without what is suggested about the word they were typed into. */
function inlineOf(units: readonly Unit[], isSeen: boolean, key: () => string): readonly TreeNode[] {
  const used = new Set<string>();
  const nodes: TreeNode[] = [];
  const text = (unit: Unit): TreeNode => {
    const node = isSeen && unit.isTyped ? plain(unit) : unit.node;
    if (node.type === "linebreak") return node;
    if (node.key === undefined || !used.has(node.key)) {
      if (node.key !== undefined) used.add(node.key);
      return { ...node, text: unit.text };
    }
    return { ...node, key: key(), text: unit.text };
  };
  let last: Unit | null = null;
  for (const unit of units) {
    const inLink = unit.link !== null && last?.link === unit.link;
    const row: TreeNode[] = inLink ? [...(nodes.at(-1)?.children ?? [])] : nodes;
    const before = row.at(-1);
    const goesOn = last?.node === unit.node && unit.node.type === "text" && last?.link === unit.link;
    if (goesOn && before && !(isSeen && unit.isTyped !== last?.isTyped)) {
      row[row.length - 1] = { ...before, text: (before.text ?? "") + unit.text };
    } else row.push(text(unit));
    if (unit.link !== null) {
      const own = row.slice(inLink ? 0 : -1);
      if (!inLink) row.pop();
      if (inLink) nodes[nodes.length - 1] = { ...(nodes.at(-1) as TreeNode), children: own };
      else
        nodes.push({
          ...unit.link,
          ...(nodes.some(({ key: k }) => k === unit.link?.key) && { key: key() }),
          children: own,
        });
    }
    last = unit;
  }
  return nodes;
}

function both(change: (isSeen: boolean) => readonly TreeNode[]): Edited {
  return { after: change(false), seen: change(true) };
}

/** One random edit on neighbouring nodes, or on what is inside one of them. */
export function randomEdit(nodes: readonly TreeNode[], draw: Draw, depth = 0): Edited {
  const inside = nodes.flatMap((node, index) => (!isLine(node) && node.children?.length ? [index] : []));
  if (inside.length > 0 && (draw.number(3) === 0 || !nodes.some(isLine))) {
    const at = inside[draw.number(inside.length)] ?? 0;
    const node = nodes[at] as TreeNode;
    const edited = randomEdit(node.children ?? [], draw, depth + 1);
    return {
      ...edited,
      ...both((isSeen) => nodes.with(at, { ...node, children: isSeen ? edited.seen : edited.after })),
    };
  }
  const lines = nodes.flatMap((node, index) => (isLine(node) ? [index] : []));
  if (lines.length === 0) return { after: nodes, seen: nodes };
  const at = lines[draw.number(lines.length)] ?? 0;
  const kind = isFixed(nodes[at] as TreeNode) ? ([0, 2, 5][draw.number(3)] ?? 0) : draw.number(depth === 0 ? 9 : 6);
  if (kind < 2) return type(nodes, at, draw);
  if (kind < 4) return remove(nodes, at, draw);
  if (kind === 4) return split(nodes, at, draw);
  if (kind === 5) return format(nodes, at, draw);
  if (kind === 6) return convert(nodes, at, draw);
  if (kind === 7) return { after: dropBlock(nodes, draw), seen: dropBlock(nodes, draw) };
  return addBlock(nodes, draw);
}

function unitsAt(nodes: readonly TreeNode[], at: number): Unit[] {
  return unitsOf(nodes[at]?.children ?? []);
}

function withLine(nodes: readonly TreeNode[], at: number, units: readonly Unit[], draw: Draw): Edited {
  return both((isSeen) => nodes.with(at, { ...(nodes[at] as TreeNode), children: inlineOf(units, isSeen, draw.key) }));
}

function type(nodes: readonly TreeNode[], at: number, draw: Draw): Edited {
  const units = unitsAt(nodes, at);
  const place = draw.number(units.length + 1);
  const beside = units[place - 1] ?? units[place];
  const host = beside && beside.node.type === "text" ? beside : null;
  const node: TreeNode = host?.node ?? { type: "text", key: draw.key() };
  const typed = [..."Xyz🙂a".slice(0, 1 + draw.number(3))].map((text) => ({
    text,
    node,
    link: host?.link ?? null,
    isTyped: true,
  }));
  const inNode = units.slice(0, place).filter((unit) => unit.node === node);
  const offset = [...inNode, ...typed].reduce((sum, { text }) => sum + text.length, 0);
  return {
    ...withLine(nodes, at, units.toSpliced(place, 0, ...typed), draw),
    caret: { key: node.key ?? "", offset, side: "left" },
  };
}

function remove(nodes: readonly TreeNode[], at: number, draw: Draw): Edited {
  const units = unitsAt(nodes, at);
  const from = draw.number(units.length + 1);
  let last = at;
  while (canJoin(nodes[last], nodes[last + 1]) && draw.number(2) === 0) last++;
  const ending = unitsAt(nodes, last);
  const to = last === at ? Math.min(units.length, from + draw.number(6)) : draw.number(ending.length + 1);
  const left = [...units.slice(0, from), ...ending.slice(to)];
  const one = withLine(nodes, at, left, draw);
  const drop = (row: readonly TreeNode[]) => row.toSpliced(at + 1, last - at);
  return { after: drop(one.after), seen: drop(one.seen) };
}

function canJoin(...lines: readonly (TreeNode | undefined)[]): boolean {
  return lines.every((line) => line && isLine(line) && !isFixed(line));
}

function split(nodes: readonly TreeNode[], at: number, draw: Draw): Edited {
  const units = unitsAt(nodes, at);
  const from = draw.number(units.length + 1);
  const { key: _, $: __, ...shell } = nodes[at] as TreeNode;
  const tail: TreeNode = { ...shell, key: draw.key(), children: inlineOf(units.slice(from), false, draw.key) };
  const head = inlineOf(units.slice(0, from), false, draw.key);
  const fresh = renew(tail, keysIn(head), draw);
  const made = nodes.with(at, { ...(nodes[at] as TreeNode), children: head }).toSpliced(at + 1, 0, fresh);
  return { after: made, seen: made };
}

function keysIn(nodes: readonly TreeNode[]): ReadonlySet<string> {
  return new Set(nodes.flatMap((node) => [node.key ?? "", ...keysIn(node.children ?? [])]));
}

function renew(node: TreeNode, taken: ReadonlySet<string>, draw: Draw): TreeNode {
  const key = node.key === undefined || taken.has(node.key) ? draw.key() : node.key;
  return { ...node, key, ...(node.children && { children: node.children.map((child) => renew(child, taken, draw)) }) };
}

function format(nodes: readonly TreeNode[], at: number, draw: Draw): Edited {
  const units = unitsAt(nodes, at);
  const from = draw.number(units.length + 1);
  const to = from + draw.number(5);
  const formatted = new Map<TreeNode, TreeNode>();
  const bold = (unit: Unit): Unit => {
    if (unit.node.type !== "text") return unit;
    const format = (typeof unit.node.format === "number" ? unit.node.format : 0) ^ 1;
    const made = formatted.get(unit.node) ?? { ...unit.node, key: draw.key(), format };
    formatted.set(unit.node, made);
    return { ...unit, node: made };
  };
  return withLine(
    nodes,
    at,
    units.map((unit, index) => (index >= from && index < to ? bold(unit) : unit)),
    draw,
  );
}

function convert(nodes: readonly TreeNode[], at: number, draw: Draw): Edited {
  const node = nodes[at] as TreeNode;
  const made: TreeNode = {
    type: "heading",
    tag: draw.number(2) === 0 ? "h2" : "h3",
    key: draw.key(),
    children: node.children ?? [],
  };
  const done = nodes.with(at, node.type === "heading" ? { ...node, tag: node.tag === "h2" ? "h3" : "h2" } : made);
  return { after: done, seen: done };
}

function dropBlock(nodes: readonly TreeNode[], draw: Draw): readonly TreeNode[] {
  const wholes = nodes.flatMap((node, index) => (isLine(node) ? [] : [index]));
  return wholes.length === 0 ? nodes : nodes.toSpliced(wholes[draw.number(1)] ?? 0, 1);
}

function addBlock(nodes: readonly TreeNode[], draw: Draw): Edited {
  const made: TreeNode =
    draw.number(2) === 0
      ? { type: "divider", key: draw.key() }
      : {
          type: "list",
          listType: "bullet",
          tag: "ul",
          start: 1,
          key: draw.key(),
          children: [
            { type: "listitem", key: draw.key(), children: [{ type: "text", text: "new item", key: draw.key() }] },
          ],
        };
  const done = nodes.toSpliced(draw.number(nodes.length + 1), 0, made);
  return { after: done, seen: done };
}
