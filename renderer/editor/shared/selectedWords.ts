import { $getSelection, $isNodeSelection, $isRangeSelection, type LexicalNode } from "lexical";
import type { BlockPoint } from "../../../article/comments/anchor";
import { $topBlock } from "./blocks";
import { $idOf } from "./nodeState";
import { $lineAt, $offsetOf, $textLength } from "./passages";

/** From where to where words are selected, in the text that preflight and comments count in. */
export interface SelectedWords {
  readonly from: BlockPoint;
  readonly to: BlockPoint;
}

/** Without a selection the line with the caret; of a selected photo its caption. Null while the text has no caret. */
export function $selectedWords(): SelectedWords | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const [node] = selection.getNodes();
    const block = node ? $topBlock(node) : null;
    return block && $stretch(block, 0, $textLength(block));
  }
  if (!$isRangeSelection(selection)) return null;
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [begins, ends] = [$topBlock(first.getNode()), $topBlock(last.getNode())];
  if (begins === null || ends === null) return null;
  if (selection.isCollapsed()) {
    const { start, end } = $lineAt(begins, $offsetOf(begins, first));
    return $stretch(begins, start, end);
  }
  return {
    from: { block: $idOf(begins), offset: $offsetOf(begins, first) },
    to: { block: $idOf(ends), offset: $offsetOf(ends, last) },
  };
}

function $stretch(block: LexicalNode, start: number, end: number): SelectedWords {
  const id = $idOf(block);
  return { from: { block: id, offset: start }, to: { block: id, offset: end } };
}
