import { $findMatchingParent, type Klass, type LexicalEditor, type LexicalNode, mergeRegister } from "lexical";
import { isLink, type TreeNode } from "../../../article/suggestions/tree";
import { $isByAPerson } from "../shared/byAPerson";
import { $placeTree } from "../shared/placeTree";
import { $treeOf, treeIn } from "../shared/treeOf";
import { $isKeptNode } from "./KeptNodes";

/** A kept block has the parts it has: what turns everything selected into headings or lists passes it by. Its words may change, as by Find. */
export function registerKeptParts(editor: LexicalEditor, classes: readonly Klass<LexicalNode>[]): () => void {
  const $keep = (node: LexicalNode) => {
    const block = $isByAPerson() ? $findMatchingParent(node, $isKeptNode) : null;
    const was = block && treeIn(editor.getEditorState(), block.getKey());
    if (!block || !was) return;
    const now = $treeOf(block);
    if (shapeOf(now) === shapeOf(was) || wordsOf(now) !== wordsOf(was)) return;
    $placeTree(block.getParentOrThrow(), block.getPreviousSibling(), [block], [was]);
  };
  return mergeRegister(...classes.map((klass) => editor.registerNodeTransform(klass, $keep)));
}

function shapeOf(node: TreeNode): string {
  return node.children === undefined || isLink(node) ? "" : `${node.type}(${node.children.map(shapeOf).join("")})`;
}

function wordsOf({ text, children = [] }: TreeNode): string {
  return text ?? children.map(wordsOf).join("");
}
