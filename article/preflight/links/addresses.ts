import type { Block } from "../../blocks/block";
import type { Inline, Link } from "../../text";
import { plainText } from "../../text";
import { blockPlace, type FindingPlace } from "../finding";
import { passages } from "../passages";

/** An address that a block leads to, and where its words stand. */
export interface PlacedAddress {
  readonly url: string;
  readonly place: FindingPlace;
  /** What carries it: words in the text, the source of a quote, an entry of "most read", a whole card. */
  readonly by: "link" | "source" | "entry" | "card";
}

/** A link of running text; `start` and `end` in UTF-16 units of `blockText`. */
export interface PlacedLink {
  readonly link: Link;
  readonly start: number;
  readonly end: number;
}

/** The links in running text. */
export function linksOf(block: Block): readonly PlacedLink[] {
  const found: PlacedLink[] = [];
  let start = 0;
  for (const { content } of passages(block)) {
    found.push(...linksIn(content, start));
    start += plainText(content).length + 1;
  }
  return found;
}

function linksIn(content: readonly Inline[], from: number): readonly PlacedLink[] {
  let start = from;
  return content.flatMap((item) => {
    const end = start + plainText([item]).length;
    const placed = item.kind === "link" ? [{ link: item, start, end }] : [];
    start = end;
    return placed;
  });
}

/** Every address of a block; an empty one stands for a link that leads nowhere yet. */
export function addressesOf(block: Block): readonly PlacedAddress[] {
  const inText = linksOf(block).map(({ link, start, end }) => ({
    url: link.url,
    place: blockPlace(block.id, start, end),
    by: "link" as const,
  }));
  return [...inText, ...besideText(block)];
}

function besideText(block: Block): readonly PlacedAddress[] {
  const place = blockPlace(block.id);
  switch (block.kind) {
    case "quote":
      return block.source.url === "" ? [] : [{ url: block.source.url, place, by: "source" }];
    case "support":
    case "embed":
      return [{ url: block.url, place, by: "card" }];
    case "mostRead":
      return entriesOf(block).map(({ url, start, end }) => ({
        url,
        place: blockPlace(block.id, start, end),
        by: "entry",
      }));
    default:
      return [];
  }
}

interface PlacedEntry {
  readonly text: string;
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

/** The entries of "most read" behind its title, each with where its words stand in `blockText`. */
export function entriesOf(block: Extract<Block, { readonly kind: "mostRead" }>): readonly PlacedEntry[] {
  const [, ...texts] = passages(block).map(({ content }) => plainText(content));
  let start = plainText(passages(block)[0]?.content ?? []).length + 1;
  return block.items.map(({ url }, index) => {
    const text = texts[index] ?? "";
    const entry = { text, url, start, end: start + text.length };
    start = entry.end + 1;
    return entry;
  });
}
