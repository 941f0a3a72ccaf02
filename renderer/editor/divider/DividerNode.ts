import { DecoratorNode, type DOMExportOutput } from "lexical";

/** A short rule between two parts of the story. */
export class DividerNode extends DecoratorNode<null> {
  override $config() {
    return this.config("divider", {
      extends: DecoratorNode,
      importDOM: { hr: () => ({ conversion: () => ({ node: new DividerNode() }), priority: 0 }) },
    });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("div");
    element.className = "divider-block";
    element.append(document.createElement("hr"));
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    return { element: document.createElement("hr") };
  }

  override decorate(): null {
    return null;
  }

  override getTextContent(): string {
    return "\n";
  }

  override isInline(): false {
    return false;
  }
}
