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
import { printableAddress } from "../../../article/html/address";
import { CardNode, LineNode } from "../shared/CardNode";
import { createCard, createPart } from "../shared/cardDom";
import { formHostOf } from "../shared/formHost";
import { textState } from "../shared/nodeState";

export const supportUrlState = textState("url");

/** The publication's call for support: why, and the words on the link. */
export class SupportNode extends CardNode {
  override $config() {
    return this.config("support", { extends: ElementNode, stateConfigs: [supportUrlState] });
  }

  override createDOM(): HTMLElement {
    return createCard("support", "Support");
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withAfter(element.firstChild).withBefore(formHostOf(element));
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement("aside");
    element.dataset.kind = "support";
    return { element };
  }
}

export class SupportTextNode extends LineNode {
  override $config() {
    return this.config("support-text", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return createPart("p", "support-text", "Why readers should help", "Why readers should help");
  }

  override exportDOM(): DOMExportOutput {
    return { element: document.createElement("p") };
  }

  /** Pasted lines stay together: the card's repair joins them. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): SupportTextNode {
    const text = $create(SupportTextNode);
    this.insertAfter(text, restoreSelection);
    return text;
  }
}

/** The words on the link: plain text. */
export class SupportLabelNode extends LineNode {
  override $config() {
    return this.config("support-label", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return createPart("div", "support-label", "Button words", "Button words");
  }

  override exportDOM(): DOMExportOutput {
    const support = this.getParent();
    const address = support ? printableAddress($getState(support, supportUrlState)) : null;
    const element = document.createElement(address === null ? "p" : "a");
    if (address !== null) element.setAttribute("href", address);
    return { element };
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode();
    const support = this.getParent();
    ($isSupport(support) ? support : this).insertAfter(paragraph, restoreSelection);
    return paragraph;
  }
}

export function $isSupport(node: LexicalNode | null | undefined): node is SupportNode {
  return node instanceof SupportNode;
}

export function $isSupportText(node: LexicalNode | null | undefined): node is SupportTextNode {
  return node instanceof SupportTextNode;
}

export function $isSupportLabel(node: LexicalNode | null | undefined): node is SupportLabelNode {
  return node instanceof SupportLabelNode;
}
