import {
  $create,
  $createParagraphNode,
  $getState,
  type DOMExportOutput,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from "lexical";
import { CardNode, LineNode } from "../shared/CardNode";
import { createFormHost, formHostOf } from "../shared/formHost";
import { exportAttribution } from "./exportQuote";
import { quoteImports } from "./importQuote";
import { $facts, languageState, quoteStates } from "./quoteState";

/** Words somebody said, and who said them: a quotation and its attribution. */
export class AttributedQuoteNode extends CardNode {
  override $config() {
    return this.config("attributed-quote", {
      extends: ElementNode,
      stateConfigs: quoteStates,
      importDOM: quoteImports({
        $quote: () => $create(AttributedQuoteNode),
        $quotation: () => $create(QuotationNode),
        $attribution: () => $create(AttributionNode),
      }),
    });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("figure");
    element.className = "attributed-quote";
    element.dataset.kind = "quote";
    element.setAttribute("aria-label", "Quote");
    element.append(createFormHost());
    return element;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withBefore(formHostOf(element));
  }

  override updateDOM(_previous: this, element: HTMLElement): boolean {
    const [quotation, attribution] = [element.querySelector("blockquote"), element.querySelector("figcaption")];
    if (quotation) showLanguage(quotation, this);
    if (attribution) showFacts(attribution, this);
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement("figure");
    element.dataset.kind = "quote";
    return { element };
  }
}

/** What was said, in paragraphs. */
export class QuotationNode extends CardNode {
  override $config() {
    return this.config("quotation", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("blockquote");
    element.setAttribute("aria-label", "Quotation");
    showLanguage(element, this.getParent());
    return element;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement("blockquote");
    showLanguage(element, this.getParent());
    return { element };
  }
}

/** Who said it: plain text. */
export class AttributionNode extends LineNode {
  override $config() {
    return this.config("attribution", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("figcaption");
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", "Attribution");
    element.dataset.empty = "Who said this?";
    showFacts(element, this.getParent());
    return element;
  }

  override exportDOM(): DOMExportOutput {
    return exportAttribution(this.getParent());
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode();
    const quote = this.getParent();
    ($isQuote(quote) ? quote : this).insertAfter(paragraph, restoreSelection);
    return paragraph;
  }
}

export function $isQuote(node: LexicalNode | null | undefined): node is AttributedQuoteNode {
  return node instanceof AttributedQuoteNode;
}

export function $isQuotation(node: LexicalNode | null | undefined): node is QuotationNode {
  return node instanceof QuotationNode;
}

export function $isAttribution(node: LexicalNode | null | undefined): node is AttributionNode {
  return node instanceof AttributionNode;
}

function showLanguage(element: HTMLElement, quote: ElementNode | null): void {
  const language = quote ? $getState(quote, languageState) : "";
  if (language === "") element.removeAttribute("lang");
  else element.lang = language;
}

/** Role and source are shown by css, so that no caret can get into them. */
function showFacts(element: HTMLElement, quote: ElementNode | null): void {
  element.dataset.facts = quote ? $facts(quote) : "";
}

export function $attributionOf(quote: LexicalNode | null): AttributionNode | null {
  return ($isQuote(quote) && quote.getChildren().find($isAttribution)) || null;
}
