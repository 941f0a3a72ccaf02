import { $getState, createState, DecoratorNode, type ElementDOMSlot, ElementNode, type LexicalNode } from "lexical";
import { CardNode, FixedNode } from "../shared/CardNode";
import { flagState, textState } from "../shared/nodeState";

const urlState = textState("url");
const titleState = textState("title");
const rawState = createState("raw", { parse: (value) => (typeof value === "object" && value !== null ? value : {}) });

function keptBox(kind: string, note: string): HTMLElement {
  const box = document.createElement("section");
  box.className = "kept";
  box.contentEditable = "false";
  const label = document.createElement("p");
  label.className = "kept-kind";
  label.textContent = note === "" ? kind : `${kind} · ${note}`;
  box.setAttribute("aria-label", kind);
  box.append(label);
  return box;
}

const laterNote = "shown as it is, not edited here yet";

function containerBox(kind: string): HTMLElement {
  const box = keptBox(kind, laterNote);
  const inside = document.createElement("div");
  inside.className = "kept-inside";
  box.append(inside);
  return box;
}

function insideOf(box: HTMLElement): HTMLElement {
  return box.querySelector<HTMLElement>(".kept-inside") ?? box;
}

/** A kept block whose parts are Lexical's own, so that find, copying and merging reach their words. */
abstract class KeptContainerNode extends CardNode {
  override isWrittenIn(): boolean {
    return false;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withElement(insideOf(element));
  }
}

/** Photos that belong together; their captions and credits stay where they are. */
class GalleryNode extends KeptContainerNode {
  override $config() {
    return this.config("gallery", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return containerBox("Gallery");
  }
}

class TableNode extends KeptContainerNode {
  override $config() {
    return this.config("table", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return containerBox("Table");
  }
}

class TableRowNode extends CardNode {
  override $config() {
    return this.config("table-row", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("div");
    element.className = "kept-table-row";
    return element;
  }
}

class TableCellNode extends ElementNode {
  override $config() {
    return this.config("table-cell", { extends: ElementNode, stateConfigs: [flagState("header")] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("div");
    element.className = "kept-table-cell";
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }
}

class EmbedNode extends FixedNode {
  override $config() {
    return this.config("embed", { extends: DecoratorNode, stateConfigs: [urlState, titleState] });
  }

  override createDOM(): HTMLElement {
    const box = keptBox("Embed", "a link card; nothing is fetched");
    box.append(line("kept-title", $getState(this, titleState)), line("kept-address", $getState(this, urlState)));
    return box;
  }

  override getTextContent(): string {
    return [$getState(this, titleState), $getState(this, urlState)].filter((words) => words !== "").join("\n");
  }
}

class UnknownNode extends FixedNode {
  override $config() {
    return this.config("unknown", { extends: DecoratorNode, stateConfigs: [rawState] });
  }

  override createDOM(): HTMLElement {
    const box = keptBox("Unknown block", "kept as it came");
    box.append(line("kept-words", wordsIn($getState(this, rawState))));
    return box;
  }

  override getTextContent(): string {
    return wordsIn($getState(this, rawState));
  }
}

function line(className: string, words: string): HTMLElement {
  const element = document.createElement("p");
  element.className = className;
  element.textContent = words;
  return element;
}

/** The texts inside a value, so that a person sees what is there. */
function wordsIn(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .filter(([key]) => key !== "id" && key !== "kind")
    .map(([, inside]) => wordsIn(inside))
    .filter((words) => words !== "")
    .join(" ");
}

export const keptNodes = [GalleryNode, TableNode, TableRowNode, TableCellNode, EmbedNode, UnknownNode];

/** Whether the node is a whole kept block, not a part of one. */
export function $isKeptNode(node: LexicalNode): boolean {
  return [GalleryNode, TableNode, EmbedNode, UnknownNode].some((klass) => node instanceof klass);
}
