import { $setBlocksType } from "@lexical/selection";
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from "lexical";
import { $topBlock } from "./blocks";
import { CardNode } from "./CardNode";

/**
 * Runs a change of the selected blocks. Of several it is run for each stretch between cards: a quote, a photo or a table among them stays what it is.
 * What is selected in the end is what was selected before, where that still stands.
 */
export function $besideCards($change: () => void): void {
  const selection = $getSelection();
  const blocks = $isRangeSelection(selection) ? $selectedBlocks(selection) : [];
  const isPassedBy = (block: LexicalNode) => isCard(block) && (blocks.length > 1 || !isWrittenIn(block));
  if (!$isRangeSelection(selection) || !blocks.some(isPassedBy)) {
    $change();
    return;
  }
  const chosen = selection.clone();
  for (const stretch of stretchesOf(blocks)) {
    $selectWhole(stretch);
    $change();
  }
  if ([chosen.anchor, chosen.focus].every(({ key }) => $getNodeByKey(key)?.isAttached())) $setSelection(chosen);
}

/** Makes blocks of another kind of the selected ones, in the same way. */
export function $setTypeBesideCards($create: () => ElementNode): void {
  $besideCards(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) $setBlocksType(selection, $create);
  });
}

function $selectedBlocks(selection: RangeSelection): readonly LexicalNode[] {
  const blocks = selection.getNodes().flatMap((node) => $topBlock(node) ?? []);
  return blocks.filter((block, index) => !block.is(blocks[index - 1]));
}

function isCard(block: LexicalNode): boolean {
  return !$isElementNode(block) || block instanceof CardNode;
}

function isWrittenIn(block: LexicalNode): boolean {
  return block instanceof CardNode && block.isWrittenIn();
}

function stretchesOf(blocks: readonly LexicalNode[]): readonly (readonly LexicalNode[])[] {
  const stretches: LexicalNode[][] = [[]];
  for (const block of blocks) {
    if (isCard(block)) stretches.push([]);
    else stretches.at(-1)?.push(block);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

function $selectWhole(blocks: readonly LexicalNode[]): void {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!$isElementNode(first) || !$isElementNode(last)) return;
  const { key, offset, type } = first.selectStart().anchor;
  last.selectEnd().anchor.set(key, offset, type);
}
