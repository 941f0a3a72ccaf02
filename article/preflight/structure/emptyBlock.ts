import type { Block } from "../../blocks/block";
import { isBlank } from "../../html/escape";
import { isBlankContent } from "../../html/inline";
import { blockText, passages } from "../../passages";
import { plainText } from "../../text";
import type { Check } from "../check";
import { blockPlace, type Found } from "../finding";

/** A block with whether nothing is in it and what it is called then. */
interface Fact {
  readonly block: string;
  readonly emptyName: string;
}

/** An empty paragraph at the very end is where one goes on writing, so it is passed over. */
export const emptyBlock: Check<Fact> = {
  id: "emptyBlock",
  title: "Empty paragraph, heading or list item",
  level: "hint",
  block: (block) => ({ facts: [{ block: block.id, emptyName: emptyName(block) }], findings: emptyItems(block) }),
  story: (_, facts) =>
    facts
      .filter(({ emptyName: name }, index) => name !== "" && !(name === "paragraph" && index === facts.length - 1))
      .map(({ block, emptyName: name }) => ({
        sentence: `This ${name} is empty.`,
        place: blockPlace(block),
        ...(facts.length > 1 && {
          fix: { kind: "removeBlock" as const, block, label: "Remove it", isSure: true },
        }),
      })),
};

const names: Readonly<Record<string, string>> = {
  ...{ paragraph: "paragraph", heading: "heading", list: "list", quote: "quote", pullQuote: "pull quote" },
  ...{ table: "table", gallery: "gallery" },
};

/** What the block is called when nothing would be lost with it; else "". A frame for a photo holds its place. */
function emptyName(block: Block): string {
  if (block.kind === "unknown" || block.rest !== undefined) return "";
  const hasMore =
    (block.kind === "quote" && !isBlank(block.role + block.source.title + block.source.url + block.source.date)) ||
    (block.kind === "gallery" && block.photos.length > 0);
  return hasMore || !isBlank(blockText(block)) ? "" : (names[block.kind] ?? "");
}

function emptyItems(block: Block): readonly Found[] {
  if (block.kind !== "list" || isBlank(blockText(block))) return [];
  let start = 0;
  return passages(block).flatMap(({ content }) => {
    const at = start;
    start += plainText(content).length + 1;
    return isBlankContent(content)
      ? [{ sentence: "A list item is empty. Remove it.", place: blockPlace(block.id, at) }]
      : [];
  });
}
