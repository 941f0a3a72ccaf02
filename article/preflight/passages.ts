import { assertNever } from "../assertNever";
import type { Block } from "../blocks/block";
import type { ListItem, ListLevel } from "../blocks/list";
import type { Photo } from "../blocks/photo";
import { type Inline, inlineText, plainText } from "../text";

/*
 * The words of a block that stand in the text on the screen, as passages: a paragraph is one, a list has one for each item, a quote one for
 * each paragraph and one for the speaker, a photo its caption. What stands in form fields (alternative text, credit, role) is none.
 */

/** What a passage is; some checks look at certain kinds only, as those of quotation marks at quotations. */
export type PassageKind =
  | "text"
  | "heading"
  | "item"
  | "quotation"
  | "speaker"
  | "caption"
  | "label"
  | "title"
  | "cell";

/** One passage in the order of the screen; it keeps its marks and links, so that a fix can. */
export interface Passage {
  readonly kind: PassageKind;
  readonly content: readonly Inline[];
}

type Change = (content: readonly Inline[], kind: PassageKind) => readonly Inline[];

/** The block with each of its passages changed; the order is that of the screen. */
export function mapPassages(block: Block, change: Change): Block {
  switch (block.kind) {
    case "paragraph":
    case "pullQuote":
      return { ...block, text: change(block.text, "text") };
    case "heading":
      return { ...block, text: change(block.text, "heading") };
    case "list":
      return { ...block, ...mapLevel(block, change) };
    case "quote": {
      const quotation = block.quotation.map((paragraph) => change(paragraph, "quotation"));
      return { ...block, quotation, speaker: mapPlain(block.speaker, "speaker", change) };
    }
    case "photo":
      return mapPhoto(block, change);
    case "gallery": {
      const photos = block.photos.map((photo) => mapPhoto(photo, change));
      return { ...block, photos, caption: change(block.caption, "caption") };
    }
    case "support":
      return { ...block, text: change(block.text, "text"), label: mapPlain(block.label, "label", change) };
    case "mostRead": {
      const title = mapPlain(block.title, "title", change);
      return {
        ...block,
        title,
        items: block.items.map((item) => ({ ...item, text: mapPlain(item.text, "item", change) })),
      };
    }
    case "table": {
      const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, text: change(cell.text, "cell") })));
      return { ...block, rows, caption: change(block.caption, "caption") };
    }
    case "divider":
    case "embed":
    case "unknown":
      return block;
    default:
      return assertNever(block);
  }
}

export function passages(block: Block): readonly Passage[] {
  const found: Passage[] = [];
  mapPassages(block, (content, kind) => {
    found.push({ kind, content });
    return content;
  });
  return found;
}

/** The text that places in a block count in: its passages, each on a line of its own. A line break inside one is "\n" too. */
export function blockText(block: Block): string {
  return passages(block)
    .map(({ content }) => plainText(content))
    .join("\n");
}

function mapPhoto<Kind extends Photo>(photo: Kind, change: Change): Kind {
  return { ...photo, caption: change(photo.caption, "caption") };
}

function mapLevel(level: ListLevel, change: Change): ListLevel {
  return { ...level, items: level.items.map((item) => mapItem(item, change)) };
}

function mapItem(item: ListItem, change: Change): ListItem {
  const text = change(item.text, "item");
  return item.nested === undefined ? { text } : { text, nested: mapLevel(item.nested, change) };
}

function mapPlain(text: string, kind: PassageKind, change: Change): string {
  return plainText(change(inlineText(text), kind));
}
