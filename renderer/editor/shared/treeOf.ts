import { $getNodeByKey, $isElementNode, $isTextNode, type EditorState, type LexicalNode, type NodeKey } from "lexical";
import type { NodeJson } from "../../../article/document/nodeJson";
import type { TreeNode } from "../../../article/suggestions/tree";

/** A node and all that is in it, as a value that knows which nodes it was. */
export function $treeOf(node: LexicalNode): TreeNode {
  const { format, ...own } = node.exportJSON() as unknown as NodeJson;
  const json = { ...own, ...($isTextNode(node) && format !== 0 && { format }), key: node.getKey() };
  return $isElementNode(node) ? { ...json, children: node.getChildren().map($treeOf) } : json;
}

/** What stood there; null where nothing did. */
export function treeIn(state: EditorState, key: NodeKey): TreeNode | null {
  return state.read(() => {
    const node = $getNodeByKey(key);
    return node && $treeOf(node);
  });
}

export function $blockKeys(root: LexicalNode | null): readonly NodeKey[] {
  return $isElementNode(root) ? root.getChildrenKeys() : [];
}
