import { assertNever } from "./assertNever";
import type { Block } from "./blocks/block";
import type { ListLevel } from "./blocks/list";
import type { Photo } from "./blocks/photo";
import { readableWords } from "./readableWords";
import { plainText } from "./text";

/** Every line of words that a reader sees of a block, in order; some may be empty. A photo's credit stands without its label. */
export function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
    case "pullQuote":
      return [plainText(block.text)];
    case "list":
      return listLines(block);
    case "quote":
      return [...block.quotation.map(plainText), block.speaker, block.role, block.source.title, block.source.date];
    case "photo":
      return photoLines(block);
    case "gallery":
      return [...block.photos.flatMap(photoLines), plainText(block.caption)];
    case "divider":
      return [];
    case "embed":
      return [block.title, block.url];
    case "support":
      return [plainText(block.text), block.label];
    case "mostRead":
      return [block.title, ...block.items.map((item) => item.text)];
    case "table":
      return [...block.rows.flatMap((row) => row.map((cell) => plainText(cell.text))), plainText(block.caption)];
    case "unknown":
      return readableWords(block);
    default:
      return assertNever(block);
  }
}

function listLines(level: ListLevel): readonly string[] {
  return level.items.flatMap((item) => [plainText(item.text), ...(item.nested ? listLines(item.nested) : [])]);
}

function photoLines(photo: Photo): readonly string[] {
  return [plainText(photo.caption), photo.credit];
}
