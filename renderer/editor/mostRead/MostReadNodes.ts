import {
  $create,
  $getState,
  type DOMExportOutput,
  type ElementDOMSlot,
  ElementNode,
  isHTMLElement,
  type LexicalNode,
  type RangeSelection,
} from "lexical";
import { printableAddress } from "../../../article/html/address";
import { CardNode, LineNode } from "../shared/CardNode";
import { createCard, createPart } from "../shared/cardDom";
import { createFormHost, formHostOf } from "../shared/formHost";
import { textState } from "../shared/nodeState";

export const itemUrlState = textState("url");

/** The publication's most-read headlines: a title and the headlines in their order. */
export class MostReadNode extends CardNode {
  override $config() {
    return this.config("most-read", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return createCard("most-read", "Most read");
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withAfter(element.firstChild).withBefore(formHostOf(element));
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement("aside");
    element.dataset.kind = "most-read";
    return { element, after: listItems };
  }
}

/** The list's title: plain text. */
export class MostReadTitleNode extends LineNode {
  override $config() {
    return this.config("most-read-title", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return createPart("p", "most-read-title", "Title", "Title of the list");
  }

  override exportDOM(): DOMExportOutput {
    return { element: document.createElement("h2") };
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): MostReadItemNode {
    return $insertItemAfter(this, restoreSelection);
  }
}

/** One headline: plain text, and its address. */
export class MostReadItemNode extends LineNode {
  override $config() {
    return this.config("most-read-item", { extends: ElementNode, stateConfigs: [itemUrlState] });
  }

  override createDOM(): HTMLElement {
    const item = document.createElement("div");
    item.className = "most-read-item";
    item.append(createPart("div", "most-read-words", "Headline", "Add a headline and its link"), createFormHost());
    return item;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const [words] = element.children;
    return super.getDOMSlot(element).withElement(isHTMLElement(words) ? words : element);
  }

  override exportDOM(): DOMExportOutput {
    const item = document.createElement("li");
    const address = printableAddress($getState(this, itemUrlState));
    if (address === null) return { element: item };
    return { element: item, after: (element) => linkWords(element, address) };
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): MostReadItemNode {
    return $insertItemAfter(this, restoreSelection);
  }
}

export function $isMostRead(node: LexicalNode | null | undefined): node is MostReadNode {
  return node instanceof MostReadNode;
}

export function $isMostReadTitle(node: LexicalNode | null | undefined): node is MostReadTitleNode {
  return node instanceof MostReadTitleNode;
}

export function $isMostReadItem(node: LexicalNode | null | undefined): node is MostReadItemNode {
  return node instanceof MostReadItemNode;
}

function $insertItemAfter(part: ElementNode, restoreSelection: boolean): MostReadItemNode {
  const item = $create(MostReadItemNode);
  part.insertAfter(item, restoreSelection);
  return item;
}

/** The items of a copied list stand in an `ol`, which the card itself does not need: it counts by css. */
function listItems(card: unknown): null {
  const items = isHTMLElement(card) ? [...card.querySelectorAll(":scope > li")] : [];
  if (!isHTMLElement(card) || items.length === 0) return null;
  const list = document.createElement("ol");
  list.append(...items);
  card.append(list);
  return null;
}

function linkWords(item: unknown, address: string): null {
  if (!isHTMLElement(item)) return null;
  const link = document.createElement("a");
  link.setAttribute("href", address);
  link.append(...item.childNodes);
  item.append(link);
  return null;
}
