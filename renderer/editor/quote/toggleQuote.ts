import {
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $getState,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from "lexical";
import { $holderOfCaret, $insertBlock, $topBlock } from "../shared/blocks";
import { $isAtEdge } from "../shared/edges";
import { $lines, $paragraphOf, $replaceByParagraphs } from "../shared/parts";
import { $isAttribution, $isQuotation, $isQuote, type AttributedQuoteNode } from "./QuoteNodes";
import { $facts, sourceTitleState, sourceUrlState } from "./quoteState";
import { $createQuote } from "./repairQuote";

/** The quote that holds the caret or is selected. */
export function $currentQuote(): AttributedQuoteNode | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return selection.getNodes().find($isQuote) ?? null;
  return $holderOfCaret($isQuote);
}

/** Makes a quotation of the selected paragraphs, or paragraphs of the quote that holds the caret. */
export function $toggleQuote(): void {
  const quote = $currentQuote();
  if (quote) $unwrapQuote(quote);
  else $wrapSelected();
}

/** Puts the quote's words in its place, as paragraphs: what was said, then who said it, what they are and where it comes from. */
export function $unwrapQuote(quote: ElementNode): void {
  const said = quote
    .getChildren()
    .filter($isQuotation)
    .flatMap((quotation) => quotation.getChildren());
  const who = $attributionLine(quote);
  $replaceByParagraphs(quote, who.isEmpty() ? said : [...said, who]);
}

function $attributionLine(quote: ElementNode): ParagraphNode {
  const line = $createParagraphNode();
  for (const attribution of quote.getChildren().filter($isAttribution)) line.append(...attribution.getChildren());
  const [title, url] = [$getState(quote, sourceTitleState), $getState(quote, sourceUrlState)];
  const facts = $facts(quote) + (title !== "" && url !== "" ? ` · ${url}` : "");
  const words = line.isEmpty() ? facts.replace(/^(, | · )/, "") : facts;
  return words === "" ? line : line.append($createTextNode(words));
}

function $wrapSelected(): void {
  const selection = $getSelection();
  const blocks = $isRangeSelection(selection) ? $selectedText(selection) : [];
  const [first] = blocks;
  if (first === undefined || !$isRangeSelection(selection)) {
    const quote = $createQuote();
    $insertBlock(quote);
    quote.selectStart();
    return;
  }
  const place = $createParagraphNode();
  first.insertBefore(place);
  const quote = $createQuote(blocks.flatMap($asParagraphs));
  place.replace(quote);
  if (quote.getNextSibling() === null) quote.insertAfter($createParagraphNode());
  if (!selection.anchor.getNode().isAttached()) quote.getFirstChild()?.selectEnd();
}

/** The selected blocks of text, from the first one to the last before something that can not be in a quotation. */
function $selectedText(selection: RangeSelection): ElementNode[] {
  const blocks = [...new Set(selection.getNodes().map($topBlock))].filter((block) => block !== null);
  const end = selection.isBackward() ? selection.anchor : selection.focus;
  const last = blocks.at(-1);
  if (blocks.length > 1 && $isElementNode(last) && $isAtEdge(end, last, "start")) blocks.pop();
  const isText = (block: LexicalNode): block is ElementNode => $isElementNode(block) && !block.isShadowRoot();
  const start = blocks.findIndex(isText);
  if (start < 0) return [];
  const stop = blocks.findIndex((block, index) => index > start && !isText(block));
  return blocks.slice(start, stop < 0 ? blocks.length : stop).filter(isText);
}

function $asParagraphs(block: ElementNode): LexicalNode[] {
  if ($isParagraphNode(block)) return [block];
  const lines = $lines(block);
  if (lines[0]?.is(block)) return [block.replace($createParagraphNode(), true)];
  const paragraphs = lines.map($paragraphOf);
  block.remove();
  return paragraphs;
}
