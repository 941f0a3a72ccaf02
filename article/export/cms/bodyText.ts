import { assertNever } from "../../assertNever";
import type { ListLevel } from "../../blocks/list";
import type { Quote } from "../../blocks/quote";
import { isBlank, oneLine, printable } from "../../html/escape";
import { readableWords } from "../../readableWords";
import { plainText } from "../../text";
import { attributionText } from "../body/attributionLine";
import type { BodyBlock } from "../body/bodyBlocks";
import type { BodySetting } from "../body/bodySetting";
import { captionText } from "../body/captionLine";

/** The blocks as plain text with an empty line between two, for a place that takes no HTML. Photos are their captions. */
export function bodyText(blocks: readonly BodyBlock[], setting: BodySetting): string {
  return blocks
    .map((block) =>
      paragraphsOf(block, setting)
        .map(printable)
        .filter(isSeen)
        .join(block.kind === "list" ? "\n" : "\n\n"),
    )
    .filter(isSeen)
    .join("\n\n");
}

function isSeen(text: string): boolean {
  return !isBlank(text);
}

function paragraphsOf(block: BodyBlock, setting: BodySetting): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return [plainText(block.text)];
    case "list":
      return listLines(block);
    case "quote":
      return quoteParagraphs(block, setting);
    case "photo":
      return [captionText(block, setting.words)];
    case "gallery":
      return [...block.photos.map((photo) => captionText(photo, setting.words)), plainText(block.caption)];
    case "divider":
      return ["* * *"];
    case "embed":
      return [[block.title, block.url].filter(isSeen).map(oneLine).join("\n")];
    case "table":
      return [
        block.rows.map((row) => row.map(({ text }) => oneLine(plainText(text))).join("\t")).join("\n"),
        plainText(block.caption),
      ];
    case "unknown":
      return readableWords(block);
    default:
      return assertNever(block);
  }
}

function listLines({ ordered, start, items }: ListLevel, indent = ""): readonly string[] {
  return items
    .map(({ text, nested }) => ({ words: plainText(text), below: nested ? listLines(nested, `${indent}  `) : [] }))
    .filter(({ words, below }) => isSeen(words) || below.length > 0)
    .flatMap(({ words, below }, index) => [`${indent}${ordered ? `${start + index}.` : "–"} ${words}`, ...below]);
}

function quoteParagraphs(quote: Quote, setting: BodySetting): readonly string[] {
  const attribution = attributionText(quote, setting);
  return [...quote.quotation.map(plainText), ...(attribution === "" ? [] : [`— ${attribution}`])];
}
