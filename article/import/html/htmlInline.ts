import { type Inline, type LineBreak, type Mark, plainText, type TextRun, textRun } from "../../text";
import { collapseSpaces } from "./collapseSpaces";
import { attribute, childrenOf, type HtmlElement, type HtmlNode, isElement, isInline, isSilent } from "./htmlTree";

const markTags: Readonly<Record<string, Mark>> = {
  ...{ strong: "bold", b: "bold", em: "italic", i: "italic" },
  ...{ s: "strikethrough", del: "strikethrough", strike: "strikethrough" },
  ...{ code: "code", kbd: "code", samp: "code", tt: "code", sub: "subscript", sup: "superscript" },
};

/** The nodes as one piece of text. A block among them begins a new line; pictures are for the caller to find. */
export function htmlInline(nodes: readonly HtmlNode[]): readonly Inline[] {
  return collapseSpaces(nodes.flatMap((node) => inlineOf(node, [])));
}

/** The words alone, on one line. */
export function htmlWords(nodes: readonly HtmlNode[]): string {
  return plainText(htmlInline(nodes)).replaceAll("\n", " ");
}

function inlineOf(node: HtmlNode, marks: readonly Mark[]): readonly Inline[] {
  if (node.nodeName === "#text" && "value" in node) return [{ ...textRun("", ...marks), text: node.value }];
  if (!isElement(node) || isSilent(node)) return [];
  const inside = (more: readonly Mark[] = []) =>
    childrenOf(node).flatMap((child) => inlineOf(child, [...marks, ...more]));
  switch (node.tagName) {
    case "br":
      return [{ kind: "break" }];
    case "wbr":
      return [];
    case "a":
      return linkOf(node, inside());
    case "q":
      return [textRun("“", ...marks), ...inside(), textRun("”", ...marks)];
    default: {
      const mark = markTags[node.tagName];
      if (isInline(node)) return inside(mark ? [mark] : []);
      return [{ kind: "break" }, ...inside(), { kind: "break" }];
    }
  }
}

/** An anchor without an address is its words. */
function linkOf(element: HtmlElement, content: readonly Inline[]): readonly Inline[] {
  const url = attribute(element, "href").trim();
  if (url === "") return content;
  const text = content.flatMap((item): readonly (TextRun | LineBreak)[] => (item.kind === "link" ? item.text : [item]));
  return [{ kind: "link", url, text }];
}
