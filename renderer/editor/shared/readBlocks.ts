import { $getRoot, $isElementNode, type LexicalEditor, type LexicalNode, type NodeKey } from "lexical";
import type { Block } from "../../../article/blocks/block";
import type { NodeJson } from "../../../article/document/nodeJson";
import { acceptedBlocks, type BodyEntry, readEntry } from "../../../article/suggestions/bodyEntries";

/** A node and everything under it, in the shape that the story's conversions read. */
function $nodeJson(node: LexicalNode): NodeJson {
  const json = node.exportJSON() as unknown as NodeJson;
  return $isElementNode(node) ? { ...json, children: node.getChildren().map($nodeJson) } : json;
}

export function $readBlock(node: LexicalNode): Block {
  return readEntry($nodeJson(node)).block;
}

export function $readBlocks(): readonly Block[] {
  return acceptedBlocks($readEntries());
}

export function $readEntries(): readonly BodyEntry[] {
  return $getRoot()
    .getChildren()
    .map((node) => readEntry($nodeJson(node)));
}

/** The story's blocks as the editor has them now; what did not change since the last call is the same object. */
export function watchEntries(editor: LexicalEditor): {
  readonly read: () => readonly BodyEntry[];
  readonly stop: () => void;
} {
  const known = new Map<NodeKey, BodyEntry>();
  let current: readonly BodyEntry[] | null = null;
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
          const entry = known.get(node.getKey()) ?? readEntry($nodeJson(node));
          known.set(node.getKey(), entry);
          return entry;
        }),
    );
    return current;
  };
  return { read, stop: forget };
}
