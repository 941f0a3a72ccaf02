import { printableAddress } from "../../html/address";
import { escapeText, oneLine } from "../../html/escape";
import type { Inline, LineBreak, Mark, TextRun } from "../../text";

/*
 * WordprocessingML (ISO/IEC 29500-1), as little of it as a story needs: paragraphs that name a style, runs that name their marks. How the styles look stands in
 * one part of its own, where whoever gets the document changes it once for all of it.
 */

/** What the document's text refers to: addresses, lists that count anew, pictures. Filled while the text is written. */
export interface WordReferences {
  /** The id by which the text names an address. */
  link(address: string): string;
  /** The number of a new list. */
  list(ordered: boolean, start: number): number;
}

const markTags: Readonly<Record<Mark, string>> = {
  bold: "<w:b/>",
  italic: "<w:i/>",
  strikethrough: "<w:strike/>",
  code: '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>',
  subscript: '<w:vertAlign w:val="subscript"/>',
  superscript: '<w:vertAlign w:val="superscript"/>',
};
/** The schema wants them in this order. */
const markOrder: readonly Mark[] = ["code", "bold", "italic", "strikethrough", "subscript", "superscript"];

/** A paragraph in a style; `more` are further properties, in the schema's order. */
export function paragraphXml(style: string, runs: string, more = ""): string {
  const named = style === "" ? "" : `<w:pStyle w:val="${style}"/>`;
  const properties = named + more === "" ? "" : `<w:pPr>${named}${more}</w:pPr>`;
  return `<w:p>${properties}${runs}</w:p>`;
}

/** A paragraph of plain text on one line; nothing for none. */
export function lineXml(style: string, text: string): string {
  const line = oneLine(text);
  return line === "" ? "" : paragraphXml(style, plainXml(line));
}

export function plainXml(text: string, properties = ""): string {
  const said = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${said}<w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`;
}

export function inlineXml(content: readonly Inline[], references: WordReferences): string {
  return content
    .map((item) => {
      if (item.kind !== "link") return runXml(item);
      const address = printableAddress(item.url);
      const words = item.text
        .map((run) => runXml(run, address === null ? "" : '<w:rStyle w:val="Hyperlink"/>'))
        .join("");
      return address === null ? words : `<w:hyperlink r:id="${references.link(address)}">${words}</w:hyperlink>`;
    })
    .join("");
}

export function linkXml(words: string, url: string, references: WordReferences): string {
  return inlineXml([{ kind: "link", url, text: [{ kind: "text", text: oneLine(words) }] }], references);
}

function runXml(run: TextRun | LineBreak, style = ""): string {
  if (run.kind === "break") return "<w:r><w:br/></w:r>";
  const marks = markOrder.filter((mark) => run.marks?.includes(mark)).map((mark) => markTags[mark]);
  return plainXml(run.text, style + marks.join(""));
}
