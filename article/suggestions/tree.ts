import type { NodeJson } from "../document/nodeJson";

/** A node of the body with what tells it apart from others while it is edited; a node that is yet to be made has no key. */
export interface TreeNode extends NodeJson {
  readonly key?: string;
  readonly children?: readonly TreeNode[];
}

const inlineTypes: ReadonlySet<string> = new Set(["text", "tab", "linebreak", "link", "autolink"]);

const lineTypes: ReadonlySet<string> = new Set([
  "paragraph",
  "heading",
  "pull-quote",
  "listitem",
  "caption",
  "attribution",
  "support-text",
  "support-label",
  "most-read-title",
  "most-read-item",
  "table-cell",
]);

/** Of these a block has as many as it is made with: they never come or go by themselves. */
const fixedTypes: ReadonlySet<string> = new Set([
  "caption",
  "attribution",
  "quotation",
  "support-text",
  "support-label",
  "most-read-title",
  "table-cell",
]);

function isInline(node: NodeJson): boolean {
  return inlineTypes.has(node.type);
}

export function isLink(node: NodeJson): boolean {
  return node.type === "link" || node.type === "autolink";
}

export function isFixed(node: NodeJson): boolean {
  return fixedTypes.has(node.type);
}

/** Whether a node is one line of text: an element that holds words and no other block. */
export function isLine(node: NodeJson): boolean {
  return lineTypes.has(node.type) && (node.children ?? []).every(isInline);
}

export function hasContent(node: NodeJson): boolean {
  return (node.children ?? []).some((child) => child.type === "linebreak" || child.text || hasContent(child));
}
