import {
  $create,
  $createParagraphNode,
  type DOMExportOutput,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from "lexical";

/** Words of the story set large between two rules. */
export class PullQuoteNode extends ElementNode {
  override $config() {
    return this.config("pull-quote", {
      extends: ElementNode,
      importDOM: {
        aside: (element) =>
          element.dataset.kind === "pull-quote"
            ? { conversion: () => ({ node: $create(PullQuoteNode) }), priority: 1 }
            : null,
      },
    });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("aside");
    element.className = "pull-quote";
    element.dataset.kind = "pull-quote";
    element.dataset.empty = "Pull quote";
    element.setAttribute("role", "note");
    element.setAttribute("aria-label", "Pull quote");
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement("aside");
    element.dataset.kind = "pull-quote";
    return { element };
  }

  override canIndent(): boolean {
    return false;
  }

  override canMergeWhenEmpty(): true {
    return true;
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): boolean {
    const paragraph = $createParagraphNode();
    this.replace(paragraph, true);
    return true;
  }
}

export function $isPullQuote(node: LexicalNode | null): node is PullQuoteNode {
  return node instanceof PullQuoteNode;
}
