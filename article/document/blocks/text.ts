import type { Heading } from "../../blocks/heading";
import type { Paragraph } from "../../blocks/paragraph";
import type { PullQuote } from "../../blocks/pullQuote";
import { inlineNodes, readInline } from "../inline";
import { childrenOf, type NodeJson, state, stateText } from "../nodeJson";

/* The blocks that are one run of inline content. */

export function paragraphNode(block: Paragraph): NodeJson {
  return { type: "paragraph", $: state({ id: block.id }), children: inlineNodes(block.text) };
}

export function readParagraph(node: NodeJson): Paragraph {
  return { kind: "paragraph", id: stateText(node, "id"), text: readInline(childrenOf(node)) };
}

export function headingNode(block: Heading): NodeJson {
  return { type: "heading", tag: `h${block.level}`, $: state({ id: block.id }), children: inlineNodes(block.text) };
}

export function readHeading(node: NodeJson): Heading {
  const level = node.tag === "h1" || node.tag === "h2" ? 2 : 3;
  return { kind: "heading", id: stateText(node, "id"), level, text: readInline(childrenOf(node)) };
}

export function pullQuoteNode(block: PullQuote): NodeJson {
  return { type: "pull-quote", $: state({ id: block.id }), children: inlineNodes(block.text) };
}

export function readPullQuote(node: NodeJson): PullQuote {
  return { kind: "pullQuote", id: stateText(node, "id"), text: readInline(childrenOf(node)) };
}
