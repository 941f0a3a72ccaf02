import { assertNever } from "../assertNever";
import type { Block } from "../blocks/block";
import type { ListLevel } from "../blocks/list";
import { type Inline, inlineText, normalize, textRun } from "../text";

/** The lines of a block where only text can stand, as in an item of a list; no word of it is left out. */
export function blockTexts(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
    case "pullQuote":
      return [block.text];
    case "quote":
      return [
        ...block.quotation,
        ...[block.speaker, block.role, block.source.title].filter((words) => words !== "").map(inlineText),
      ];
    case "list":
      return levelTexts(block);
    case "table":
      return [
        ...block.rows.map((row) => row.flatMap(({ text }, index) => [textRun(index === 0 ? "" : " "), ...text])),
        block.caption,
      ];
    case "embed":
      return [block.title, block.url].map(inlineText);
    case "support":
      return [block.text, inlineText(block.label)];
    case "mostRead":
      return [block.title, ...block.items.map(({ text }) => text)].map(inlineText);
    case "photo":
      return [block.caption, inlineText(block.credit), inlineText(block.copyright)];
    case "gallery":
      return [...block.photos.flatMap(blockTexts), block.caption];
    case "divider":
    case "unknown":
      return [];
    default:
      return assertNever(block);
  }
}

function levelTexts(level: ListLevel): readonly (readonly Inline[])[] {
  return level.items.flatMap(({ text, nested }) => [text, ...(nested ? levelTexts(nested) : [])]);
}

/** The lines as one text, a break between two of them. */
export function inOneText(lines: readonly (readonly Inline[])[]): readonly Inline[] {
  const there = lines.filter((line) => line.length > 0);
  return normalize(there.flatMap((line, index) => (index === 0 ? line : [{ kind: "break" as const }, ...line])));
}
