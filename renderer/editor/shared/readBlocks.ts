import { $getRoot, $isElementNode, type LexicalEditor, type LexicalNode, type NodeKey } from "lexical";
import type { Block } from "../../../article/blocks/block";
import { readBlockNode } from "../../../article/document/blockNodes";
import type { NodeJson } from "../../../article/document/nodeJson";

/** A node and everything under it, in the shape that the story's conversions read. */
function $nodeJson(node: LexicalNode): NodeJson {
  const json = node.exportJSON() as unknown as NodeJson;
  return $isElementNode(node) ? { ...json, children: node.getChildren().map($nodeJson) } : json;
}

export function $readBlock(node: LexicalNode): Block {
  return readBlockNode($nodeJson(node));
}

export function $readBlocks(): readonly Block[] {
  return $getRoot().getChildren().map($readBlock);
}

/** The story's blocks as the editor has them now; what did not change since the last call is the same object. */
export function watchBlocks(editor: LexicalEditor): {
  readonly read: () => readonly Block[];
  readonly stop: () => void;
} {
  const known = new Map<NodeKey, Block>();
  let current: readonly Block[] | null = null;
  const forget = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
    current = null;
    for (const key of dirtyElements.keys()) known.delete(key);
    for (const key of dirtyLeaves) known.delete(key);
  });
  const read = () => {
    current ??= editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((node) => {
          const block = known.get(node.getKey()) ?? $readBlock(node);
          known.set(node.getKey(), block);
          return block;
        }),
    );
    return current;
  };
  return { read, stop: forget };
}
