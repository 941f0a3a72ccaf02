import {
  $createParagraphNode,
  $getState,
  type DOMExportOutput,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from "lexical";
import { creditState } from "./photoState";

/** What is written below a photo, a gallery or a table. */
export class CaptionNode extends ElementNode {
  override $config() {
    return this.config("caption", {
      extends: ElementNode,
      importDOM: { figcaption: () => ({ conversion: () => ({ node: new CaptionNode() }), priority: 0 }) },
    });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("figcaption");
    element.dataset.empty = "Write the caption";
    showCredit(element, this.getParent());
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    return { element: document.createElement("figcaption") };
  }

  override canIndent(): boolean {
    return false;
  }

  /** Enter goes on in the text, behind the whole photo. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode();
    this.getParentOrThrow().insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): true {
    return true;
  }
}

export function $isCaption(node: LexicalNode | null | undefined): node is CaptionNode {
  return node instanceof CaptionNode;
}

/** The credit is shown by css behind the caption, so that no caret can get into it. */
export function showCredit(caption: HTMLElement, photo: LexicalNode | null): void {
  caption.dataset.credit = photo ? $getState(photo, creditState) : "";
}
