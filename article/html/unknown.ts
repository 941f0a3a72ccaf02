import type { UnknownBlock } from "../blocks/unknown";
import { readableWords } from "../readableWords";
import { lineOf } from "./paragraph";

/** The words of a block that is not known here, one paragraph each, so that no word is lost. */
export function unknownHtml(block: UnknownBlock): string {
  const lines = unknownParagraphs(block);
  return lines.length === 0 ? "" : `<div data-kind="unknown">\n${lines.join("\n")}\n</div>`;
}

/** `<p>` elements, also for the profiles that have a container of their own for what they do not know. */
export function unknownParagraphs(block: UnknownBlock): readonly string[] {
  return readableWords(block)
    .map(lineOf)
    .filter((html) => html !== "");
}
