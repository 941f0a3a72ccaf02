import { ReactExtension } from "@lexical/react/ReactExtension";
import { QuoteNode } from "@lexical/rich-text";
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
} from "lexical";
import { Quote } from "lucide-react";
import type { Action } from "../shared/action";
import { $holderOfCaret } from "../shared/blocks";
import { registerCardEdges } from "../shared/edges";
import { registerNodeSelection } from "../shared/nodeSelection";
import { registerOneLineParts } from "../shared/parts";
import { QuoteDetails } from "./QuoteDetails";
import {
  $isAttribution,
  $isQuotation,
  $isQuote,
  AttributedQuoteNode,
  AttributionNode,
  QuotationNode,
} from "./QuoteNodes";
import { registerQuoteRepairs } from "./repairQuote";
import { $currentQuote, $toggleQuote, $unwrapQuote } from "./toggleQuote";
import "./quote.css";

export const quoteAction: Action = {
  name: "Quote",
  icon: Quote,
  typed: "> ",
  run: (editor) => editor.update($toggleQuote),
  $isOn: () => $currentQuote() !== null,
};

/** What somebody said, and who said it: edited in the text, with role and source beside it. */
export const QuoteExtension = defineExtension({
  name: "galley/quote",
  nodes: () => [AttributedQuoteNode, QuotationNode, AttributionNode, QuoteNode],
  dependencies: [configExtension(ReactExtension, { decorators: [QuoteDetails] })],
  register: (editor) =>
    mergeRegister(
      registerQuoteRepairs(editor),
      registerCardEdges(editor, { isCard: $isQuote, $unwrap: $unwrapQuote }),
      registerNodeSelection(editor, $isQuote, (target) => target.classList.contains("attributed-quote")),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveQuotation, COMMAND_PRIORITY_LOW),
      registerOneLineParts(editor, $isAttribution),
    ),
});

/** Enter on the quotation's empty last paragraph: on to who said it. */
function $leaveQuotation(): boolean {
  const selection = $getSelection();
  const quotation = $holderOfCaret($isQuotation);
  if (quotation === null || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const last = quotation.getLastChild();
  const attribution = quotation.getNextSibling();
  if (!$isElementNode(last) || !last.isEmpty() || !last.is(selection.anchor.getNode()) || !attribution) return false;
  attribution.selectEnd();
  if (quotation.getChildrenSize() > 1) last.remove();
  return true;
}
