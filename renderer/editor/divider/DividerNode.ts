import { DecoratorNode, type DOMExportOutput } from "lexical";
import { FixedNode } from "../shared/CardNode";

/** A short rule between two parts of the story. */
export class DividerNode extends FixedNode {
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

  override exportDOM(): DOMExportOutput {
    return { element: document.createElement("hr") };
  }

  override getTextContent(): string {
    return "\n";
  }
}
