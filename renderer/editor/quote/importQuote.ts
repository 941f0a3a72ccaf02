import {
  $createParagraphNode,
  $createTextNode,
  $isParagraphNode,
  $setState,
  type DOMConversionMap,
  type DOMConversionOutput,
  type ElementNode,
  isHTMLElement,
  type LexicalNode,
  type ParagraphNode,
} from "lexical";
import { languageState, roleState, sourceTitleState, sourceUrlState } from "./quoteState";

/** The makers of the quote's nodes, handed in because the nodes themselves need these conversions. */
interface Makers {
  readonly $quote: () => ElementNode;
  readonly $quotation: () => ElementNode;
  readonly $attribution: () => ElementNode;
}

/**
 * A blockquote that is pasted becomes a quote. Who said it is in the figcaption beside it, or in a footer or a last cite inside it.
 */
export function quoteImports(makers: Makers): DOMConversionMap {
  return {
    figure: (figure) => (isQuoteFigure(figure) ? { conversion: () => $convert(figure, makers), priority: 2 } : null),
    blockquote: (quote) => ({
      conversion: () => (isQuoteFigure(quote.parentElement) ? { node: null } : $convert(quote, makers)),
      priority: 1,
    }),
    figcaption: dropAttribution,
    footer: dropAttribution,
    cite: dropAttribution,
  };
}

function isQuoteFigure(element: Element | null): element is HTMLElement {
  return element?.tagName === "FIGURE" && element.querySelector(":scope > blockquote") !== null;
}

/** The words of the attribution are read with the quote as a whole. */
function dropAttribution(element: HTMLElement) {
  const quote = element.closest("figure, blockquote");
  const outer = quote?.closest("figure") ?? null;
  const isRead = [quote, outer].some((one) => one !== null && attributionIn(one) === element);
  return isRead ? { conversion: () => ({ node: null, after: () => [] }), priority: 2 as const } : null;
}

function attributionIn(quote: Element): HTMLElement | null {
  if (quote.tagName === "FIGURE" && !isQuoteFigure(quote)) return null;
  const caption = quote.querySelector<HTMLElement>(":scope > figcaption");
  if (caption) return caption;
  const footer = quote.querySelector<HTMLElement>("footer");
  if (footer) return footer;
  const last = lastWords(quote);
  return last?.tagName === "CITE" ? (last as HTMLElement) : null;
}

/** The element that holds the last words, when nothing else stands beside it in its paragraph. */
function lastWords(quote: Element): Element | null {
  const last = quote.lastElementChild;
  if (last === null || last.tagName === "CITE") return last;
  const [only] = last.children;
  if (only === undefined || last.children.length > 1) return last.tagName === "BLOCKQUOTE" ? lastWords(last) : null;
  return only.textContent?.trim() === last.textContent?.trim() ? only : lastWords(last);
}

function $convert(element: HTMLElement, makers: Makers): DOMConversionOutput {
  const quote = makers.$quote();
  const blockquote = element.tagName === "BLOCKQUOTE" ? element : element.querySelector("blockquote");
  const caption = attributionIn(element);
  const { speaker, role, title, url } = caption ? readAttribution(caption) : noAttribution;
  const states = [
    [languageState, blockquote?.getAttribute("lang") ?? ""],
    [roleState, role],
    [sourceTitleState, title],
    [sourceUrlState, url || (blockquote?.getAttribute("cite") ?? "")],
  ] as const;
  for (const [state, value] of states) if (value !== "") $setState(quote, state, value);
  const after = (children: LexicalNode[]) => {
    const attribution = makers.$attribution();
    if (speaker !== "") attribution.append($createTextNode(speaker));
    return [makers.$quotation().append(...$paragraphs(children)), attribution];
  };
  return { node: quote, after };
}

const noAttribution = { speaker: "", role: "", title: "", url: "" };

/** Of `<b>speaker</b>, role; <a>source</a>`, as we write it, the parts; of anything else the words, as the speaker. */
function readAttribution(caption: HTMLElement): typeof noAttribution {
  const words = oneLine(caption.textContent ?? "").replace(/^[-–—―\s]+/, "");
  const name = caption.firstElementChild;
  const isOurs = name?.tagName === "B" && caption.closest("[data-kind=quote]") !== null;
  if (!isOurs || !isHTMLElement(name)) return { ...noAttribution, speaker: words };
  const speaker = oneLine(name.textContent ?? "");
  const link = caption.querySelector("a[href]");
  const [role = "", ...source] = words.slice(speaker.length).replace(/^,\s*/, "").split("; ");
  return { speaker, role, title: source.join("; "), url: link?.getAttribute("href") ?? "" };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Runs of inline content as paragraphs; blocks stay as they are, and the quote's repair finds a place for them. */
function $paragraphs(children: readonly LexicalNode[]): readonly LexicalNode[] {
  const blocks: LexicalNode[] = [];
  let open: ParagraphNode | null = null;
  for (const child of children) {
    const isBlock = !child.isInline();
    open = isBlock ? null : (open ?? $createParagraphNode());
    if (isBlock) blocks.push(child);
    else if (open && open.append(child).getChildrenSize() === 1) blocks.push(open);
  }
  return blocks.filter((block) => !$isParagraphNode(block) || block.getTextContent().trim() !== "");
}
