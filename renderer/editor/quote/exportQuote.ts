import { $getState, type DOMExportOutput, type ElementNode, isHTMLElement } from "lexical";
import { printableAddress } from "../../../article/html/address";
import { $sourceWords, roleState, sourceUrlState } from "./quoteState";

/** The attribution as the exported page has it: the speaker in bold, then the role; then the source. */
export function exportAttribution(quote: ElementNode | null): DOMExportOutput {
  const role = quote ? $getState(quote, roleState) : "";
  const source = quote ? sourceElement($sourceWords(quote), $getState(quote, sourceUrlState)) : null;
  return {
    element: document.createElement("figcaption"),
    after: (caption) => {
      if (!isHTMLElement(caption)) return null;
      const speaker = caption.textContent ?? "";
      caption.replaceChildren();
      if (speaker !== "") caption.append(Object.assign(document.createElement("b"), { textContent: speaker }));
      if (role !== "") caption.append(speaker === "" ? role : `, ${role}`);
      if (source) caption.append(caption.hasChildNodes() ? "; " : "", source);
      if (!caption.hasChildNodes()) caption.remove();
      return null;
    },
  };
}

function sourceElement(words: string, url: string): HTMLElement | null {
  if (words === "") return null;
  const address = printableAddress(url);
  const element = document.createElement(address === null ? "span" : "a");
  if (address !== null) element.setAttribute("href", address);
  element.textContent = words;
  return element;
}
