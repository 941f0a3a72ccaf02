import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type NodeKey,
} from "lexical";
import { sameJson } from "../../../article/json";
import { isMarked } from "../../../article/suggestions/mark";
import { type Decide, resolve } from "../../../article/suggestions/resolve";
import { $treeOf } from "../shared/treeOf";
import { $placeTree } from "./placeTree";
import { decisionTag } from "./trackEdits";

/** Accepts and rejects suggestions in the body, at once. */
export function decideSuggestions(editor: LexicalEditor, decide: Decide): void {
  editor.update(() => $decide(decide), { discrete: true, tag: decisionTag });
}

function $decide(decide: Decide): void {
  for (const keys of $markedRuns()) $decideRun(keys, decide);
  const root = $getRoot();
  if (root.isEmpty()) root.append($createParagraphNode());
  $keepSelection();
}

/** What was selected may have lost letters, or be gone. */
function $keepSelection(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const points = [selection.anchor, selection.focus];
  if (points.some(({ key }) => !$getNodeByKey(key)?.isAttached())) {
    $getRoot().selectStart();
    return;
  }
  for (const point of points) {
    const node = point.getNode();
    const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
    if (point.offset > size) point.set(point.key, size, point.type);
  }
}

/** Neighbouring blocks with suggestions, each run with the block above it, which words may be joined to. */
function $markedRuns(): readonly (readonly NodeKey[])[] {
  const runs: NodeKey[][] = [];
  let above: NodeKey | null = null;
  let isInRun = false;
  for (const node of $getRoot().getChildren()) {
    const isIt = isMarked($treeOf(node));
    if (isIt && isInRun) runs.at(-1)?.push(node.getKey());
    else if (isIt) runs.push(above === null ? [node.getKey()] : [above, node.getKey()]);
    isInRun = isIt;
    above = node.getKey();
  }
  return runs;
}

function $decideRun(keys: readonly NodeKey[], decide: Decide): void {
  const standing = keys.flatMap((key) => $getNodeByKey(key) ?? []).filter((node) => node.isAttached());
  const tree = standing.map($treeOf);
  const decided = resolve(tree, decide);
  if (sameJson(tree, decided)) return;
  $placeTree($getRoot(), standing[0]?.getPreviousSibling() ?? null, standing, decided);
}
