import * as Y from "yjs";
import { isJsonObject, type JsonObject, type JsonValue } from "../json";
import type { NodeJson } from "./nodeJson";

/*
 * How @lexical/yjs 0.52 lays a tree of nodes out: an element is a Y.XmlText, its properties are attributes with two underscores before the name,
 * and its children stand in it in order: elements and decorators as embeds, a line break as a Y.Map, a text node as a Y.Map followed by its
 * letters. Node state is a Y.Map in the attribute `__state`.
 */

/** No story nests this deep; what does is broken, or meant to break whoever follows it down. */
const deepest = 64;

/**
 * The children of an element, from its shared type. Total: letters that no text node owns are a text node of their own, and what is nested
 * deeper than any story is read as its letters.
 */
export function readTree(element: Y.XmlText, depth = 0): readonly NodeJson[] {
  if (depth > deepest) return [{ type: "text", text: lettersIn(element) }];
  const nodes: NodeJson[] = [];
  let open: NodeJson | null = null;
  const close = () => {
    if (open?.text) nodes.push(open);
    open = null;
  };
  for (const { insert } of element.toDelta() as { insert: unknown }[]) {
    if (typeof insert === "string") {
      const owner: NodeJson = open ?? { type: "text" };
      open = { ...owner, text: (owner.text ?? "") + insert };
      continue;
    }
    close();
    const node = readNode(insert, depth + 1);
    if (node === null) continue;
    if (insert instanceof Y.Map && node.type !== "linebreak") open = node;
    else nodes.push(node);
  }
  close();
  return nodes;
}

/** All letters under an element, in order; without following it down by calls, which a deep enough one would exhaust. */
function lettersIn(element: Y.XmlText): string {
  const letters: string[] = [];
  const waiting: unknown[] = [element];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === "string") letters.push(next);
    else if (next instanceof Y.XmlText) {
      for (const { insert } of (next.toDelta() as { insert: unknown }[]).reverse()) waiting.push(insert);
    }
  }
  return letters.join("");
}

/** One node, from its shared type; null for what is none. */
export function readNode(shared: unknown, depth = 1): NodeJson | null {
  if (shared instanceof Y.XmlText) return { ...properties(shared.getAttributes()), children: readTree(shared, depth) };
  if (shared instanceof Y.XmlElement) return properties(shared.getAttributes());
  if (shared instanceof Y.Map) return properties(Object.fromEntries(shared.entries()));
  return null;
}

function properties(attributes: Readonly<Record<string, unknown>>): NodeJson {
  const node: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "__state") {
      const state = value instanceof Y.Map ? value.toJSON() : value;
      if (isJsonObject(state)) node.$ = state;
    } else if (name.startsWith("__") && value !== undefined) {
      node[name.slice(2)] = value as JsonValue;
    }
  }
  return { ...node, type: typeof node.type === "string" ? node.type : "text" };
}

/** Types that Lexical keeps as decorators: they have no children, and stand in the document as XML elements. */
const decoratorTypes: readonly string[] = ["divider", "embed", "unknown"];

/** Puts nodes into an element that is part of a document, at its end or at a place in it; only there does a shared type know its length. */
export function writeTree(element: Y.XmlText, nodes: readonly NodeJson[], place = element.length): void {
  let at = place;
  for (const node of nodes) at += node.type === "text" ? writeText(element, node, at) : writeElement(element, node, at);
}

/** This and `writeElement` give how many places what they wrote takes. */
function writeText(element: Y.XmlText, node: NodeJson, at: number): number {
  if (!node.text) return 0;
  writeOwner(element, node, at);
  element.insert(at + 1, node.text);
  return 1 + node.text.length;
}

/** Puts in a text node without letters: those that follow it are its own from then on. */
export function writeOwner(element: Y.XmlText, { text: _, children: __, ...own }: NodeJson, at: number): void {
  const map = new Y.Map<unknown>();
  setAll((name, value) => map.set(name, value), own);
  element.insertEmbed(at, map);
}

function writeElement(element: Y.XmlText, node: NodeJson, at: number): number {
  const { children, ...own } = node;
  if (node.type === "linebreak") {
    element.insertEmbed(at, new Y.Map([["__type", "linebreak"]]));
    return 1;
  }
  const shared = decoratorTypes.includes(node.type) ? new Y.XmlElement() : new Y.XmlText();
  element.insertEmbed(at, shared);
  setAll((name, value) => shared.setAttribute(name, value as string), own);
  if (shared instanceof Y.XmlText && children) writeTree(shared, children);
  return 1;
}

function setAll(set: (name: string, value: unknown) => void, own: Omit<NodeJson, "children">): void {
  for (const [name, value] of Object.entries(own)) {
    if (name !== "$") set(`__${name}`, value);
  }
  if (own.$ && Object.keys(own.$).length > 0) set("__state", stateMap(own.$));
}

function stateMap(state: JsonObject): Y.Map<unknown> {
  return new Y.Map(Object.entries(state));
}
