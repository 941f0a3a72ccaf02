import { $getNodeByKey, $getRoot, type EditorState, type NodeKey } from "lexical";
import type { TreeNode } from "../../../article/suggestions/tree";
import { $blockKeys, $treeOf, treeIn } from "../shared/treeOf";

/** The blocks as the last update left them: what is not drawn yet counts as well, since the next update goes on from there. */
export interface LeftBlocks {
  readonly $remember: (keys: Iterable<NodeKey>) => void;
  readonly $rememberOrder: () => void;
  /** What is drawn says it as well. */
  readonly drop: (keys: Iterable<NodeKey>) => void;
  readonly clear: () => void;
  /** What this block was; `base` is what is drawn. */
  readonly before: (key: NodeKey, base: EditorState) => TreeNode | null;
  readonly order: (base: EditorState) => readonly NodeKey[];
}

export function leftBlocks(): LeftBlocks {
  const left = new Map<NodeKey, TreeNode>();
  let order: readonly NodeKey[] | null = null;
  return {
    $remember: (keys) => {
      for (const key of keys) {
        const node = $getNodeByKey(key);
        if (node) left.set(key, $treeOf(node));
        else left.delete(key);
      }
    },
    $rememberOrder: () => {
      order = $blockKeys($getRoot());
    },
    drop: (keys) => {
      for (const key of keys) left.delete(key);
    },
    clear: () => {
      left.clear();
      order = null;
    },
    before: (key, base) => left.get(key) ?? treeIn(base, key),
    order: (base) => order ?? base.read(() => $blockKeys($getRoot())),
  };
}
