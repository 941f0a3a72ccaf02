import { type JsonObject, sameJson } from "../json";
import { isLine, isLink, type TreeNode } from "./tree";

/** Neighbouring nodes as one row, in which a line is its break followed by its letters. */
export type Item = Break | Whole | Letter;

/** The paragraph break before a line, which stands for the line as well. */
export interface Break {
  readonly kind: "break";
  readonly node: TreeNode;
}

/** A block that is no line. */
export interface Whole {
  readonly kind: "whole";
  readonly node: TreeNode;
}

/** One UTF-16 code unit of a text node, or a line break as "\n". */
export interface Letter {
  readonly kind: "letter";
  readonly unit: string;
  readonly node: TreeNode;
  readonly at: number;
  readonly link: TreeNode | null;
  readonly look: string;
}

export function itemsOf(nodes: readonly TreeNode[]): readonly Item[] {
  const items: Item[] = [];
  for (const node of nodes) {
    if (!isLine(node)) {
      items.push({ kind: "whole", node });
      continue;
    }
    items.push({ kind: "break", node });
    addLetters(items, node.children ?? [], null);
  }
  return items;
}

function addLetters(items: Item[], nodes: readonly TreeNode[], link: TreeNode | null): void {
  for (const node of nodes) {
    if (isLink(node)) {
      addLetters(items, node.children ?? [], node);
      continue;
    }
    const text = node.type === "linebreak" ? "\n" : (node.text ?? "");
    const look = JSON.stringify([node.type === "tab", formatOf(node), node.$ ?? null, link?.url ?? null]);
    for (let at = 0; at < text.length; at++) {
      items.push({ kind: "letter", unit: text.charAt(at), node, at, link, look });
    }
  }
}

export function formatOf(node: TreeNode): number {
  return typeof node.format === "number" ? node.format : 0;
}

/** A letter as it shall stand, or a break or block with its children still to come. */
export type Placed =
  | {
      readonly kind: "letter";
      readonly letter: Letter;
      readonly format: number;
      readonly state: JsonObject | undefined;
    }
  | { readonly kind: "line" | "block"; readonly node: TreeNode };

/** Where a letter came to stand: in this node of the tree that was built, after so many others. */
export interface Standing {
  readonly node: TreeNode;
  readonly at: number;
}

export interface Built {
  readonly nodes: readonly TreeNode[];
  readonly places: ReadonlyMap<Letter | TreeNode, Standing>;
}

/**
 * The nodes of a row. A text node whose letters now differ in looks becomes several; the first of them keeps its key. `sought` are the letters whose
 * places shall be told.
 */
export function build(row: readonly Placed[], sought: ReadonlySet<Letter>): Built {
  const nodes: TreeNode[] = [];
  const places = new Map<Letter | TreeNode, Standing>();
  const used = new Set<string>();
  let line: TreeNode | null = null;
  let runs: Run[] = [];
  const close = () => {
    if (line === null) return;
    nodes.push({ ...line, children: inlineNodes(runs, used, places, sought) });
    line = null;
    runs = [];
  };
  for (const placed of row) {
    if (placed.kind === "letter") {
      line ??= { type: "paragraph" }; // No letter is ever without a line.
      addTo(runs, placed);
    } else {
      close();
      if (placed.kind === "block") nodes.push(placed.node);
      else line = placed.node;
    }
  }
  close();
  return { nodes, places };
}

interface Run {
  readonly node: TreeNode;
  readonly link: TreeNode | null;
  readonly format: number;
  readonly state: JsonObject | undefined;
  readonly letters: Letter[];
}

function addTo(runs: Run[], { letter, format, state }: Placed & { kind: "letter" }): void {
  const last = runs.at(-1);
  const goesOn =
    last !== undefined &&
    isSimple(last) &&
    letter.node.type === "text" &&
    last.format === format &&
    sameLink(last.link, letter.link) &&
    sameJson(last.state, state);
  if (goesOn) last.letters.push(letter);
  else runs.push({ node: letter.node, link: letter.link, format, state, letters: [letter] });
}

function isSimple({ node }: Run): boolean {
  return node.type === "text";
}

function sameLink(one: TreeNode | null, other: TreeNode | null): boolean {
  return one === other || (one !== null && other !== null && one.key === other.key && one.url === other.url);
}

function inlineNodes(
  runs: readonly Run[],
  used: Set<string>,
  places: Map<Letter | TreeNode, Standing>,
  sought: ReadonlySet<Letter>,
): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let index = 0; index < runs.length; ) {
    const run = runs[index];
    const link = run?.link ?? null;
    const end = link === null ? index + 1 : endOfLink(runs, index, link);
    const texts = runs.slice(index, end).map((one) => textNode(one, used, places, sought));
    if (link === null) nodes.push(...texts);
    else nodes.push({ ...claimed(link, used), children: texts });
    index = end;
  }
  return nodes;
}

function endOfLink(runs: readonly Run[], start: number, link: TreeNode): number {
  const end = runs.findIndex((run, index) => index > start && !sameLink(run.link, link));
  return end < 0 ? runs.length : end;
}

function textNode(
  run: Run,
  used: Set<string>,
  places: Map<Letter | TreeNode, Standing>,
  sought: ReadonlySet<Letter>,
): TreeNode {
  const node = shaped(run, used);
  run.letters.forEach((letter, at) => {
    if (sought.has(letter)) places.set(letter, { node, at });
  });
  return node;
}

/** A line break can carry no mark: one that must is a text of its own, with a line end in it. */
function shaped({ node, format, state, letters }: Run, used: Set<string>): TreeNode {
  if (node.type === "linebreak" && state === undefined) return claimed(node, used);
  const { $: _, key, format: __, ...rest } = claimed(node, used);
  const isText = node.type !== "linebreak";
  return {
    ...(isText ? rest : {}),
    ...(isText && key !== undefined && { key }),
    type: isText ? node.type : "text",
    text: letters.map(({ unit }) => unit).join(""),
    ...(format !== 0 && { format }),
    ...(state && { $: state }),
  };
}

/** The node, without its key when another one has that already. */
function claimed(node: TreeNode, used: Set<string>): TreeNode {
  const { key, ...rest } = node;
  if (key === undefined) return node;
  if (used.has(key)) return rest;
  used.add(key);
  return node;
}
