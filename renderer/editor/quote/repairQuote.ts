import { QuoteNode } from "@lexical/rich-text";
import {
  $create,
  $createParagraphNode,
  $getState,
  $isParagraphNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from "lexical";
import { $dissolve, $keepAtTop, $keptOf, $lines, $moveAfter, $paragraphOf, registerPlainParts } from "../shared/parts";
import {
  $isAttribution,
  $isQuotation,
  $isQuote,
  AttributedQuoteNode,
  AttributionNode,
  QuotationNode,
} from "./QuoteNodes";
import { quoteStates } from "./quoteState";

/** A quote with these paragraphs and nobody to have said them yet. */
export function $createQuote(paragraphs: readonly LexicalNode[] = []): AttributedQuoteNode {
  const quotation = $create(QuotationNode).append(...(paragraphs.length > 0 ? paragraphs : [$createParagraphNode()]));
  return $create(AttributedQuoteNode).append(quotation, $create(AttributionNode));
}

export function registerQuoteRepairs(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(AttributedQuoteNode, $repairQuote),
    editor.registerNodeTransform(QuotationNode, $repairQuotation),
    editor.registerNodeTransform(AttributionNode, $repairAttribution),
    editor.registerNodeTransform(QuoteNode, $adoptQuote),
    registerPlainParts(editor, [AttributionNode]),
  );
}

/**
 * A quote holds one quotation and one attribution, in this order. Of several the first stays that says something; paragraphs before the attribution belong to the
 * quotation, everything else goes behind the quote.
 */
function $repairQuote(quote: AttributedQuoteNode): void {
  $keepAtTop(quote);
  const parts = quote.getChildren();
  if (parts.length === 2 && $isQuotation(parts[0]) && $isAttribution(parts[1])) return;
  if (parts.length === 0 && quoteStates.every((state) => $getState(quote, state) === "")) {
    quote.replace($createParagraphNode());
    return;
  }
  const quotation = parts.find($isQuotation) ?? $create(QuotationNode);
  const attribution = $keptOf(parts.filter($isAttribution)) ?? $create(AttributionNode);
  const { inside, behind } = sortParts(parts, attribution);
  quotation.append(...inside);
  $moveAfter(quote, behind);
  for (const part of quote.getChildren()) {
    if (!part.is(quotation) && !part.is(attribution)) part.remove();
  }
  quote.append(quotation, attribution);
}

function sortParts(parts: readonly LexicalNode[], attribution: AttributionNode) {
  const inside: LexicalNode[] = [];
  const behind: LexicalNode[] = [];
  const end = parts.findIndex($isAttribution);
  parts.forEach((part, index) => {
    if (part.is(attribution)) return;
    if ($isQuotation(part)) inside.push(...part.getChildren());
    else if ($isParagraphNode(part) && (end < 0 || index < end)) inside.push(part);
    else if (!$isAttribution(part) || !part.isEmpty()) behind.push(part);
  });
  return { inside, behind };
}

/** A quotation holds paragraphs alone, at least one. */
function $repairQuotation(quotation: QuotationNode): void {
  const quote = quotation.getParent();
  const foreign = quotation.getChildren().filter((child) => !$isParagraphNode(child));
  if (!$isQuote(quote)) {
    for (const child of quotation.getChildren()) quotation.insertBefore(child);
    quotation.remove();
    return;
  }
  for (const child of foreign) if ($isAttribution(child)) $dissolve(child);
  $moveAfter(
    quote,
    foreign.filter((child) => !$isAttribution(child)),
  );
  if (quotation.isEmpty()) quotation.append($createParagraphNode());
}

function $repairAttribution(attribution: AttributionNode): void {
  if (!$isQuote(attribution.getParent())) $dissolve(attribution);
}

/** Lexical's own quote says nothing of who is quoted: it becomes one of ours, or a paragraph where it stands inside something else. */
function $adoptQuote(node: QuoteNode): void {
  if (!node.isAttached()) return;
  const isInside = $isQuotation(node.getParent());
  const lines = $lines(node);
  const [only] = lines;
  if (isInside || only?.is(node)) {
    const paragraph = $createParagraphNode();
    node.replace(paragraph, true);
    if (isInside) return;
    const quote = $createQuote();
    paragraph.insertBefore(quote);
    quote.getFirstChildOrThrow<QuotationNode>().clear().append(paragraph);
    return;
  }
  node.replace($createQuote(lines.map($paragraphOf)));
}
