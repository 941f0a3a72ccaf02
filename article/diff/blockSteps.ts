import type { Block } from "../blocks/block";
import { plainText } from "../text";
import { type Alignable, align } from "./align";
import { blockContent, partChanges, wholeParts } from "./partChanges";
import { blockParts, type PartChange } from "./parts";
import { wordsIn } from "./tokens";

/** What became of one block; `counterpart` is the same block in another place. */
export type BlockStep =
  | { readonly kind: "same"; readonly block: Block }
  | { readonly kind: "changed"; readonly before: Block; readonly after: Block; readonly parts: readonly PartChange[] }
  | {
      readonly kind: "inserted" | "deleted";
      readonly block: Block;
      readonly counterpart: Block | null;
      readonly parts: readonly PartChange[];
    };

/** The blocks of both bodies in the order of `after`, with what was deleted where it was. */
export function blockSteps(before: readonly Block[], after: readonly Block[]): readonly BlockStep[] {
  return align(before, after, alignableBlock, "alone").map((place) => {
    if (place.kind === "both") {
      const { before, after, isEqual } = place;
      return isEqual
        ? { kind: "same", block: after }
        : { kind: "changed", before, after, parts: partChanges(before, after) };
    }
    const kind = place.kind === "before" ? "deleted" : "inserted";
    return { kind, block: place.thing, counterpart: place.moved, parts: wholeParts(place.thing, kind) };
  });
}

function alignableBlock(block: Block): Alignable {
  const isPicture = block.kind === "photo" && block.asset !== null;
  return {
    keys: isPicture ? [block.id, block.asset ?? ""] : [block.id],
    kind: block.kind,
    content: blockContent(block),
    words: () =>
      blockParts(block)
        .filter((part) => part.name !== "kind")
        .flatMap((part) => wordsIn(plainText(part.content))),
  };
}
