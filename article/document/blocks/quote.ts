import { noSource, type Quote, sourceKinds } from "../../blocks/quote";
import type { Inline } from "../../text";
import { inlineNodes, plainNodes, readInline, readPlain } from "../inline";
import { childrenOf, type NodeJson, state, stateText } from "../nodeJson";

export function quoteNode(block: Quote): NodeJson {
  const { kind, title, url, date } = block.source;
  return {
    type: "attributed-quote",
    $: state({
      id: block.id,
      role: block.role,
      language: block.language,
      sourceKind: kind,
      sourceTitle: title,
      sourceUrl: url,
      sourceDate: date,
    }),
    children: [
      {
        type: "quotation",
        children: block.quotation.map((paragraph) => ({ type: "paragraph", children: inlineNodes(paragraph) })),
      },
      { type: "attribution", children: plainNodes(block.speaker) },
    ],
  };
}

/** Total: whatever stands in the quote and is no attribution belongs to the quotation. */
export function readQuote(node: NodeJson): Quote {
  const parts = childrenOf(node);
  const quotation = parts.filter((part) => part.type !== "attribution").flatMap(readParagraphs);
  return {
    kind: "quote",
    id: stateText(node, "id"),
    quotation: quotation.length === 0 ? [[]] : quotation,
    speaker: parts
      .filter((part) => part.type === "attribution")
      .map((part) => readPlain(childrenOf(part)))
      .filter((words) => words !== "")
      .join("\n"),
    role: stateText(node, "role"),
    language: stateText(node, "language"),
    source: {
      kind: sourceKinds.find((kind) => kind === stateText(node, "sourceKind")) ?? noSource.kind,
      title: stateText(node, "sourceTitle"),
      url: stateText(node, "sourceUrl"),
      date: stateText(node, "sourceDate"),
    },
  };
}

function readParagraphs(part: NodeJson): readonly (readonly Inline[])[] {
  if (part.type !== "quotation") return [readInline(part.children ?? [part])];
  const inside = childrenOf(part);
  const isParagraph = (child: NodeJson) => child.type === "paragraph";
  if (inside.every(isParagraph)) return inside.map((child) => readInline(childrenOf(child)));
  return inside.map((child) => readInline(isParagraph(child) ? childrenOf(child) : [child]));
}
