import {
  $create,
  $createTextNode,
  $isElementNode,
  $isRangeSelection,
  type BaseSelection,
  type LexicalNode,
  type RangeSelection,
} from "lexical";
import { $closest } from "../shared/blocks";
import { $lines } from "../shared/parts";
import { $isMostReadItem, MostReadItemNode } from "./MostReadNodes";
import { $itemOf, lineStart } from "./repairMostRead";

/** Several pasted blocks, with the caret in an item: every line of them is an item. False when it is not that. */
export function $pasteBlocks(nodes: readonly LexicalNode[], selection: BaseSelection): boolean {
  const isText = (node: LexicalNode) => $isElementNode(node) && !node.isInline() && !node.isShadowRoot();
  if (!$isInItems(selection) || nodes.length === 0 || !nodes.every(isText)) return false;
  return $insertItems(
    nodes
      .flatMap($lines)
      .filter((line) => !line.isEmpty())
      .map($itemOf),
    selection,
  );
}

/** The same for plain text of several lines, or of one that begins with a number. */
export function $pasteLines(text: string, selection: BaseSelection | null): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (!$isInItems(selection) || (lines.length < 2 && !lines.some((line) => lineStart.test(line)))) return false;
  const items = lines.map((line) =>
    $create(MostReadItemNode).append($createTextNode(line.replace(lineStart, "").trim())),
  );
  return $insertItems(items, selection);
}

function $isInItems(selection: BaseSelection | null): selection is RangeSelection {
  if (!$isRangeSelection(selection)) return false;
  return [selection.anchor, selection.focus].every((point) => $closest(point.getNode(), $isMostReadItem) !== null);
}

/** The first goes in at the caret, the others behind it; what stood behind the caret follows the last. */
function $insertItems(items: readonly MostReadItemNode[], selection: RangeSelection): boolean {
  const [first, ...others] = items;
  if (first === undefined) return false;
  const [last] = others.slice(-1);
  if (last === undefined) {
    selection.insertNodes(first.getChildren());
    return true;
  }
  const behind = selection.insertParagraph();
  const item = behind?.getPreviousSibling();
  if (!behind || !$isMostReadItem(item)) return false;
  item.append(...first.getChildren());
  for (const other of others) behind.insertBefore(other);
  last.selectEnd();
  last.append(...behind.getChildren());
  behind.remove();
  return true;
}
